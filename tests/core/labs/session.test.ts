import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLab, encodeLab } from '@/core/labs/codec';
import { ACTIONS_MAX, type Action, LabSession } from '@/core/labs/session';
import { shippedLabs } from '@/tests/support/labs';
import { LIMITS } from '@/tests/support/limits';

const lab = { ...(shippedLabs()[0] as ReturnType<typeof shippedLabs>[number]), services: ['sqs', 'sns'] };
const open = () => new LabSession(lab, 'seed', LIMITS.today);

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
);

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
        expect(LabSession.restore(lab, 'seed', LIMITS.today, read.value.actions).world.hash()).toBe(hash);
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
    expect(code(text.replace('r1.', 'r9.'))).toBe('lab.link.other-version');
    expect(code('x'.repeat(1_000_001))).toBe('lab.link.too-long');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (any) => void decodeLab(`r1.${any}`)));
  });
});
