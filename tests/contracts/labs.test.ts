import { describe, expect, it } from 'vitest';
import { checkLab } from '@/core/labs/check';
import { diagnose, played } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import type { LabStep } from '@/core/labs/lab.schema';
import { shippedLabs } from '../support/labs';
import { LIMITS } from '../support/limits';

// A lab must fail before it passes: at its start and after every near miss it is not done, after its solution it is.

const SEED = 'contract';

function outcome(lab: Lab, steps: readonly LabStep[]) {
  const { world, history, printed } = played(lab, LIMITS.today, SEED, steps);
  const refused = printed.flatMap((one, index) => (one && !one.ok ? [`${index + 1}: ${one.text}`] : []));
  return { refused, verdict: checkLab(lab, world, history) };
}

describe.each(shippedLabs())('lab $slug', (lab) => {
  it('is not done at its start', () => {
    expect(outcome(lab, []).verdict.done).toBe(false);
  });

  it('is done by its solution, in every hidden world', () => {
    const { refused, verdict } = outcome(lab, lab.solution);
    expect(refused, 'steps of the solution that are refused').toEqual([]);
    expect(verdict.failed).toEqual([]);
  });

  it.each(lab.nearMisses)('is not done by $id', ({ steps }) => {
    const { refused, verdict } = outcome(lab, steps);
    expect(refused, 'steps of the near miss that are refused').toEqual([]);
    expect(verdict.done).toBe(false);
  });

  it('knows each near miss by its failure', () => {
    for (const { id, steps } of lab.nearMisses) {
      const actions = steps.flatMap((step) =>
        'run' in step ? [{ kind: 'run' as const, line: step.run }] : [],
      );
      const { verdict } = outcome(lab, steps);
      const found = diagnose(lab, LIMITS.today, SEED, actions, verdict.failed);
      expect(found?.nearMiss, `the diagnosis of ${id}`).toBe(id);
    }
  });
});
