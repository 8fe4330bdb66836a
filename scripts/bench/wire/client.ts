import http from 'node:http';

/** Sends one JSON request of AWS and gives the parsed reply. */
export type Send = (operation: string, input: object) => Promise<Record<string, unknown>>;

interface Target {
  readonly endpoint: string;
  /** `AmazonSQS`, `Kinesis_20131202`. */
  readonly prefix: string;
  readonly version: '1.0' | '1.1';
}

const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/bench/aws4_request, SignedHeaders=host, Signature=0';

/** The smallest client that can be: one socket kept alive, no signing, no checks. */
export function connection({ endpoint, prefix, version }: Target): Send {
  const { hostname, port } = new URL(endpoint);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return (operation, input) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(input);
      const request = http.request({
        agent,
        host: hostname,
        port,
        method: 'POST',
        path: '/',
        headers: {
          'content-type': `application/x-amz-json-${version}`,
          'x-amz-target': `${prefix}.${operation}`,
          'content-length': Buffer.byteLength(body),
          authorization: AUTHORIZATION,
          'x-amz-date': '20260101T000000Z',
        },
      });
      request.on('error', reject);
      request.on('response', (response) => void read(response).then(resolve, reject));
      request.end(body);
    });
}

async function read(response: http.IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) text += chunk;
  if ((response.statusCode ?? 0) >= 300) throw new Error(`${response.statusCode} ${text.slice(0, 200)}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Repeats a cycle of requests on so many connections for so long; cycles a second after the warm-up. */
export async function rate(
  cycles: readonly (() => Promise<void>)[],
  { warmMs, measuredMs }: { warmMs: number; measuredMs: number },
): Promise<number> {
  const begin = performance.now() + warmMs;
  const end = begin + measuredMs;
  let count = 0;
  await Promise.all(
    cycles.map(async (cycle) => {
      while (performance.now() < end) {
        await cycle();
        if (performance.now() >= begin) count += 1;
      }
    }),
  );
  return count / (measuredMs / 1_000);
}
