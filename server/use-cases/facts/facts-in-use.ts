import { factsBehind, recordedLimits } from '@/core/facts/recorded-limits';
import type { AnyGenerator, Level } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { type FactId, PROFILES } from '@/core/kernel/ids';
import { hiddenWorlds, unmetIn } from '@/core/labs/check';
import { played } from '@/core/labs/diagnose';
import { rulesOf } from '@/core/labs/every-service';
import type { Lab } from '@/core/labs/lab';
import type { Content } from '@/server/content/read';

type Registry = Pick<Content, 'facts' | 'limits' | 'labs'>;

/** What came of trying something out under the facts as they are. */
export interface Tried {
  /** Every fact it met. */
  facts: ReadonlySet<FactId>;
  /** What does not hold under them, in English; null when all does. */
  fault: string | null;
}
export type TriedByName = ReadonlyMap<string, Tried>;

/** Seeds of every level and profile, by which a generator has come through all it asks. */
const SEEDS = 40;
const LEVELS: readonly Level[] = [1, 2, 3];

/** Generators by slug: the facts their items meet in their own code and in the simulated accounts that prove them. */
export const triedGenerators = (content: Registry): TriedByName =>
  new Map(
    GENERATORS.map((generator) => [generator.slug, tried(content, (limits) => drawAll(generator, limits))]),
  );

/** Labs by slug: the facts they meet from their start through their solution to the judging of their goals. */
export const triedLabs = (content: Registry): TriedByName =>
  new Map(
    [...content.labs.values()].map(({ lab }) => [
      lab.slug,
      tried(content, (limits) => playThrough(lab, limits)),
    ]),
  );

type LimitsByProfile = Content['limits'];

function tried({ facts, limits }: Registry, work: (limits: LimitsByProfile) => string | null): Tried {
  const read = new Set<string>();
  const fault = work({ exam: recordedLimits(limits.exam, read), today: recordedLimits(limits.today, read) });
  return { facts: factsBehind(read, (id) => facts.has(id)), fault };
}

/** Draws on after a fault, so that all it asks is met. */
function drawAll(generator: AnyGenerator, limits: LimitsByProfile): string | null {
  let fault: string | null = null;
  for (const profile of PROFILES) {
    for (const level of LEVELS) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const request = { seed: `s${seed}`, level, profile, limits: limits[profile] };
        const here = faultOf(() => void drawItem(generator, request));
        fault ??= here;
      }
    }
  }
  return fault;
}

const playThrough = (lab: Lab, limits: LimitsByProfile): string | null =>
  faultOf(() => {
    for (const profile of PROFILES) {
      const { world, history } = played(lab, rulesOf(limits[profile]), lab.slug, lab.solution);
      const missed = hiddenWorlds(lab)
        .slice(0, 1)
        .flatMap((hidden) => unmetIn(lab, world, history, hidden));
      const goals = missed.map(({ goal }) => goal).join(', ');
      if (goals) throw new Error(`lab ${lab.slug}: its solution misses ${goals} (${profile})`);
    }
  });

function faultOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
