import { fromBase64 } from '../../../kernel/bytes';
import { jsonOrText } from '../../../kernel/json-text';

const decoder = new TextDecoder();

/** The data of a stream's record as filters and behaviors look into it: decoded, and read where it is JSON. */
export function recordData(data: unknown): unknown {
  const bytes = typeof data === 'string' ? fromBase64(data) : undefined;
  return bytes instanceof Uint8Array ? jsonOrText(decoder.decode(bytes)) : data;
}
