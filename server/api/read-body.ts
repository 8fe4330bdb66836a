import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { ApiRequest } from './answer';
import type { ProblemCode } from './problem';

/** 64 KiB: an answer to a case study takes about two. */
export const BODY_BYTES_MAX = 64 * 1024;

type Read<T> = Result<T, Refusal<ProblemCode>>;

const tooLarge = (bytesMax: number) => fail('input.too-large', { max: `${bytesMax / 1024} KiB` });
const text = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body. Stops reading as soon as it is too large, whatever its length header says; refuses
 * other media types, bytes that are not UTF-8 and text that is not JSON.
 */
export async function readJson(request: ApiRequest, bytesMax = BODY_BYTES_MAX): Promise<Read<unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) return fail('api.media-type');
  if (Number(request.headers.get('content-length')) > bytesMax) return tooLarge(bytesMax);
  const bytes = await request.body(bytesMax);
  if (!bytes) return tooLarge(bytesMax);
  try {
    return ok(JSON.parse(text.decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail('api.json-malformed');
    throw error;
  }
}
