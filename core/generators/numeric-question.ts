import type { Limits } from '../facts/limits';
import { assert } from '../kernel/assert';
import type { ConceptId, MisconceptionId, OptionId, Profile } from '../kernel/ids';
import type { Locale, Localized } from '../kernel/locale';
import type { Rng } from '../kernel/rng';
import type { ProofStep } from '../questions/item';
import { type AboutDirections, asksOf } from './asks';
import type { Generator, GeneratorAbout, Level, Proof, Rendered, Solved } from './contract';

/** A wrong number and the slip of reasoning that arrives at it. */
export interface Slip {
  id: MisconceptionId;
  value: number;
}

/** What a question is about, without words: its direction and its numbers. */
export interface Asked {
  readonly direction: string;
  readonly [parameter: string]: number | string;
}

export interface DrawContext<D extends string> {
  direction: D;
  level: Level;
  limits: Limits;
  profile: Profile;
}

/** The words of a numeric question in one language. `value` is the number an option states. */
export interface NumericWords<Q> {
  /** The whole stem; `setting` is the drawn frame's story. Ends with the ask. */
  stem(q: Q, setting: string): string;
  option(q: Q, value: number): string;
  /** Which slip gives the number, with the arithmetic; by misconception id. */
  slips: Readonly<Record<MisconceptionId, (q: Q, value: number) => string>>;
  /** Why the key is right, in one line. */
  right(q: Q, value: number): string;
  /** The worked calculation. */
  explanation(q: Q, value: number): string;
}

/** The parts a numeric generator is made of. `answer` and `truth` must share no function. */
export interface NumericPlan<Q extends Asked, D extends string> extends Omit<GeneratorAbout, 'variety'> {
  /** What may be asked at a level; at least four. */
  directions(level: Level): readonly D[];
  frames: readonly Localized[];
  /** Directions whose items are about one of `alsoTests` rather than about `concept`. */
  about?: Readonly<Partial<Record<D, ConceptId>>>;
  /** What an item is about where its direction alone does not tell; `asks` names it. */
  conceptOf?(p: DrawnNumeric<Q>): ConceptId | undefined;
  /** Numbers for one direction; undefined when the draw makes no sensible question. */
  draw(rng: Rng, context: DrawContext<D>): Q | undefined;
  /** The values of the registry that the answer rests on, read anew by the proof: a changed fact makes it fail. */
  registered?(limits: Limits, q: Q): Partial<Q>;
  answer(q: Q): number;
  slips(q: Q): readonly Slip[];
  truth(q: Q): number;
  /** Unit of a typed answer; undefined when the direction is only asked with options. */
  unit(q: Q): string | undefined;
  /** The parameters reasoning rests on, where some of Q only dress the story. */
  variant?(q: Q): string;
  /** Options that are codes of statements stand in the order drawn, not ascending. */
  shuffled?(q: Q): boolean;
  words: Localized<NumericWords<Q>>;
}

interface Choice {
  value: number;
  slip: MisconceptionId | null;
}

export interface DrawnNumeric<Q> {
  q: Q;
  frame: number;
  /** In the order shown; empty when the answer is typed. */
  choices: readonly Choice[];
}

const DISTRACTORS = 3;
const TRIES = 2000;
/** Of eight items, how many ask for a typed number: no options to lean on is harder. */
const TYPED: Readonly<Record<Level, number>> = { 1: 0, 2: 1, 3: 3 };
const IDS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Distinct slips on the wanted sides of the key, or undefined when a side has too few. */
function chooseAround(rng: Rng, key: number, slips: readonly Slip[], rank: number): Choice[] | undefined {
  // Options are shown with at most three decimals, so values closer than that read the same.
  const seen = new Set([Math.round(key * 1000)]);
  const below: Choice[] = [];
  const above: Choice[] = [];
  for (const { id, value } of slips) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    const shown = Math.round(value * 1000);
    if (seen.has(shown)) continue;
    seen.add(shown);
    (value < key ? below : above).push({ value, slip: id });
  }
  if (below.length < rank || above.length < DISTRACTORS - rank) return undefined;
  const chosen = [...rng.sample(below, rank), ...rng.sample(above, DISTRACTORS - rank)];
  return [...chosen, { value: key, slip: null }].sort((a, b) => a.value - b.value);
}

function chooseAny(rng: Rng, key: number, slips: readonly Slip[]): Choice[] | undefined {
  const wrong = slips.filter(({ value }) => value !== key).map(({ id, value }) => ({ value, slip: id }));
  if (wrong.length < DISTRACTORS) return undefined;
  return rng.shuffle([...rng.sample(wrong, DISTRACTORS), { value: key, slip: null }]);
}

const mark = (choice: Choice, index: number): OptionId => {
  const id = IDS[index];
  if (id === undefined) throw new RangeError(`no option id for position ${index} (${choice.value})`);
  return id;
};

function drawNumeric<Q extends Asked, D extends string>(
  plan: NumericPlan<Q, D>,
  rng: Rng,
  context: Omit<DrawContext<D>, 'direction'>,
): DrawnNumeric<Q> {
  const frame = rng.int(0, plan.frames.length - 1);
  const direction = rng.pick(plan.directions(context.level));
  // The key's rank is settled before the numbers are: otherwise the usual slips would betray its place.
  const rank = rng.int(0, DISTRACTORS);
  const typed = rng.int(0, 7) < TYPED[context.level];
  const asked = { ...context, direction };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const q = plan.draw(rng, asked);
    if (q === undefined) continue;
    const key = plan.answer(q);
    if (typed && plan.unit(q) !== undefined) return { q, frame, choices: [] };
    const slips = plan.slips(q);
    const choices = plan.shuffled?.(q) ? chooseAny(rng, key, slips) : chooseAround(rng, key, slips, rank);
    if (choices) return { q, frame, choices };
  }
  throw new Error(`${plan.slug}: no ${direction} question with the key at rank ${rank}`);
}

function solveNumeric<Q extends Asked, D extends string>(
  plan: NumericPlan<Q, D>,
  p: DrawnNumeric<Q>,
): Solved {
  const key = plan.answer(p.q);
  if (p.choices.length === 0) {
    const unit = plan.unit(p.q) ?? '';
    return { structure: { kind: 'numeric', key, tolerance: 0, unit }, misconceptions: {} };
  }
  const misconceptions: Record<OptionId, MisconceptionId> = {};
  const options = p.choices.map(mark);
  p.choices.forEach((choice, index) => {
    if (choice.slip !== null) misconceptions[mark(choice, index)] = choice.slip;
  });
  const keyed = options.find((_, index) => p.choices[index]?.value === key);
  assert(keyed !== undefined, `${plan.slug}: the answer ${key} is not among the options`);
  return { structure: { kind: 'single', options, key: keyed }, misconceptions };
}

function proveNumeric<Q extends Asked, D extends string>(
  plan: NumericPlan<Q, D>,
  p: DrawnNumeric<Q>,
  solved: Solved,
  limits: Limits,
): Proof {
  const truth = plan.truth({ ...p.q, ...plan.registered?.(limits, p.q) });
  const agrees = (value: number): boolean => Math.abs(value - truth) < 1e-6;
  const found: Localized = {
    ko: `따로 계산한 값: ${plan.words.ko.option(p.q, truth)}.`,
    en: `Computed another way: ${plan.words.en.option(p.q, truth)}.`,
  };
  const { structure } = solved;
  if (structure.kind === 'numeric') {
    const holds = p.choices.length === 0 && agrees(structure.key);
    return { method: 'arithmetic', holds, steps: [{ option: null, holds, because: found }] };
  }
  const steps: ProofStep[] = p.choices.map((choice, index) => ({
    option: mark(choice, index),
    holds: agrees(choice.value),
    because: found,
  }));
  const holds =
    structure.kind === 'single' &&
    steps.every((step) => step.holds === (step.option === structure.key)) &&
    steps.some((step) => step.holds);
  return { method: 'arithmetic', holds, steps };
}

function renderNumeric<Q extends Asked, D extends string>(
  plan: NumericPlan<Q, D>,
  p: DrawnNumeric<Q>,
  locale: Locale,
): Rendered {
  const words = plan.words[locale];
  const key = plan.answer(p.q);
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  p.choices.forEach((choice, index) => {
    const id = mark(choice, index);
    options[id] = words.option(p.q, choice.value);
    if (choice.slip === null) {
      reasons[id] = words.right(p.q, choice.value);
      return;
    }
    const why = words.slips[choice.slip];
    if (why === undefined) throw new Error(`${plan.slug}: no ${locale} words for the slip ${choice.slip}`);
    reasons[id] = why(p.q, choice.value);
  });
  const setting = plan.frames[p.frame]?.[locale] ?? '';
  return { stem: words.stem(p.q, setting), options, reasons, explanation: words.explanation(p.q, key) };
}

/**
 * A generator of questions whose answer is one number. Offers four sorted options, the key at a rank drawn
 * beforehand and each distractor the outcome of a named slip; at levels 2 and 3 some items ask to type the number.
 */
export function numericGenerator<Q extends Asked, D extends string>(
  plan: NumericPlan<Q, D>,
): Generator<DrawnNumeric<Q>> {
  const { slug, revision, title, concept, alsoTests, facts, section, claims, traps, drivers } = plan;
  const about: AboutDirections | undefined = plan.about;
  return {
    slug,
    revision,
    title,
    concept,
    alsoTests,
    asks: asksOf(plan.asks, about),
    conceptOf: (p) => plan.conceptOf?.(p) ?? about?.[p.q.direction] ?? concept,
    facts,
    section,
    claims,
    traps,
    drivers,
    proofs: ['arithmetic'],
    variety: 'numeric',
    draw: (rng, level, limits, profile) => drawNumeric(plan, rng, { level, limits, profile }),
    variantKey: (p) => plan.variant?.(p.q) ?? Object.values(p.q).join('|'),
    solve: (p) => solveNumeric(plan, p),
    prove: (p, solved, limits) => proveNumeric(plan, p, solved, limits),
    render: (p, _solved, locale) => renderNumeric(plan, p, locale),
    shape: (p) => ({ frame: p.frame, direction: p.q.direction }),
  };
}
