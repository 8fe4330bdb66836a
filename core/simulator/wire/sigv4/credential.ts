import { AwsRefusal } from '../../engine/refusal';
import type { HttpRequest } from '../http';
import { formPairs } from '../query/form';

/** What a signature says of a request, before it is verified. */
export interface Signed {
  readonly accessKeyId: string;
  /** `YYYYMMDD`. */
  readonly day: string;
  readonly region: string;
  /** Signing name of the service: `sqs`, `email`. */
  readonly service: string;
  /** Names in lower case, separated by semicolons. */
  readonly signedHeaders: string;
  readonly signature: string;
  /** `YYYYMMDDTHHMMSSZ` as sent; empty where it is missing. */
  readonly time: string;
  /** Seconds that a presigned URL is good for. */
  readonly expiresSec?: number;
  /** The parameters are in the URL, not in a header. */
  readonly presigned: boolean;
  readonly sessionToken?: string | undefined;
}

export const ALGORITHM = 'AWS4-HMAC-SHA256';
const SCOPE_PARTS = 5;
const FORBIDDEN = 403;
const BAD_REQUEST = 400;

/** The signature of a request; undefined where there is none. Throws an `AwsRefusal` for one that is malformed. */
export function signatureOf(request: HttpRequest): Signed | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) return fromHeader(header, request);
  return request.query.includes('X-Amz-Algorithm') ? fromQuery(request) : undefined;
}

const incomplete = (message: string): AwsRefusal =>
  new AwsRefusal('IncompleteSignatureException', message, {
    queryCode: 'IncompleteSignature',
    status: BAD_REQUEST,
  });

/** As every SDK writes it; anything else is taken apart more slowly. */
const USUAL =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([^,\s]+)$/;

function fromHeader(header: string, { headers }: HttpRequest): Signed {
  const usual = USUAL.exec(header);
  const time = headers['x-amz-date'] ?? compactTime(headers.date);
  const sessionToken = headers['x-amz-security-token'];
  if (!usual) return { ...takenApart(header), time, presigned: false, sessionToken };
  const [, accessKeyId = '', day = '', region = '', service = '', signedHeaders = '', signature = ''] = usual;
  return {
    accessKeyId,
    day,
    region,
    service,
    signedHeaders,
    signature,
    time,
    presigned: false,
    sessionToken,
  };
}

function takenApart(header: string): Omit<Signed, 'time' | 'presigned'> {
  if (!header.startsWith(ALGORITHM))
    throw new AwsRefusal('MissingAuthenticationTokenException', 'Missing Authentication Token', {
      queryCode: 'MissingAuthenticationToken',
      status: FORBIDDEN,
    });
  const parts = fieldsOf(header.slice(ALGORITHM.length));
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !parts.get(name));
  if (missing.length > 0)
    throw incomplete(
      `${missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' ')} Authorization=${header.slice(0, 256)}`,
    );
  return {
    ...scopeOf(parts.get('Credential') ?? ''),
    signedHeaders: parts.get('SignedHeaders') ?? '',
    signature: parts.get('Signature') ?? '',
  };
}

/** `Credential=…, SignedHeaders=…, Signature=…` with or without spaces. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    if (at > 0) fields.set(field.slice(0, at).trim(), field.slice(at + 1).trim());
  }
  return fields;
}

function fromQuery({ query }: HttpRequest): Signed {
  const given = new Map(formPairs(query));
  const missing = ['X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date'].find(
    (name) => !given.get(name),
  );
  if (missing)
    throw incomplete(
      `AWS query-string parameters must include '${missing}'. Re-examine the query-string parameters.`,
    );
  return {
    ...scopeOf(given.get('X-Amz-Credential') ?? ''),
    signedHeaders: given.get('X-Amz-SignedHeaders') ?? '',
    signature: given.get('X-Amz-Signature') ?? '',
    time: given.get('X-Amz-Date') ?? '',
    ...(given.has('X-Amz-Expires') && { expiresSec: Number(given.get('X-Amz-Expires')) }),
    presigned: true,
    sessionToken: given.get('X-Amz-Security-Token'),
  };
}

function scopeOf(credential: string): Pick<Signed, 'accessKeyId' | 'day' | 'region' | 'service'> {
  const parts = credential.split('/');
  const [accessKeyId, day, region, service] = parts.slice(-SCOPE_PARTS);
  if (parts.length < SCOPE_PARTS || !accessKeyId || !day || !region || !service)
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential.slice(0, 256)}'`,
    );
  return { accessKeyId, day, region, service };
}

/** The `Date` header in the form of `X-Amz-Date`. */
function compactTime(date: string | undefined): string {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? '' : `${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}
