import { describe, expect, it } from 'vitest';
import { checkLab } from '@/core/labs/check';
import { diagnose } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import { type Action, LabSession } from '@/core/labs/session';
import { RULES, shippedLabs } from '@/tests/support/labs';

const lab = shippedLabs().find(({ slug }) => slug === 'account-order') as Lab;
const run = (line: string): Action => ({ kind: 'run', line });
const FIFO = 'aws sqs create-queue --queue-name bookings.fifo --attributes FifoQueue=true';
const WRONG = run(`${FIFO},VisibilityTimeout=5`);
const DELETE = run('aws sqs delete-queue --queue-url $BOOKINGS');
const MINUTE: Action = { kind: 'advance', ms: 61_000 };
const EXTRA = run('aws sqs create-queue --queue-name extra');
const LOOK = run('aws sqs list-queues');

function decision(actions: readonly Action[], played = lab): number | undefined {
  const session = LabSession.restore(played, 'seed', RULES.today, actions);
  const { failed } = checkLab(played, session.world, session.events);
  return diagnose(played, RULES.today, 'seed', actions, failed)?.decision;
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

const SLOW = shippedLabs().find(({ slug }) => slug === 'slow-consumer') as Lab;
const set = (attributes: string): Action =>
  run(`aws sqs set-queue-attributes --queue-url $ORDERS --attributes ${attributes}`);
const LOOKED = run('aws sqs get-queue-attributes --queue-url $ORDERS --attribute-names All');
const CALLED: Action = {
  kind: 'call',
  service: 'sqs',
  operation: 'SetQueueAttributes',
  input: { QueueUrl: SLOW.variables.ORDERS ?? '', Attributes: { DelaySeconds: '180' } },
};

describe('the belief behind a failed check', () => {
  it.each<[name: string, actions: Action[], expected: string | undefined]>([
    ['none, when nothing was done', [], undefined],
    ['none, when the account was only looked at', [LOOKED, MINUTE], undefined],
    ['none, when something else was done', [EXTRA], undefined],
    ['none, when what was tried was refused', [set('DelaySeconds=901')], undefined],
    ['that of the near miss which was carried out', [LOOKED, set('DelaySeconds=180')], 'a-delay-instead'],
    ['that of the near miss which a program carried out', [CALLED], 'a-delay-instead'],
    [
      'that of the nearest, where a number is another',
      [set('VisibilityTimeout=46')],
      'exactly-the-usual-time',
    ],
  ])('%s', (_, actions, expected) => {
    const session = LabSession.restore(SLOW, 'seed', RULES.today, actions);
    const { failed } = checkLab(SLOW, session.world, session.events);
    expect(diagnose(SLOW, RULES.today, 'seed', actions, failed)?.nearMiss).toBe(expected);
  });
});
