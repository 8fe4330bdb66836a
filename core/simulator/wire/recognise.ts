import type { Catalogue } from './catalogue';
import type { Dialect } from './dialect';
import type { HttpRequest } from './http';
import { queryPairs } from './query/dialect';
import type { Signed } from './sigv4/credential';

const FORM = 'application/x-www-form-urlencoded';

/**
 * Which service a request is for and in which protocol: by the target header, by the action and version of a form,
 * or by the service its signature names; undefined where nothing tells.
 */
export function recognise(
  catalogue: Catalogue,
  request: HttpRequest,
  signed: Signed | undefined,
): Dialect | undefined {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) return catalogue.targeted(target);
  return isForm(request) ? formDialect(catalogue, request, signed) : restDialect(catalogue, request, signed);
}

const isForm = ({ headers, query }: HttpRequest): boolean =>
  (headers['content-type']?.startsWith(FORM) ?? false) || /(^|&)Action=/.test(query);

function formDialect(
  catalogue: Catalogue,
  request: HttpRequest,
  signed: Signed | undefined,
): Dialect | undefined {
  const signedFor = signed && catalogue.signedFor(signed.service, ['query', 'ec2']);
  if (signedFor) return signedFor;
  const version = new Map(queryPairs(request)).get('Version');
  return version === undefined ? undefined : catalogue.versioned(version);
}

const LAMBDA_PATH = /^\/20\d\d-\d\d-\d\d\//;
const SES_PATH = /^\/v2\/email\//;

function restDialect(
  catalogue: Catalogue,
  { path }: HttpRequest,
  signed: Signed | undefined,
): Dialect | undefined {
  const unsigned = LAMBDA_PATH.test(path) ? 'lambda' : SES_PATH.test(path) ? 'ses' : 's3';
  return catalogue.signedFor(signed?.service ?? unsigned, ['rest-json', 'rest-xml']);
}
