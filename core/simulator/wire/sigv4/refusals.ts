import type { Instant } from '../../../kernel/time';
import { AwsRefusal } from '../../engine/refusal';
import type { Signed } from './credential';
import { scopeOf } from './sign';

const FORBIDDEN = 403;
const MINUTE_MS = 60_000;

/** Codes of the JSON protocols come first, those of Query and XML as `queryCode`; S3 has some of its own. */
const refusal = (code: string, queryCode: string, message: string, status = FORBIDDEN): AwsRefusal =>
  new AwsRefusal(code, message, { queryCode, status });

export const missing = (service: string): AwsRefusal =>
  service === 's3'
    ? refusal('AccessDenied', 'AccessDenied', 'Access Denied')
    : refusal(
        'MissingAuthenticationTokenException',
        'MissingAuthenticationToken',
        'Missing Authentication Token',
      );

export const unknownKey = ({ service, accessKeyId }: Signed): AwsRefusal =>
  service === 's3'
    ? new AwsRefusal(
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
        { status: FORBIDDEN, members: { AWSAccessKeyId: accessKeyId } },
      )
    : refusal(
        'UnrecognizedClientException',
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      );

export const expiredToken = (): AwsRefusal =>
  refusal('ExpiredTokenException', 'ExpiredToken', 'The security token included in the request is expired');

export const mismatch = (service: string): AwsRefusal =>
  refusal(
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    service === 's3'
      ? 'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
      : 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );

/** A presigned URL whose time is over. */
export const expired = (service: string): AwsRefusal =>
  service === 's3'
    ? refusal('AccessDenied', 'AccessDenied', 'Request has expired')
    : refusal('RequestExpired', 'RequestExpired', 'Request has expired.', 400);

/** A request from a clock that is too far off. */
export function skewed(signed: Signed, now: Instant, skewMs: number): AwsRefusal {
  if (signed.service === 's3')
    return refusal(
      'RequestTimeTooSkewed',
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  const minutes = skewMs / MINUTE_MS;
  const late = signed.time < compact(now);
  const bound = compact(now + (late ? -skewMs : skewMs));
  const message = late
    ? `Signature expired: ${signed.time} is now earlier than ${bound} (${compact(now)} - ${minutes} min.)`
    : `Signature not yet current: ${signed.time} is still later than ${bound} (${compact(now)} + ${minutes} min.)`;
  return refusal('InvalidSignatureException', 'SignatureDoesNotMatch', message);
}

/** A credential scoped to another service than the one that was asked. */
export const wrongService = (signed: Signed, service: string): AwsRefusal =>
  refusal(
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    `Credential should be scoped to correct service: '${service}'. Got ${scopeOf(signed)}.`,
  );

const compact = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
