import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, pass, REGION, testWorld } from '@/tests/support/simulator';
import { bytes, makeFunction, map, ROLE } from './functions';

const ARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/clicks`;
const WINDOW_SEC = 60;
const QUIET_SEC = limit(LIMITS.today, 'lambda.esm.tumblingWindow.quiet');
const STATE_MAX = limit(LIMITS.today, 'lambda.esm.tumblingWindow.state.max');

interface WindowEvent {
  Records: { kinesis: { data: string } }[];
  window: { start: string; end: string };
  state: Record<string, number | string>;
  shardId: string;
  eventSourceARN: string;
  isFinalInvokeForWindow: boolean;
  isWindowTerminatedEarly: boolean;
}
type Handler = (event: WindowEvent) => unknown;

const total = ({ Records, state }: WindowEvent) => ({
  state: { total: Number(state.total ?? 0) + Records.length },
});

/** A stream with a windowed mapping; `play` lets seconds pass and answers the function by the handler as it goes. */
function windowed({ handler = total, mapping = {} }: { handler?: Handler; mapping?: object } = {}) {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 1 });
  pass(world, 60);
  call(world, 'lambda.CreateFunction', {
    FunctionName: 'worker',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: ROLE,
    Code: { ZipFile: new Uint8Array(100).fill(1) },
  });
  map(world, ARN, { StartingPosition: 'TRIM_HORIZON', TumblingWindowInSeconds: WINDOW_SEC, ...mapping });
  // To the beginning of a minute, where windows begin.
  pass(world, 60 - ((world.now / 1_000) % 60));
  const seen: WindowEvent[] = [];
  let answered = 0;
  const answer = () => {
    const asked = events.filter(({ type }) => type === 'HandlerRequested');
    for (const { detail } of asked.slice(answered)) {
      answered += 1;
      const event = JSON.parse(String(detail.payload)) as WindowEvent;
      seen.push(event);
      call(world, 'lambda.CompleteInvocation', {
        RequestId: detail.requestId,
        Payload: JSON.stringify(handler(event)),
      });
    }
  };
  const play = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      pass(world, 1);
      answer();
    }
  };
  return { world, events, seen, play };
}

const put = (world: ReturnType<typeof testWorld>, ...values: unknown[]) =>
  call(world, 'kinesis.PutRecords', {
    StreamName: 'clicks',
    Records: values.map((value) => ({ PartitionKey: 'a', Data: bytes(value) })),
  });

const final = ({ isFinalInvokeForWindow }: WindowEvent) => isFinalInvokeForWindow;

describe('a tumbling window', () => {
  it('hands the state on from batch to batch, and the last one to the final invocation', () => {
    const { world, seen, play } = windowed();
    const start = new Date(world.now).toISOString().replace('.000Z', 'Z');
    const end = new Date(world.now + 60_000).toISOString().replace('.000Z', 'Z');
    put(world, 1, 2);
    play(10);
    put(world, 3);
    play(60 + QUIET_SEC);
    const common = { window: { start, end }, shardId: 'shardId-000000000000', eventSourceARN: ARN };
    expect(seen).toMatchObject([
      { ...common, state: {}, isFinalInvokeForWindow: false, isWindowTerminatedEarly: false },
      { ...common, state: { total: 2 }, isFinalInvokeForWindow: false },
      {
        ...common,
        Records: [],
        state: { total: 3 },
        isFinalInvokeForWindow: true,
        isWindowTerminatedEarly: false,
      },
    ]);
  });

  it('is over when a record of a later one comes, which gets a fresh state', () => {
    const { world, seen, play } = windowed();
    put(world, 1);
    play(65);
    expect(seen.filter(final)).toHaveLength(0);
    put(world, 2);
    play(3);
    expect(seen.map((event) => [event.Records.length, event.state, final(event)])).toEqual([
      [1, {}, false],
      [0, { total: 1 }, true],
      [1, {}, false],
    ]);
    expect(seen[2]?.window.start).toBe(seen[1]?.window.end);
  });

  it('lambda.esm.tumblingWindow.quiet: is over when nothing has come for so long after its end', () => {
    const { world, seen, play } = windowed();
    put(world, 1);
    play(WINDOW_SEC + QUIET_SEC - 1);
    expect(seen.filter(final)).toHaveLength(0);
    play(1);
    expect(seen.filter(final)).toHaveLength(1);
    play(600);
    expect(seen).toHaveLength(2);
  });

  it('never mixes the records of two windows in a batch', () => {
    const { world, seen, play } = windowed({ mapping: { MaximumBatchingWindowInSeconds: 300 } });
    put(world, 1, 2);
    pass(world, 62);
    put(world, 3);
    play(320 + QUIET_SEC);
    expect(seen.map(({ Records }) => Records.length)).toEqual([2, 0, 1, 0]);
    expect(seen.filter(final).map(({ state }) => state)).toEqual([{ total: 2 }, { total: 1 }]);
  });

  it('ends with its shard, and the shards that come out of it begin windows of their own', () => {
    const { world, seen, play } = windowed();
    put(world, 1);
    play(5);
    call(world, 'kinesis.UpdateShardCount', {
      StreamName: 'clicks',
      TargetShardCount: 2,
      ScalingType: 'UNIFORM_SCALING',
    });
    play(60);
    put(world, 2);
    play(10);
    expect(seen.map((event) => [event.shardId, event.state, final(event)])).toEqual([
      ['shardId-000000000000', {}, false],
      ['shardId-000000000000', { total: 1 }, true],
      [expect.stringMatching(/00[12]$/), {}, false],
    ]);
  });
});

describe('what the function answers', () => {
  it('without a state is a failure: the batch comes again with the state as it was', () => {
    let tries = 0;
    const { world, seen, play } = windowed({
      handler: (event) => (++tries < 3 ? { batchItemFailures: [] } : total(event)),
    });
    put(world, 1);
    play(10);
    expect(seen.map(({ Records, state }) => [Records.length, state])).toEqual([
      [1, {}],
      [1, {}],
      [1, {}],
    ]);
    play(WINDOW_SEC + QUIET_SEC);
    expect(seen.at(-1)).toMatchObject({ state: { total: 1 }, isFinalInvokeForWindow: true });
  });

  it('suspends the shard while the final invocation fails, whatever the retries', () => {
    let broken = true;
    const { world, seen, play } = windowed({
      handler: (event) => (broken && final(event) ? null : total(event)),
      mapping: { MaximumRetryAttempts: 0 },
    });
    put(world, 1);
    play(61);
    put(world, 2);
    play(30);
    expect(seen.filter(final).length).toBeGreaterThan(2);
    expect(seen.at(-1)).toMatchObject({ Records: [], isFinalInvokeForWindow: true });
    broken = false;
    play(60);
    expect(seen.at(-1)).toMatchObject({ state: {}, isFinalInvokeForWindow: false });
    expect(seen.at(-1)?.Records).toHaveLength(1);
  });

  it('keeps the state of what was handled when some records failed', () => {
    let first = true;
    const { world, seen, play } = windowed({
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] },
      handler: (event) => {
        const { Records } = event as unknown as { Records: { kinesis: { sequenceNumber: string } }[] };
        if (!first) return total(event);
        first = false;
        const itemIdentifier = Records[2]?.kinesis.sequenceNumber;
        return { state: { total: 2 }, batchItemFailures: [{ itemIdentifier }] };
      },
    });
    put(world, 1, 2, 3);
    play(WINDOW_SEC + QUIET_SEC + 5);
    expect(seen.map(({ Records, state }) => [Records.length, state])).toEqual([
      [3, {}],
      [1, { total: 2 }],
      [0, { total: 3 }],
    ]);
  });

  it.each([
    ['as large as it may be', 0, [false, false, true], [{ n: 1 }]],
    ['larger', 1, [false, false, false, true], [{}]],
  ])('lambda.esm.tumblingWindow.state.max: %s', (_, excess, finals, kept) => {
    const text = 'x'.repeat(STATE_MAX - '{"big":""}'.length + excess);
    let n = 0;
    const { world, seen, play } = windowed({
      handler: () => ({ state: n++ === 0 ? { big: text } : { n: 1 } }),
    });
    put(world, 1);
    play(5);
    const early = seen.filter(({ isWindowTerminatedEarly }) => isWindowTerminatedEarly);
    expect(early).toHaveLength(excess);
    if (excess > 0) expect(early[0]).toMatchObject({ Records: [], state: { big: text } });
    put(world, 2);
    play(WINDOW_SEC + QUIET_SEC);
    expect(seen.map(final)).toEqual(finals);
    expect([seen.filter(({ Records }) => Records.length > 0)[1]?.state]).toEqual(
      excess > 0 ? kept : [{ big: text }],
    );
    expect(new Set(seen.map(({ window }) => window.start)).size).toBe(1);
  });
});

describe('a scripted behavior', () => {
  const at = (path: string) => `\${${path}}`;

  it('sums up a window, and writes the sum when it is over', () => {
    const world = testWorld();
    call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 1 });
    pass(world, 60);
    call(world, 'sqs.CreateQueue', { QueueName: 'sums' });
    const QueueUrl = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/sums`;
    const isFinal = { left: { path: 'isFinalInvokeForWindow' }, is: '=', right: true } as const;
    const write = {
      service: 'sqs',
      operation: 'SendMessage',
      input: { QueueUrl, MessageBody: `${at('window.end')} ${at('state.kim')} ${at('state.clicks')}` },
    };
    makeFunction(world, {
      behavior: {
        rules: [
          { when: isFinal, effect: { returns: { state: {} }, calls: [write] } },
          { effect: { sums: [{ into: at('data.who'), add: { path: 'data.amount' } }, { into: 'clicks' }] } },
        ],
      },
    });
    map(world, ARN, { StartingPosition: 'TRIM_HORIZON', TumblingWindowInSeconds: WINDOW_SEC });
    put(world, { who: 'kim', amount: 3 }, { who: 'lee', amount: 5 });
    pass(world, 2);
    put(world, { who: 'kim', amount: 4 });
    pass(world, WINDOW_SEC + QUIET_SEC);
    const { Messages } = call<{ Messages?: { Body: string }[] }>(world, 'sqs.ReceiveMessage', { QueueUrl });
    expect(Messages?.[0]?.Body).toMatch(/^2026-01-01T00:0\d:00Z 7 3$/);
  });
});
