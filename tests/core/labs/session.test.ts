import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLab, encodeLab } from '@/core/labs/codec';
import { ACTIONS_MAX, type Action, type ApiCall, LabSession } from '@/core/labs/session';
import type { Input } from '@/core/simulator/engine/contract';
import { RULES, shippedLabs } from '@/tests/support/labs';

const lab = { ...(shippedLabs()[0] as ReturnType<typeof shippedLabs>[number]), services: ['sqs', 'sns'] };
const open = () => new LabSession(lab, 'seed', RULES.today);

const QUEUE = 'https://sqs.us-east-1.amazonaws.com/111122223333/orders';
const TYPED = { DataType: 'String', StringValue: 'typed' };
const BINARY = { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 34, 92, 200, 255) };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((ms): Action => ({ kind: 'advance', ms })),
  fc
    .constantFrom(
      'aws sqs create-queue --queue-name orders',
      'aws sqs create-queue --queue-name other --attributes DelaySeconds=5',
      'aws sqs list-queues',
      'Q=https://sqs.us-east-1.amazonaws.com/111122223333/orders',
      'aws sqs send-message --queue-url $Q --message-body hello',
      'aws sqs receive-message --queue-url $Q --wait-time-seconds 5',
      'aws sns create-topic --name placed',
      'nonsense',
      '',
    )
    .map((line): Action => ({ kind: 'run', line })),
  fc
    .constantFrom<[string, string, Input]>(
      ['sqs', 'CreateQueue', { QueueName: 'orders', Attributes: undefined }],
      ['sqs', 'SendMessage', { QueueUrl: QUEUE, MessageBody: 'hello', MessageAttributes: { $bytes: TYPED } }],
      [
        'sqs',
        'SendMessage',
        { QueueUrl: QUEUE, MessageBody: 'é\ud83d\ude00', MessageAttributes: { b: BINARY } },
      ],
      ['sqs', 'ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 }],
      ['sqs', 'NoSuch', {}],
      ['lambda', 'ListFunctions', {}],
    )
    .map(([service, operation, input]): Action => ({ kind: 'call', service, operation, input })),
);

const call = (service: string, operation: string, input: Input): ApiCall => ({
  kind: 'call',
  service,
  operation,
  input,
});

describe('a session', () => {
  it('comes to the same world by undo and redo, by restoring, and by its link', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), fc.nat(30), (actions, back) => {
        const session = open();
        for (const one of actions) session.act(one);
        const hash = session.world.hash();
        const events = session.events.length;
        const undone = Math.min(back, actions.length);
        for (let n = 0; n < undone; n++) expect(session.undo()).toBe(true);
        expect(session.entries.length).toBe(actions.length - undone);
        for (let n = 0; n < undone; n++) expect(session.redo()).toBe(true);
        expect(session.world.hash()).toBe(hash);
        expect(session.events.length).toBe(events);
        const text = encodeLab({ slug: lab.slug, revision: lab.revision, seed: 'seed', actions });
        const read = decodeLab(text);
        if (!read.ok) throw new Error(read.error.code);
        expect(LabSession.restore(lab, 'seed', RULES.today, read.value.actions).world.hash()).toBe(hash);
      }),
      { numRuns: 40 },
    );
  });

  it('undoes to exactly what was there before', () => {
    const session = open();
    const hashes = [session.world.hash()];
    for (let n = 0; n < 45; n++) {
      session.act({ kind: 'run', line: `aws sqs create-queue --queue-name q${n}` });
      hashes.push(session.world.hash());
    }
    for (let n = 44; n >= 0; n--) {
      session.undo();
      expect(session.world.hash()).toBe(hashes[n]);
    }
    expect(session.undo()).toBe(false);
  });

  it('keeps what was undone until something new is done', () => {
    const session = open();
    session.act({ kind: 'run', line: 'aws sqs list-queues' });
    session.undo();
    expect(session.canRedo).toBe(true);
    session.act({ kind: 'advance', ms: 5 });
    expect(session.canRedo).toBe(false);
  });

  it('branches without touching the first', () => {
    const session = open();
    const before = session.world.hash();
    const branch = session.branch();
    branch.act({ kind: 'run', line: 'aws sqs create-queue --queue-name other' });
    expect(session.world.hash()).toBe(before);
  });

  it('makes calls as the terminal does, with what it prints and answers', () => {
    const session = open();
    const made = session.act(call('sqs', 'CreateQueue', { QueueName: 'orders' }));
    expect(made.ok && made.value.printed?.text).toContain(`"QueueUrl": "${QUEUE}"`);
    const started = session.world.now;
    const polled = session.act(call('sqs', 'ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 }));
    expect(polled.ok && polled.value.printed?.ok).toBe(true);
    expect(session.world.now - started).toBe(20_000);
    const elsewhere = session.act({ ...call('sqs', 'ListQueues', {}), region: 'eu-west-1' });
    expect(elsewhere.ok && elsewhere.value.printed?.outcome).toEqual({ ok: true, output: {} });
  });

  it('lets calls reach only what the terminal reaches', () => {
    const session = open();
    const before = session.world.hash();
    for (const [service, operation] of [
      ['lambda', 'PutFunctionBehavior'],
      ['lambda', 'ListFunctions'],
      ['nosuch', 'ListQueues'],
      ['sqs', 'toString'],
    ] as const) {
      const entry = session.act(call(service, operation, { FunctionName: 'f' }));
      const outcome = entry.ok && entry.value.printed?.outcome;
      expect(outcome).toMatchObject({ ok: false, error: { code: 'UnknownOperationException' } });
    }
    expect(session.world.hash()).toBe(before);
  });

  it('keeps its own copy of what a call was given', () => {
    const session = open();
    const input = { QueueName: 'orders', tags: { team: 'a' } };
    session.act(call('sqs', 'CreateQueue', input));
    const hash = session.world.hash();
    input.tags.team = 'b';
    expect(LabSession.restore(lab, 'seed', RULES.today, session.actions).world.hash()).toBe(hash);
  });

  it('counts what calls take', () => {
    const session = open();
    const big = call('sqs', 'SendMessage', { QueueUrl: QUEUE, MessageBody: 'x'.repeat(60_000) });
    const results = Array.from({ length: 6 }, () => session.act(big).ok);
    expect(results).toEqual([true, true, true, true, false, false]);
  });

  it('refuses more than it may hold', () => {
    const session = open();
    const line = `aws sqs list-queues # ${'x'.repeat(60_000)}`;
    const results = Array.from({ length: 6 }, () => session.act({ kind: 'run', line }).ok);
    expect(results).toEqual([true, true, true, true, false, false]);
    expect(ACTIONS_MAX).toBe(5_000);
  });
});

describe('a link', () => {
  const text = encodeLab({ slug: 'a', revision: 1, seed: 's', actions: [{ kind: 'advance', ms: 5 }] });

  it('is refused with a reason when cut off, changed, of another version or too long', () => {
    for (let end = 0; end < text.length; end++) expect(decodeLab(text.slice(0, end)).ok).toBe(false);
    const code = (of: string) => {
      const read = decodeLab(of);
      return read.ok ? 'ok' : read.error.code;
    };
    expect(code(text.slice(0, -1))).toBe('lab.link.damaged');
    expect(code(`${text.slice(0, -1)}x`)).toBe('lab.link.damaged');
    expect(code(text.replace('r2.', 'r9.'))).toBe('lab.link.other-version');
    expect(code('x'.repeat(1_000_001))).toBe('lab.link.too-long');
  });

  it('is read where it was made before there were calls', () => {
    // [ 'a', 1, 's', [5, 'aws sqs list-queues'] ] as version 1 wrote it.
    const read = decodeLab('r1.kxjyk.WyJhIiwxLCJzIixbNSwiYXdzIHNxcyBsaXN0LXF1ZXVlcyJdXQ');
    expect(read.ok && read.value).toEqual({
      slug: 'a',
      revision: 1,
      seed: 's',
      actions: [
        { kind: 'advance', ms: 5 },
        { kind: 'run', line: 'aws sqs list-queues' },
      ],
    });
  });

  it('is damaged when a part of it is not what it must be', () => {
    const forged: readonly unknown[] = [
      -1,
      1.5,
      null,
      {},
      [],
      ['sqs', 'ListQueues', '[]'],
      ['sqs', 'L', 'x'],
      [1, 2, '{}'],
    ];
    for (const one of [...forged, ['sqs', 'ListQueues', '{}', 5], ['sqs', 'L', '{"$map":[]}']]) {
      const state = { slug: 'a', revision: 1, seed: 's', actions: [one] };
      expect(
        decodeLab(forge(state.slug, state.revision, state.seed, state.actions)).ok,
        JSON.stringify(one),
      ).toBe(false);
    }
    expect(decodeLab(forge('a', '1', 's', [])).ok).toBe(false);
    expect(decodeLab(forge('a', 1, 's', ['aws'])).ok).toBe(true);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (any) => void decodeLab(`r1.${any}`)));
    fc.assert(fc.property(fc.jsonValue(), (any) => void decodeLab(forge(any))));
  });
});

/** A text of whatever parts, with the right checksum: FNV-1a in base 36. */
function forge(...parts: readonly unknown[]): string {
  const body = Buffer.from(JSON.stringify(parts)).toString('base64url');
  let hash = 0x811c9dc5;
  for (const character of body) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `r2.${(hash >>> 0).toString(36)}.${body}`;
}
