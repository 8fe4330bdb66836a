import { describe, expect, it } from 'vitest';
import { checkLab } from '@/core/labs/check';
import { diagnose } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import { type Action, LabSession } from '@/core/labs/session';
import { shippedLabs } from '@/tests/support/labs';
import { LIMITS } from '@/tests/support/limits';

const lab = shippedLabs().find(({ slug }) => slug === 'account-order') as Lab;
const run = (line: string): Action => ({ kind: 'run', line });
const FIFO = 'aws sqs create-queue --queue-name bookings.fifo --attributes FifoQueue=true';
const WRONG = run(`${FIFO},VisibilityTimeout=5`);
const DELETE = run('aws sqs delete-queue --queue-url $BOOKINGS');
const MINUTE: Action = { kind: 'advance', ms: 61_000 };
const EXTRA = run('aws sqs create-queue --queue-name extra');
const LOOK = run('aws sqs list-queues');

function decision(actions: readonly Action[], played = lab): number | undefined {
  const session = LabSession.restore(played, 'seed', LIMITS.today, actions);
  const { failed } = checkLab(played, session.world, session.events);
  return diagnose(played, LIMITS.today, 'seed', actions, failed)?.decision;
}

// The solution makes the queue; where one stands already with other attributes, it cannot.
describe('the decision that made success impossible', () => {
  it.each<[name: string, actions: Action[], expected: number | undefined]>([
    ['none', [EXTRA, LOOK], undefined],
    ['the only one', [WRONG], 1],
    ['after what has nothing to do with it', [LOOK, EXTRA, WRONG], 3],
    ['before what has nothing to do with it', [EXTRA, WRONG, EXTRA, LOOK, MINUTE, run('nonsense')], 2],
    ['not one that was taken back', [WRONG, DELETE, MINUTE, EXTRA], undefined],
    ['made again after it was taken back', [WRONG, DELETE, MINUTE, EXTRA, WRONG, LOOK], 5],
    ['of more than are tried one by one', [EXTRA, WRONG, ...Array<Action>(60).fill(MINUTE)], 2],
  ])('%s', (_, actions, expected) => {
    expect(decision(actions)).toBe(expected);
  });

  it('none, where a rescue still leads to the goal', () => {
    const rescue = [
      { run: 'aws sqs list-queues --query QueueUrls[0] --output text', as: 'STANDS' },
      { run: 'aws sqs delete-queue --queue-url $STANDS' },
      { waitSec: 61 },
      ...lab.solution,
    ];
    expect(decision([WRONG], { ...lab, rescues: [[{ waitSec: 1 }], rescue] })).toBeUndefined();
  });
});
