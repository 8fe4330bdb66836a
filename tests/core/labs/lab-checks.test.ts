import { describe, expect, it } from 'vitest';
import type { Lab } from '@/core/labs/lab';
import { LabChecks, type LabFault } from '@/core/labs/lab-checks';
import { RULES, shippedLabs, smallLab } from '@/tests/support/labs';

const BILL = shippedLabs().find(({ slug }) => slug === 'polling-bill') as Lab;

function faultsOf(lab: Lab): readonly LabFault[] {
  const checks = new LabChecks(lab, RULES);
  while (checks.advance());
  return checks.report().faults;
}

/** What breaks, once for both profiles, which a lab without exam values treats alike. */
const told = (lab: Lab) => faultsOf(lab).filter(({ profile }) => profile === 'exam');

describe('the checks of a lab', () => {
  it('find nothing in a lab that keeps its promises, and count every hidden world of every part', () => {
    const checks = new LabChecks(BILL, RULES);
    const seen: number[] = [];
    while (checks.advance()) seen.push(checks.report().done);
    expect(checks.report()).toEqual({ done: 40, total: 40, faults: [] });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(39);
  });

  it('name worlds and goals in which the solution fails', () => {
    const weak = { ...BILL, solution: [{ run: 'aws sqs list-queues' }] };
    const worlds = ['none/1', 'none/2', 'slow-workers/1', 'slow-workers/2'];
    expect(told(weak)).toEqual(
      worlds.map((world) => ({
        part: { kind: 'solution' },
        profile: 'exam',
        code: 'missed',
        world: { fault: world.split('/')[0], seed: `polling-bill/${world}` },
        goals: ['cheap'],
      })),
    );
  });

  it('name a near miss that reaches the goal', () => {
    const [first, ...others] = BILL.nearMisses;
    const near = {
      ...BILL,
      nearMisses: [{ id: 'fine', misconception: 'none', steps: BILL.solution }, ...others],
    };
    expect(first).toBeDefined();
    expect(told(near)).toEqual([
      { part: { kind: 'near-miss', id: 'fine' }, profile: 'exam', code: 'done', worlds: 4 },
    ]);
  });

  it('name a goal that is met before anything is done', () => {
    const goals = [{ id: 'cheap', kind: 'cost', item: 'SQS-Requests', atMost: 1_000_000 }] as Lab['goals'];
    expect(told({ ...BILL, goals })[0]).toEqual({
      part: { kind: 'start' },
      profile: 'exam',
      code: 'done',
      worlds: 4,
    });
  });

  it('name a step that is refused, with what AWS says of it', () => {
    const solution = [...BILL.solution, { run: 'aws sqs delete-queue --queue-url https://no.such/queue' }];
    const [fault] = told({ ...BILL, solution });
    expect(fault).toMatchObject({ code: 'step-refused', step: 2, part: { kind: 'solution' } });
    const start = [...BILL.start, { run: 'aws sqs nonsense' }];
    expect(told({ ...BILL, start })[0]).toMatchObject({ code: 'start-refused', step: 2 });
  });

  it('name a near miss that fails just like another one', () => {
    const [first, second, third] = BILL.nearMisses;
    const twins = { ...BILL, nearMisses: [first, { ...first, id: 'twin' }, second, third] } as Lab;
    expect(told(twins)).toEqual([
      { part: { kind: 'near-miss', id: 'twin' }, profile: 'exam', code: 'mistaken', told: first?.id },
    ]);
  });

  it('stop a lab in which more happens than the server would follow', () => {
    const busy = smallLab({
      start: [{ run: 'aws sqs create-queue --queue-name q' }],
      workload: {
        durationSec: 86_400,
        workers: [{ name: 'w', queue: 'q', count: 10, processSec: 1, waitSec: 0 }],
      },
    });
    expect(new Set(told(busy).map(({ code }) => code))).toEqual(new Set(['too-busy']));
  });

  it('hold under both profiles', () => {
    const weak = { ...BILL, solution: [{ run: 'aws sqs list-queues' }] };
    expect(new Set(faultsOf(weak).map(({ profile }) => profile))).toEqual(new Set(['exam', 'today']));
  });
});
