import { AwsRefusal } from '../../engine/refusal';

const PRECONDITION_FAILED = 412;

export const refuse = (code: string, message: string): AwsRefusal => new AwsRefusal(code, message);
export const missing = (parameter: string): AwsRefusal =>
  refuse('MissingParameter', `The request must contain the parameter ${parameter}`);
export const invalidValue = (value: string, parameter: string, why = ''): AwsRefusal =>
  refuse(
    'InvalidParameterValue',
    `Value (${value}) for parameter ${parameter} is invalid.${why && ` ${why}`}`,
  );

/** With `DryRun` a request that would succeed is answered with this error. */
export function checkDryRun({ DryRun }: { readonly DryRun?: boolean | undefined }): void {
  if (DryRun)
    throw new AwsRefusal('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', {
      status: PRECONDITION_FAILED,
    });
}
