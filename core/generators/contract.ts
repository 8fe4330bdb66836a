import type { Limits } from '../facts/limits';
import type { ConceptId, FactId, MisconceptionId, OptionId, Profile } from '../kernel/ids';
import type { Locale, Localized } from '../kernel/locale';
import type { Rng } from '../kernel/rng';
import type { ItemStructure, ItemText, ProofMethod, ProofStep } from '../questions/item';
import type { TrapId } from '../questions/traps';
import type { WorldScript } from './proof-by-simulation/script';

export type Level = 1 | 2 | 3;

/** What follows from the drawn parameters, without chance and without words. */
export interface Solved {
  structure: ItemStructure;
  misconceptions: Readonly<Record<OptionId, MisconceptionId>>;
}

/** A step of a proof by simulation also says what was seen; it is part of `because`. */
export interface TracedStep extends ProofStep {
  trace?: Localized;
}

/** The key checked by other means than `solve` used; the two share no function. */
export interface Proof {
  method: Exclude<ProofMethod, 'authored'>;
  /** True when exactly the keyed options hold. */
  holds: boolean;
  steps: readonly TracedStep[];
}

export type Rendered = ItemText;

/**
 * Code that draws a scenario from a seed, solves it, proves the key and words it.
 * The same slug, revision, seed, level, profile and limits give the same item on every machine.
 */
export interface Generator<P = unknown> {
  /** Folder name; also the question's slug in the bank. */
  slug: string;
  /** Raised whenever the same seed would give another item. */
  revision: number;
  title: Localized;
  concept: ConceptId;
  alsoTests: readonly ConceptId[];
  /** Those of `alsoTests` that whole items are about, as `conceptOf` tells: who reviews one of them is given such an item. */
  asks?: readonly ConceptId[];
  /** What an item is about; without it always `concept`. Rating it moves the card of this concept alone. */
  conceptOf?(p: P): ConceptId;
  /** Every fact whose value `draw`, `solve`, `prove` or `render` reads. */
  facts: readonly FactId[];
  /** Those of them that one item rests on, where a generator has many. */
  factsOf?(p: P): readonly FactId[];
  /** `note#section` that teaches it. */
  section: string;
  /** Claims of the source notes it asks about. */
  claims: readonly number[];
  /** By which means its keys are proved; all that its directions use. */
  proofs: readonly Proof['method'][];
  /** Traps of the exam it asks about. */
  traps?: readonly TrapId[];
  /** What makes an item of each level easier or harder. */
  drivers: Readonly<Record<Level, Localized>>;
  /** Distinct variants promised over 20,000 seeds: at least 1,000 where numbers decide, 150 where rules do. */
  variety: 'numeric' | 'rule';
  /**
   * Draws the parameters that reasoning needs, plus the frame (story) and the asked direction.
   * `limits` hold the values of `profile`. Also shuffles: the order options stand in is part of P.
   */
  draw(rng: Rng, level: Level, limits: Limits, profile: Profile): P;
  /** Made of reasoning parameters only (requirements, numbers, topology, direction), never of names or wording. */
  variantKey(p: P): string;
  solve(p: P, limits: Limits): Solved;
  prove(p: P, solved: Solved, limits: Limits): Proof;
  render(p: P, solved: Solved, locale: Locale): Rendered;
  /**
   * A small account in which an option is carried out and can be watched; undefined where nothing of it can be
   * played. In a case study options are named `part/option`.
   */
  scenario?(p: P, option: OptionId, limits: Limits): WorldScript | undefined;
  /** Whether `scenario` has a world for the option, without making it; without this method it always has. */
  isWatchable?(p: P, option: OptionId): boolean;
  /** Index of the frame and name of the direction drawn, for the variety contract. */
  shape(p: P): { frame: number; direction: string };
}

/** What a generator says of itself. */
export type GeneratorAbout = Pick<
  AnyGenerator,
  | 'slug'
  | 'revision'
  | 'title'
  | 'concept'
  | 'alsoTests'
  | 'asks'
  | 'facts'
  | 'section'
  | 'claims'
  | 'traps'
  | 'drivers'
  | 'variety'
>;

/**
 * Any generator. Methods compare their parameters bivariantly, so a `Generator<P>` fits; parameters are
 * only ever handed back to the generator that drew them.
 */
export type AnyGenerator = Generator<unknown>;
