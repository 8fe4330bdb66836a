// JSON-RPC 2.0, one object per line, from standard input to standard output.
import { createInterface } from 'node:readline';
import { panicMessage } from './host.mjs';

/** The code that the native engine gives to every error it can word. */
const KNOWN_ERROR = 4466;

/**
 * Answers requests in the order they come until standard input ends.
 * @param {{ call(method: string, params: unknown): Promise<unknown> }} host
 */
export async function serve(host) {
  let printId = 0;
  let pending;
  // A panic inside WebAssembly surfaces outside the promise it belongs to.
  process.on('uncaughtException', (error) => {
    const answer = { id: pending, error: describe(new Error(panicMessage() ?? error.message)) };
    send(answer).then(() => process.exit(1));
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    if (!request.method) continue; // The CLI's receipt for something we printed.
    pending = request.id;
    try {
      const result = await host.call(request.method, request.params);
      if (request.method === 'diff' && typeof result?.stdout === 'string') {
        printId += 1;
        await send({ method: 'print', id: printId, params: { content: result.stdout } });
      }
      await send({ id: request.id, result: result ?? null });
    } catch (error) {
      await send({ id: request.id, error: describe(error) });
    }
  }
}

function send(message) {
  return new Promise((done) => {
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`, () => done());
  });
}

function describe(error) {
  const message = error instanceof Error ? error.message : String(error);
  const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null };
  return { code: KNOWN_ERROR, message: 'An error happened. Check the data field for details.', data };
}
