import { assert } from '../../kernel/assert';
import type { ConceptId, OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { ItemText } from '../../questions/item';
import { asksOf } from '../asks';
import type { Generator, GeneratorAbout, Level, Solved } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { recordOf } from '../record';
import { STORIES, storyOf } from '../stories';
import type { AnyDirection, Asked, DrawContext } from './direction';
import { experimentOf, proveDirection } from './prove';

/** What a level asks, and what makes it harder than the one before. A direction named twice is asked twice as often. */
export interface LevelPlan<D extends string> {
  asks: readonly D[];
  driver: Localized;
}

/** A generator made of directions, each of which draws, keys, checks and words one way of asking. */
export interface DirectionsPlan<D extends string> extends Omit<GeneratorAbout, 'drivers'> {
  levels: Readonly<Record<Level, LevelPlan<D>>>;
  /** At least four. */
  directions: Readonly<Record<D, AnyDirection>>;
  /** Directions whose items are about one of `alsoTests` rather than about `concept`. */
  about?: Readonly<Partial<Record<D, ConceptId>>>;
}

export interface Drawn<D extends string = string> {
  direction: D;
  frame: number;
  /** What the direction drew. */
  q: unknown;
  /** Where options stand: those with lower ranks first. */
  ranks: readonly number[];
}

const OPTIONS_MAX = 8;
const TRIES = 2_000;
const RANK_MAX = 1_000_000;

/** Builds the generator of a plan. */
export function directionsGenerator<D extends string>(plan: DirectionsPlan<D>): Generator<Drawn<D>> {
  const { levels, directions, about, ...rest } = plan;
  const of = ({ direction }: Drawn<D>): AnyDirection => directions[direction];
  return {
    ...rest,
    proofs: [...new Set(Object.values<AnyDirection>(directions).map(({ check }) => check.by))],
    asks: asksOf(plan.asks, about),
    conceptOf: (p) => of(p).concept?.(p.q) ?? about?.[p.direction] ?? plan.concept,
    drivers: { 1: levels[1].driver, 2: levels[2].driver, 3: levels[3].driver },
    draw: (rng, level, limits, profile) => draw(plan, rng, { level, limits, profile }),
    factsOf: (p) => of(p).facts?.(p.q) ?? plan.facts,
    variantKey: (p) => `${p.direction}:${of(p).variant(p.q)}`,
    solve: (p, limits) => solved(of(p).ask(p.q, limits), p.ranks),
    prove: (p, { structure }, limits) => proveDirection(of(p), p, structure, limits),
    render: (p, { structure }, locale) => textOf(of(p), p, structure, locale),
    // Where nothing is simulated there is nothing to watch.
    ...(Object.values<AnyDirection>(directions).some(({ check }) => check.by === 'simulation') &&
      watched(of)),
    shape: ({ frame, direction }) => ({ frame, direction }),
  };
}

const watched = <D extends string>(
  of: (p: Drawn<D>) => AnyDirection,
): Pick<Generator<Drawn<D>>, 'scenario' | 'isWatchable'> => ({
  scenario: (p, option, limits) => {
    const experiment = experimentOf(of(p), p);
    return experiment && scriptFor(option, limits, experiment);
  },
  isWatchable: (p) => 'run' in of(p).check,
});

function draw<D extends string>(
  { slug, levels, directions }: DirectionsPlan<D>,
  rng: Rng,
  context: DrawContext,
): Drawn<D> {
  const frame = rng.int(0, STORIES.length - 1);
  const direction = rng.pick(levels[context.level].asks);
  const ranks = Array.from({ length: OPTIONS_MAX }, () => rng.int(0, RANK_MAX));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const q = directions[direction].draw(rng, context);
    if (q !== undefined) return { direction, frame, q, ranks };
  }
  throw new RangeError(`${slug}: no question found for ${direction} at level ${context.level}`);
}

function shuffled(ids: readonly OptionId[], ranks: readonly number[]): readonly OptionId[] {
  assert(ids.length <= ranks.length, `at most ${ranks.length} options`);
  const rankOf = recordOf(ids, () => 0);
  for (const [i, id] of ids.entries()) rankOf[id] = ranks[i] ?? 0;
  return [...ids].sort((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0));
}

function solved(asked: Asked, ranks: readonly number[]): Solved {
  switch (asked.kind) {
    case 'single': {
      const options = asked.sorted ? asked.options : shuffled(asked.options, ranks);
      return { structure: { kind: 'single', options, key: asked.key }, misconceptions: asked.beliefs };
    }
    case 'multiple': {
      const options = shuffled(asked.options, ranks);
      const key = options.filter((option) => asked.key.includes(option));
      return { structure: { kind: 'multiple', options, key }, misconceptions: asked.beliefs };
    }
    case 'ordering': {
      const { kind, key } = asked;
      const mixed = shuffled(key, ranks);
      // Shown in the right order there would be nothing left to do.
      const options = mixed.every((id, i) => id === key[i]) ? [...mixed].reverse() : mixed;
      return { structure: { kind, options, key }, misconceptions: {} };
    }
    case 'matching': {
      const { kind, prompts, key } = asked;
      const options = shuffled(asked.options, ranks);
      return { structure: { kind, prompts, options, key }, misconceptions: {} };
    }
    case 'numeric': {
      const { kind, key, unit, tolerance = 0 } = asked;
      return { structure: { kind, key, tolerance, unit }, misconceptions: {} };
    }
  }
}

function textOf(
  direction: AnyDirection,
  { q, frame }: Drawn,
  structure: Solved['structure'],
  locale: Locale,
): ItemText {
  assert(structure.kind !== 'case', 'a direction asks one thing');
  const words = direction.words[locale];
  const story = storyOf(frame, locale);
  const options = structure.kind === 'numeric' ? [] : structure.options;
  return {
    stem: words.stem(q, story),
    ...(words.exhibits && { exhibits: words.exhibits(q, story) }),
    options: recordOf(options, (id) => words.option?.(id, q, story) ?? ''),
    ...(structure.kind === 'matching' && {
      prompts: recordOf(structure.prompts, (id) => words.prompt?.(id, q, story) ?? ''),
    }),
    reasons: recordOf(options, (id) => words.reason?.(id, q, story) ?? ''),
    explanation: words.explanation(q, story),
  };
}
