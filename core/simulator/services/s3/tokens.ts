import { base64, bytesOf, fromBase64, utf8 } from '../../../kernel/bytes';
import { invalid } from './refusals';

/** A continuation token: the last key of the page before, made opaque. */
export const writeToken = (last: string): string => base64(bytesOf(last));

export function readToken(token: string): string {
  const bytes = fromBase64(token);
  const last = bytes instanceof Uint8Array ? utf8(bytes) : undefined;
  if (last === undefined || last === '')
    throw invalid('InvalidArgument', 'The continuation token provided is incorrect');
  return last;
}
