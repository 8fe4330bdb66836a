import { connect, type Socket } from 'node:net';
import { SERVICES } from '@/core/simulator/services/list';
import { type Sandbox, type SandboxOptions, startSandbox } from '@/server/sandbox/start';
import { LIMITS } from '@/tests/support/limits';

/** A sandbox on a free port; exceptions within it are kept in `faults`. */
export async function sandboxForTest(
  options: Partial<SandboxOptions> = {},
): Promise<Sandbox & { faults: unknown[]; port: number }> {
  const faults: unknown[] = [];
  const sandbox = await startSandbox({
    services: SERVICES,
    limits: LIMITS.today,
    seed: '1',
    port: 0,
    host: '127.0.0.1',
    accountFromKey: false,
    rootKey: undefined,
    onFault: (fault) => faults.push(fault),
    onFailure: (error) => {
      throw error;
    },
    ...options,
  });
  return { ...sandbox, faults, port: Number(new URL(sandbox.endpoint).port) };
}

/** A bare connection: sends text, gathers what comes back. */
export class RawClient {
  received = '';
  closed = false;
  readonly #socket: Socket;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text) => {
      this.received += text;
    });
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      this.closed = true;
    });
    this.#socket.on('end', () => this.#socket.end());
  }

  send(text: string): void {
    this.#socket.write(text, 'latin1');
  }

  /** Sends no more; still listens. */
  halfClose(): void {
    this.#socket.end();
  }

  hangUp(): void {
    this.#socket.destroy();
  }

  /** Resolves once this many replies have begun. */
  async replies(count: number): Promise<string[]> {
    await until(
      () => this.received.split('HTTP/1.1 ').length - 1 >= count,
      () => this.received,
    );
    return this.received.split('HTTP/1.1 ').slice(1);
  }
}

const WITHIN_MS = 10_000;
const POLL_MS = 5;

/** Waits for something to come true; fails with what there is when it does not. */
export async function until(
  holds: () => boolean,
  state: () => unknown = () => undefined,
  withinMs = WITHIN_MS,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not in time: ${String(state())}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A JSON request of SQS as text. */
export function sqsRequest(operation: string, input: object, headers: readonly string[] = []): string {
  const body = JSON.stringify(input);
  return [
    'POST / HTTP/1.1',
    'Host: localhost',
    `X-Amz-Target: AmazonSQS.${operation}`,
    'Content-Type: application/x-amz-json-1.0',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

/** Calls SQS by `fetch`. */
export async function sqs(endpoint: string, operation: string, input: object) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': `AmazonSQS.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}
