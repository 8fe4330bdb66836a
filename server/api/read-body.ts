import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { ProblemCode } from './problem';

/** 64 KiB: an answer to a case study takes about two. */
export const BODY_BYTES_MAX = 64 * 1024;

type Read<T> = Result<T, Refusal<ProblemCode>>;

const tooLarge = () => fail('input.too-large', { max: `${BODY_BYTES_MAX / 1024} KiB` });

/**
 * Reads a JSON body. Stops reading as soon as it is too large, whatever its length header says; refuses
 * other media types, bytes that are not UTF-8 and text that is not JSON.
 */
export async function readJson(request: Request): Promise<Read<unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) return fail('api.media-type');
  const bytes = await readBytes(request);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail('api.json-malformed');
    throw error;
  }
}

async function readBytes(request: Request): Promise<Read<Uint8Array>> {
  if (Number(request.headers.get('content-length')) > BODY_BYTES_MAX) return tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(Buffer.concat(chunks));
    size += value.byteLength;
    if (size > BODY_BYTES_MAX) {
      await reader.cancel();
      return tooLarge();
    }
    chunks.push(value);
  }
}
