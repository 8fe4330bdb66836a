import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '@/core/simulator/engine/contract';
import { writePlain } from '@/core/simulator/engine/plain';
import { SERVICES } from '@/core/simulator/services/list';
import { WorldFileFault } from '@/server/sandbox/journal/world-file-fault';
import { LiveWorld } from '@/server/sandbox/live-world';
import { rootOf } from '@/server/sandbox/root-of';
import { LIMITS } from '@/tests/support/limits';
import { end, launch } from './processes';
import { sqs, until } from './raw';

const ACCOUNT = '000000000000';
const REGION = 'us-east-1';
const QUEUE_URL = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redrive-world-'));
  file = path.join(folder, 'world');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (of: string, checkpointBytes?: number): Promise<LiveWorld> =>
  LiveWorld.open({
    services: SERVICES,
    limits: LIMITS.today,
    seed: '1',
    file: of,
    ...(checkpointBytes !== undefined && { checkpointBytes }),
    onFailure: (error) => {
      throw error;
    },
  });

/** Runs a command; resolves when its outcome is acknowledged. */
const run = (world: LiveWorld, operation: string, input: object): Promise<Outcome> =>
  new Promise((resolve) => {
    const command = {
      service: 'sqs',
      operation,
      input: { ...input },
      caller: rootOf(ACCOUNT),
      region: REGION,
    };
    world.submit(command, resolve);
  });

const send = (world: LiveWorld, body: string): Promise<Outcome> =>
  run(world, 'SendMessage', { QueueUrl: QUEUE_URL, MessageBody: body });

const held = (world: LiveWorld): string =>
  writePlain(world.stateOf('sqs', { account: ACCOUNT, region: REGION }) ?? null);

describe('a world file', () => {
  it('brings back the world as it was', async () => {
    const world = await open(file);
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    await send(world, 'é한\u{1f600}');
    const before = held(world);
    await world.close();
    const again = await open(file);
    expect(held(again)).toBe(before);
    await again.close();
  });

  it('keeps time moved forward', async () => {
    const world = await open(file);
    await world.advance(86_400_000);
    const before = world.now();
    await world.close();
    const again = await open(file);
    expect(again.now()).toBeGreaterThanOrEqual(before);
    await again.close();
  });

  it('cut off at any byte loses only what was never acknowledged', async () => {
    const world = await open(file);
    const acknowledged = [{ bytes: 0, state: 'null' }];
    const note = () => acknowledged.push({ bytes: statSync(file).size, state: held(world) });
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    note();
    for (let i = 0; i < 8; i++) {
      await Promise.all([send(world, `a${i}`), send(world, `b${i}`)]);
      note();
    }
    await world.close();
    const whole = statSync(file).size;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole }), async (bytes) => {
        const cut = path.join(folder, 'cut');
        copyFileSync(file, cut);
        truncateSync(cut, bytes);
        const resumed = await open(cut);
        const kept = held(resumed);
        await resumed.close();
        const least = acknowledged.filter((ack) => ack.bytes <= bytes).at(-1);
        // What was not acknowledged may be there or not; whatever was is.
        expect(messagesIn(kept)).toEqual(expect.arrayContaining(messagesIn(least?.state ?? 'null')));
        expect(messagesIn(held(world))).toEqual(expect.arrayContaining(messagesIn(kept)));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after a cut: what is written next is there the next time', async () => {
    const world = await open(file);
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    await send(world, 'first');
    await world.close();
    truncateSync(file, statSync(file).size - 3);
    const resumed = await open(file);
    await send(resumed, 'second');
    const before = held(resumed);
    await resumed.close();
    const again = await open(file);
    expect(held(again)).toBe(before);
    expect(before).toContain('second');
    await again.close();
  });

  it('is replaced by a snapshot when it has grown', async () => {
    const world = await open(file, 4_096);
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    for (let i = 0; i < 50; i++) await send(world, `message ${i}`);
    const before = held(world);
    await world.close();
    expect(readFileSync(file, 'utf8')).toContain('"snapshot"');
    const again = await open(file);
    expect(held(again)).toBe(before);
    await again.close();
  });

  it('whose snapshot is damaged is refused, not begun anew', async () => {
    const world = await open(file, 1_024);
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    for (let i = 0; i < 20; i++) await send(world, `message ${i}`);
    await world.close();
    truncateSync(file, 500);
    await expect(open(file)).rejects.toThrow(WorldFileFault);
  });

  it('of something else is refused and left alone', async () => {
    writeFileSync(file, 'Dear diary, this is no world at all.');
    await expect(open(file)).rejects.toThrow(WorldFileFault);
    expect(readFileSync(file, 'utf8')).toContain('Dear diary');
  });

  it('forgets all when the sandbox is reset', async () => {
    const world = await open(file);
    await run(world, 'CreateQueue', { QueueName: 'orders' });
    await world.reset();
    await world.close();
    const again = await open(file);
    expect(held(again)).toBe('null');
    await again.close();
  });
});

const messagesIn = (state: string): string[] => [...state.matchAll(/"[ab]\d"/g)].map(([text]) => text);

describe('a sandbox that is killed', () => {
  it('has lost nothing it acknowledged', { timeout: 120_000 }, async () => {
    const { child, endpoint } = await launch(file);
    const { body } = await sqs(endpoint, 'CreateQueue', { QueueName: 'orders' });
    const QueueUrl = body.QueueUrl as string;
    const acknowledged: string[] = [];
    const work = Array.from({ length: 8 }, async () => {
      for (;;) {
        const sent = await sqs(endpoint, 'SendMessage', { QueueUrl, MessageBody: 'hello' });
        acknowledged.push(sent.body.MessageId as string);
      }
    });
    await until(
      () => acknowledged.length > 300,
      () => acknowledged.length,
    );
    await Promise.all([end(child), Promise.allSettled(work)]);
    const next = await launch(file);
    const found = new Set<string>();
    for (;;) {
      const received = await sqs(next.endpoint, 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
      const messages = (received.body.Messages ?? []) as { MessageId: string }[];
      if (messages.length === 0) break;
      for (const { MessageId } of messages) found.add(MessageId);
    }
    await end(next.child);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  });
});
