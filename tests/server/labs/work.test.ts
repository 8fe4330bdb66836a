import { describe, expect, it } from 'vitest';
import { hiddenWorlds, unmetIn } from '@/core/labs/check';
import { LabSession } from '@/core/labs/session';
import { WORK_MAX } from '@/server/labs/play-on-server';
import { RULES, shippedLabs } from '@/tests/support/labs';

/** A learner may take ten times as many detours as the worked solution takes. */
const SHARE_MAX = WORK_MAX / 10;

describe('the work of a check by the server', () => {
  it.each(shippedLabs().map((lab) => [lab.slug, lab] as const))('is small for %s', (_slug, lab) => {
    const work = { left: WORK_MAX };
    const session = new LabSession(lab, 'seed', RULES.exam, { work, forward: true });
    for (const step of lab.solution) {
      if ('run' in step) session.act({ kind: 'run', line: step.run });
      else if ('waitSec' in step) session.act({ kind: 'advance', ms: Math.round(step.waitSec * 1_000) });
    }
    for (const hidden of hiddenWorlds(lab)) unmetIn(lab, session.world, session.events, hidden);
    expect(WORK_MAX - work.left).toBeLessThan(SHARE_MAX);
  });
});
