import { describe, expect, it } from 'vitest';
import { LabChecks } from '@/core/labs/lab-checks';
import { RULES, shippedLabs } from '../support/labs';

// A lab must fail before it passes: at its start and after every near miss it is not done, after its solution it is.
// The studio holds its labs to the same checks.

describe.each(shippedLabs())('lab $slug', (lab) => {
  it('keeps what every lab promises, under both profiles', () => {
    const checks = new LabChecks(lab, RULES);
    while (checks.advance());
    const { done, total, faults } = checks.report();
    expect(faults).toEqual([]);
    expect(done).toBe(total);
  });
});
