import { describe, expect, it } from 'vitest';
import { checkLab, unmetIn } from '@/core/labs/check';
import { played } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import { replayOf } from '@/core/labs/replay';
import { type SmallestFailure, shrink } from '@/core/labs/shrink';
import { worldModel } from '@/core/labs/world-model';
import { RULES, shippedLabs } from '@/tests/support/labs';

// A near miss of every shipped lab is shrunk and replayed.

const SEED = 'replay';
const sent = ({ producers }: Lab['workload']): number => producers.reduce((sum, { count }) => sum + count, 0);

function failures(lab: Lab) {
  const solved = played(lab, RULES.today, SEED, lab.solution);
  return lab.nearMisses.slice(0, 1).map(({ id, steps }) => {
    const standing = played(lab, RULES.today, SEED, steps);
    const { failed } = checkLab(lab, standing.world, standing.history);
    const smallest = shrink(lab, standing, solved, failed) as SmallestFailure;
    return { id, standing, solved, failed, smallest };
  });
}

describe.each(shippedLabs())('the smallest failing worlds of $slug', (lab) => {
  const all = failures(lab);

  it('still fail, and the solution still passes in them', () => {
    for (const { id, standing, solved, smallest } of all) {
      const small = { ...lab, workload: smallest.workload };
      expect(smallest.unmet.length, id).toBeGreaterThan(0);
      expect(unmetIn(small, standing.world, standing.history, smallest), id).toEqual(smallest.unmet);
      expect(unmetIn(small, solved.world, solved.history, smallest), id).toEqual([]);
    }
  });

  it('are no larger than what the lab sends, in the simplest world that failed', () => {
    for (const { smallest, failed } of all) {
      expect(sent(smallest.workload)).toBeLessThanOrEqual(sent(lab.workload));
      expect(smallest.workload.durationSec).toBeLessThanOrEqual(lab.workload.durationSec);
      expect(failed.map(({ seed }) => seed)).toContain(smallest.seed);
      if (failed.some(({ fault }) => fault === 'none')) expect(smallest.fault).toBe('none');
    }
  });

  it('are replayed to the moment in which the goal is missed, and the learner’s world stays as it was', () => {
    for (const { id, standing, smallest } of all) {
      const before = standing.world.hash();
      const { frames, missed } = replayOf(lab, standing.world, smallest);
      expect(standing.world.hash()).toBe(before);
      expect(frames[0]?.model).toEqual(worldModel(standing.world, { ...lab, workload: smallest.workload }));
      expect(frames.map(({ at }) => at)).toEqual(frames.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(missed.map(({ goal }) => goal)).toEqual(smallest.unmet.map(({ goal }) => goal));
      for (const { at, frame } of missed) {
        // What the learner did before the workload can have decided it.
        const moment = Math.max(at, standing.world.now);
        expect(frames[frame]?.at, id).toBeLessThanOrEqual(moment);
        expect(frames[frame + 1]?.at ?? Number.POSITIVE_INFINITY, id).toBeGreaterThan(moment);
      }
    }
  });
});

describe('a consumer slower than its timeout', () => {
  const lab = shippedLabs().find(({ slug }) => slug === 'slow-consumer') as Lab;
  const standing = played(lab, RULES.today, SEED, []);
  const solved = played(lab, RULES.today, SEED, lab.solution);
  const { failed } = checkLab(lab, standing.world, standing.history);
  const smallest = shrink(lab, standing, solved, failed) as SmallestFailure;

  it('fails with a single message', () => {
    expect(sent(smallest.workload)).toBe(1);
    expect(smallest.workload.durationSec).toBeLessThan(120);
  });

  it('is missed at the instant at which the message is handled again', () => {
    const { frames, missed } = replayOf(lab, standing.world, smallest);
    const told = frames.flatMap(({ happened }) =>
      happened.flatMap((one) => (one.kind === 'line' ? [`${one.line.what}`] : [])),
    );
    expect(told).toEqual(['sent', 'received', 'received', 'handled', 'handled']);
    const frame = frames[missed[0]?.frame ?? 0];
    expect(frame?.happened).toContainEqual(
      expect.objectContaining({ line: expect.objectContaining({ what: 'handled' }) }),
    );
  });

  it('shows the message in the hands of who has it', () => {
    const { frames } = replayOf(lab, standing.world, smallest);
    const inHand = frames.map(({ model }) =>
      model.nodes.flatMap(({ kind, items }) => (kind === 'worker' ? items : [])),
    );
    expect(inHand.map((items) => items.length)).toContain(1);
    expect(inHand.at(0)).toEqual([]);
    expect(inHand.at(-1)).toEqual([]);
  });
});
