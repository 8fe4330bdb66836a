import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabSession } from '@/core/labs/session';
import { RULES, shippedLabs } from '@/tests/support/labs';

// The clock's slider and the running clock must end in the very world that undo, redo and one wait end in.

const lab = shippedLabs().find(({ slug }) => slug === 'slow-consumer') as ReturnType<
  typeof shippedLabs
>[number];
const open = () => new LabSession(lab, 'seed', RULES.today);

function played(count: number): LabSession {
  const session = open();
  for (let n = 0; n < count; n++)
    session.act(
      n % 3 === 0
        ? { kind: 'advance', ms: 1_000 * n }
        : { kind: 'run', line: `aws sqs send-message --queue-url $ORDERS --message-body m${n}` },
    );
  return session;
}

describe('scrubbing', () => {
  it('goes anywhere and back to the same world', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(fc.nat(50), { maxLength: 5 }), (count, stops) => {
        const session = played(count);
        const hash = session.world.hash();
        for (const stop of stops) {
          session.goTo(stop);
          expect(session.entries.length).toBe(Math.min(stop, count));
          expect(session.entries.length + session.undone.length).toBe(count);
          expect(session.world.hash()).toBe(played(Math.min(stop, count)).world.hash());
        }
        session.goTo(count);
        expect(session.world.hash()).toBe(hash);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a running clock', () => {
  it('makes one action of many ticks, in the same world as one wait, also after an undo', () => {
    fc.assert(
      fc.property(
        fc.nat(45),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 8 }),
        (count, ticks) => {
          // Ends with a command, so that the ticks begin a wait of their own.
          const ticking = played(count);
          const waiting = played(count);
          for (const session of [ticking, waiting]) session.act({ kind: 'run', line: 'aws sqs list-queues' });
          for (const ms of ticks) ticking.extendWait(ms);
          waiting.act({ kind: 'advance', ms: ticks.reduce((sum, ms) => sum + ms, 0) });
          expect(ticking.actions).toEqual(waiting.actions);
          expect(ticking.world.hash()).toBe(waiting.world.hash());
          for (const session of [ticking, waiting]) {
            session.act({ kind: 'run', line: 'aws sqs list-queues' });
            session.undo();
          }
          expect(ticking.world.hash()).toBe(waiting.world.hash());
        },
      ),
      { numRuns: 20 },
    );
  });
});
