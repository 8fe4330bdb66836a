import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NotHere } from '../figures';
import { freePort, processorMs } from '../server';

export interface Peer {
  readonly endpoint: string;
  /** Processor time used so far, in milliseconds; null where the system does not tell. */
  processorMs(): number | null;
  stop(): void;
}

/** Which Node a server runs under: the newer one that fauxqs wants, or the one that runs this. */
export type Node = 'newer' | 'own';

/** Other servers of the same protocols, in the versions the goals name. */
const PACKAGES = ['fauxqs@2.4.1', 'kinesalite@3.3.3', 'node@24'];
const READY_WITHIN_MS = 20_000;
const POLL_MS = 50;

/** Answers a fixed body for each operation: what HTTP by itself costs. */
const NULL_SERVER = `
const replies = {
  SendMessage: { MessageId: '1', MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' },
  ReceiveMessage: { Messages: [{ MessageId: '1', ReceiptHandle: '1', Body: 'hello', MD5OfBody: '5d41402abc4b2a76b9719d911017c592' }] },
  CreateQueue: { QueueUrl: 'http://127.0.0.1/q' },
};
require('node:http').createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify(replies[request.headers['x-amz-target']?.split('.')[1]] ?? {}));
  });
}).listen(Number(process.argv[1]), '127.0.0.1');
`;

/** The peers installed into a folder of their own. */
export class Peers {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'redrive-peers-'));

  constructor() {
    // npm 12 runs the scripts of those packages alone that are named here.
    writeFileSync(path.join(this.#folder, 'package.json'), '{"private":true,"allowScripts":{"node":true}}');
    writeFileSync(
      path.join(this.#folder, 'fauxqs.mjs'),
      "import { startFauxqs } from 'fauxqs';\nstartFauxqs({ port: Number(process.argv[2]), host: '127.0.0.1', logger: false });\n",
    );
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
    const { status } = spawnSync('npm', args, { cwd: this.#folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new NotHere('the peers cannot be installed: is the npm registry within reach?');
  }

  #program(node: Node): string {
    return node === 'own' ? process.execPath : path.join(this.#folder, 'node_modules/node/bin/node');
  }

  nothing(node: Node): Promise<Peer> {
    return started(this.#program(node), (port) => ['-e', NULL_SERVER, String(port)]);
  }

  sandbox(node: Node, args: readonly string[] = []): Promise<Peer> {
    return started(this.#program(node), (port) => ['scripts/sandbox.mjs', '--port', String(port), ...args]);
  }

  fauxqs(): Promise<Peer> {
    return started(this.#program('newer'), (port) => [path.join(this.#folder, 'fauxqs.mjs'), String(port)]);
  }

  kinesalite(): Promise<Peer> {
    const cli = path.join(this.#folder, 'node_modules/kinesalite/cli.js');
    return started(process.execPath, (port) => [
      cli,
      '--port',
      String(port),
      '--createStreamMs',
      '10',
      '--shardLimit',
      '100',
    ]);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function started(program: string, args: (port: number) => string[]): Promise<Peer> {
  const port = await freePort();
  const child = spawn(program, args(port), { stdio: ['ignore', 'ignore', 'inherit'] });
  const endpoint = `http://127.0.0.1:${port}`;
  await ready(child, endpoint);
  return { endpoint, processorMs: () => processorMs(child.pid), stop: () => child.kill() };
}

async function ready(child: ChildProcess, endpoint: string): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new NotHere(`${child.spawnfile} ended with code ${child.exitCode}`);
    if (await fetch(endpoint).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new NotHere(`${child.spawnfile} did not answer in time`);
}
