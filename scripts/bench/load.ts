import { Agent, request } from 'node:http';
import { quantile } from './figures';

export interface Reply {
  status: number;
  text: string;
}

/** Sends JSON over connections that stay open. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly port: number,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          method: 'POST',
          agent: this.agent,
          headers: { 'content-length': Buffer.byteLength(body), ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Measured {
  /** Milliseconds from when it was due to begin. */
  latencies: number[];
  perSecond: number;
  failed: number;
}

export const p50 = ({ latencies }: Measured): number => quantile(latencies, 0.5);
export const p99 = ({ latencies }: Measured): number => quantile(latencies, 0.99);

/** Begins work at a fixed rate, whether or not earlier work is done: waiting counts as latency. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  work: (place: number, dueAt: number) => Promise<readonly number[]>,
): Promise<Measured> {
  const total = Math.round(perSecond * seconds);
  const latencies: number[] = [];
  let failed = 0;
  const running: Promise<void>[] = [];
  const begin = performance.now();
  for (let place = 0; place < total; place++) {
    const dueAt = begin + (place / perSecond) * 1000;
    const wait = dueAt - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(
      work(place, dueAt).then(
        (measured) => {
          latencies.push(...measured);
        },
        () => {
          failed++;
        },
      ),
    );
  }
  await Promise.all(running);
  return { latencies, perSecond: (total - failed) / ((performance.now() - begin) / 1000), failed };
}

/** As much as it takes: each worker begins the next when its last is done. */
export async function closedLoop(
  workers: number,
  seconds: number,
  work: (worker: number) => Promise<void>,
): Promise<Measured> {
  const latencies: number[] = [];
  let failed = 0;
  const begin = performance.now();
  const until = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < until) {
        const from = performance.now();
        await work(worker).then(
          () => latencies.push(performance.now() - from),
          () => failed++,
        );
      }
    }),
  );
  return { latencies, perSecond: latencies.length / ((performance.now() - begin) / 1000), failed };
}
