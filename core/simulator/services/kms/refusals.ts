import { AwsRefusal } from '../../engine/refusal';

const refusal =
  (code: string) =>
  (message: string): AwsRefusal =>
    new AwsRefusal(code, message);

export const notFound = refusal('NotFoundException');
export const disabled = refusal('DisabledException');
export const invalidState = refusal('KMSInvalidStateException');
export const alreadyExists = refusal('AlreadyExistsException');
export const limitExceeded = refusal('LimitExceededException');
export const accessDenied = refusal('AccessDeniedException');
export const validation = refusal('ValidationException');
export const malformedPolicy = refusal('MalformedPolicyDocumentException');
export const unsupported = refusal('UnsupportedOperationException');
export const dryRun = (): AwsRefusal =>
  refusal('DryRunOperationException')('The request would have succeeded, but the DryRun option is set.');
/** KMS says no more than that: AWS sends no message. */
export const invalidCiphertext = (): AwsRefusal => refusal('InvalidCiphertextException')('');
export const incorrectKey = (): AwsRefusal =>
  refusal('IncorrectKeyException')(
    'The key ID in the request does not identify a CMK that can perform this operation.',
  );
