import { AwsRefusal } from '../../engine/refusal';

const FORBIDDEN = 403;
const NOT_FOUND = 404;
const CONFLICT = 409;
const PRECONDITION_FAILED = 412;
const NOT_SATISFIABLE = 416;
const NOT_MODIFIED = 304;

export const noSuchBucket = (BucketName: string): AwsRefusal =>
  new AwsRefusal('NoSuchBucket', 'The specified bucket does not exist', {
    status: NOT_FOUND,
    members: { BucketName },
  });

export const noSuchKey = (Key: string): AwsRefusal =>
  new AwsRefusal('NoSuchKey', 'The specified key does not exist.', { status: NOT_FOUND, members: { Key } });

/** What HEAD answers instead: it has no body to say more in. */
export const headNotFound = (): AwsRefusal => new AwsRefusal('NotFound', 'Not Found', { status: NOT_FOUND });

export const noSuchUpload = (): AwsRefusal =>
  new AwsRefusal(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { status: NOT_FOUND },
  );

export const missing = (code: string, message: string): AwsRefusal =>
  new AwsRefusal(code, message, { status: NOT_FOUND });

export const conflict = (code: string, message: string): AwsRefusal =>
  new AwsRefusal(code, message, { status: CONFLICT });

export const invalid = (
  code: string,
  message: string,
  members?: Readonly<Record<string, unknown>>,
): AwsRefusal => new AwsRefusal(code, message, members ? { members } : {});

export const malformedXml = (): AwsRefusal =>
  invalid(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

export const accessDenied = (message = 'Access Denied'): AwsRefusal =>
  new AwsRefusal('AccessDenied', message, { status: FORBIDDEN });

export const preconditionFailed = (Condition: string): AwsRefusal =>
  new AwsRefusal('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    status: PRECONDITION_FAILED,
    members: { Condition },
  });

export const notModified = (): AwsRefusal =>
  new AwsRefusal('NotModified', 'Not Modified', { status: NOT_MODIFIED });

export const invalidRange = (RangeRequested: string, ActualObjectSize: number): AwsRefusal =>
  new AwsRefusal('InvalidRange', 'The requested range is not satisfiable', {
    status: NOT_SATISFIABLE,
    members: { RangeRequested, ActualObjectSize },
  });
