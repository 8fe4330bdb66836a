import { type ApiHost, answerApi } from './answer';

export type { ApiHost };

/** Answers a request to the public API that came through Next. Never throws. */
export async function handleApi(host: ApiHost, request: Request): Promise<Response> {
  const { method, url, headers } = request;
  const body = (bytesMax: number) => bodyOf(request, bytesMax);
  const reply = await answerApi(host, { method, url, headers, body });
  return new Response(method === 'HEAD' ? null : reply.body, reply);
}

async function bodyOf(request: Request, bytesMax: number): Promise<Uint8Array | null> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > bytesMax) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
