import type { Limits } from '../facts/limits';
import { evaluate, numberOf, type Scope, truthOf } from '../formulas/evaluate';
import { FormulaFault, type Value } from '../formulas/formula';
import { rounded, settled } from '../formulas/functions';
import type { Profile } from '../kernel/ids';
import { createRng, type Rng } from '../kernel/rng';
import { type Compiled, compiled } from './compile';
import {
  ANSWER,
  KEY_ID,
  LEVEL,
  type ParameterisedBody,
  SHOWN_DISTRACTORS,
  type Variable,
} from './definition';

export interface DrawRequest {
  seed: string;
  profile: Profile;
  /** Values of that profile. */
  limits: Limits;
}

/** One of the numbers offered. */
export interface Offered {
  /** `key`, or the distractor's id. */
  id: string;
  value: number;
}

/** What a seed gives: variables, what follows from them, and the options in the order shown. */
export interface Draw {
  compiled: Compiled;
  /** Variables, values and the answer. */
  names: ReadonlyMap<string, Value>;
  /** The right number, rounded as it is asked for. */
  key: number;
  /** Ascending; empty when the answer is typed. */
  offered: readonly Offered[];
  scope: Scope;
}

/** Where a draw went wrong: the field's path in the definition, and the variables it had then. */
export class DrawFault extends Error {
  constructor(
    readonly where: string,
    readonly code: FormulaFault['code'] | 'draw.none',
    readonly detail: FormulaFault['detail'] = {},
    readonly names: ReadonlyMap<string, Value> = new Map(),
  ) {
    super(`${where}: ${code} ${JSON.stringify(detail)}`);
    this.name = 'DrawFault';
  }
}

/** Draws of variables tried for one item, and for the rank once there is something to fall back on. */
const TRIES = 400;
const RANK_TRIES = 60;
/** Steps of formulas spent on one item. */
const STEPS = 100_000;

/**
 * Draws an item's numbers. The rank of the key among the options is settled before the numbers are: otherwise
 * the usual slips would betray its place. Where no draw has enough slips on both sides of the key, the first draw
 * with enough of them is taken, and the contract sees the ranks lean. Throws a `DrawFault`.
 */
export function drawNumbers(body: ParameterisedBody, request: DrawRequest): Draw {
  const rng = createRng(`parameterised:${request.seed}`);
  const rank = rng.int(0, SHOWN_DISTRACTORS);
  const budget = { steps: STEPS };
  const ready = within('answer', () => compiled(body));
  let fallback: { attempt: Attempt; fitting: number[] } | null = null;
  let left = TRIES;
  while (left-- > 0) {
    const attempt = attempted(ready, rng, { limits: request.limits, budget });
    if (!attempt) continue;
    if (body.answer.kind === 'numeric') return { ...attempt, offered: [] };
    const offered = around(rng, attempt, rank);
    if (offered) return { ...attempt, offered };
    const fitting: number[] = fallback ? [] : ranksOf(attempt);
    if (fitting.length === 0) continue;
    fallback = { attempt, fitting };
    left = RANK_TRIES;
  }
  const last = fallback && around(rng, fallback.attempt, rng.pick(fallback.fitting));
  if (!fallback || !last) throw new DrawFault('constraints', 'draw.none', { tries: TRIES });
  return { ...fallback.attempt, offered: last };
}

/** Runs a piece of work on a field's formula and says where it failed. */
export function within<T>(where: string, work: () => T, names?: ReadonlyMap<string, Value>): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaFault) throw new DrawFault(where, error.code, error.detail, names);
    throw error;
  }
}

interface Attempt extends Omit<Draw, 'offered'> {
  /** Wrong numbers that can be told from the key and from each other, by side. */
  below: readonly Offered[];
  above: readonly Offered[];
}

/** One draw of the variables with what follows; null when a constraint refuses it. */
function attempted(ready: Compiled, rng: Rng, given: Omit<Scope, 'names'>): Attempt | null {
  const { body } = ready;
  const names = new Map<string, Value>([[LEVEL, body.level]]);
  for (const variable of body.variables) names.set(variable.name, drawn(variable, rng));
  const scope: Scope = { ...given, names };
  const at = <T>(where: string, work: () => T): T => within(where, work, names);
  const holds = (constraints: Compiled['early']): boolean =>
    constraints.every(({ formula, index }) => at(`constraints/${index}`, () => truthOf(formula, scope)));
  if (!holds(ready.early)) return null;
  for (const [index, { value, formula }] of ready.values.entries()) {
    names.set(
      value.name,
      at(`values/${index}`, () => evaluate(formula, scope)),
    );
  }
  const { decimals } = body.answer;
  const key = at('answer', () => rounded(numberOf(ready.answer, scope), decimals));
  names.set(ANSWER, key);
  if (!holds(ready.late)) return null;
  const wrong = ready.distractors.map(({ distractor, formula }): Offered => {
    const where = `distractors/${distractor.id}`;
    return { id: distractor.id, value: at(where, () => rounded(numberOf(formula, scope), decimals)) };
  });
  // Among positive numbers one that is not stands out as wrong.
  const plausible = wrong.filter(({ value }) => key <= 0 || value > 0);
  const seen = new Set([key]);
  const distinct = plausible.filter(({ value }) => !seen.has(value) && seen.add(value));
  return {
    compiled: ready,
    names,
    key,
    scope,
    below: distinct.filter(({ value }) => value < key),
    above: distinct.filter(({ value }) => value > key),
  };
}

function drawn(variable: Variable, rng: Rng): Value {
  if (variable.type === 'choice') return rng.pick(variable.choices).id;
  return settled(variable.from + variable.step * rng.int(0, stepsOf(variable)));
}

/** How many steps a range has beyond its first value. */
export const stepsOf = ({ from, to, step }: { from: number; to: number; step: number }): number =>
  Math.floor(settled((to - from) / step));

const ranksOf = ({ below, above }: Attempt): number[] =>
  [0, 1, 2, 3].filter((rank) => below.length >= rank && above.length >= SHOWN_DISTRACTORS - rank);

/** The key with so many wrong numbers below it and the others above; null when a side has too few. */
function around(rng: Rng, attempt: Attempt, rank: number): Offered[] | null {
  if (!ranksOf(attempt).includes(rank)) return null;
  const wrong = [...rng.sample(attempt.below, rank), ...rng.sample(attempt.above, SHOWN_DISTRACTORS - rank)];
  return [...wrong, { id: KEY_ID, value: attempt.key }].sort((a, b) => a.value - b.value);
}
