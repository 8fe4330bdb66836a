import type { Limits } from '../../facts/limits';
import type { ConceptId, FactId, MisconceptionId, OptionId, Profile } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Story } from '../stories';

export interface DrawContext {
  level: Level;
  limits: Limits;
  profile: Profile;
}

type Beliefs = Readonly<Record<OptionId, MisconceptionId>>;

/**
 * What is asked and what is right, by the rule. Options are shuffled by the generator, unless `sorted`: amounts
 * stand in the order given. In a choice every option but the keyed ones has a belief; an ordering's `key` names all
 * options, a matching's every prompt.
 */
export type Asked =
  | { kind: 'single'; options: readonly OptionId[]; key: OptionId; beliefs: Beliefs; sorted?: true }
  | { kind: 'multiple'; options: readonly OptionId[]; key: readonly OptionId[]; beliefs: Beliefs }
  | { kind: 'ordering'; key: readonly OptionId[] }
  | {
      kind: 'matching';
      prompts: readonly OptionId[];
      options: readonly OptionId[];
      key: Readonly<Record<OptionId, OptionId>>;
    }
  | { kind: 'numeric'; key: number; unit: string; tolerance?: number };

/**
 * The key found again by other means than `ask`: the two share no function.
 *
 * - `holds`: whether an option is right; a typed number is given as text. The means is `solver` (constraints over
 *   facts and tables) or `arithmetic` (another computation).
 * - `run`: the same, by doing in a simulated account what the option says; `start` builds what every option finds.
 *   Where that takes long, `stage` names it: items of one stage share the world. Where few numbers matter, `alike`
 *   names what is carried out for an option: what has the same name is done once.
 * - `arrange`: for an ordering the ids in order, for a matching one option for each prompt in turn; with `by:
 *   'simulation'` it opens worlds of its own.
 */
export type Check<Q> =
  | { by: 'solver' | 'arithmetic'; holds(q: Q, option: OptionId, limits: Limits): boolean }
  | {
      by: 'simulation';
      stage?(q: Q): string;
      start(world: Simulation, q: Q): void;
      act?(world: Simulation, q: Q): void;
      alike?(q: Q, option: OptionId): string;
      run(world: Simulation, option: OptionId, q: Q): boolean;
    }
  | {
      by: 'solver' | 'arithmetic' | 'simulation';
      arrange(q: Q, limits: Limits): readonly OptionId[];
    };

/** The words of a direction in one language. */
export interface DirectionWords<Q> {
  /** The scenario and the question; ends with a question mark. */
  stem(q: Q, story: Story): string;
  exhibits?(q: Q, story: Story): readonly { title: string; body: string }[];
  /** What an option says; not called for typed numbers. */
  option?(id: OptionId, q: Q, story: Story): string;
  prompt?(id: OptionId, q: Q, story: Story): string;
  /** Why an option is right or wrong. A step of an ordering: why it stands there. */
  reason?(id: OptionId, q: Q, story: Story): string;
  explanation(q: Q, story: Story): string;
}

/** One way of asking about a concept; one file each. */
export interface Direction<Q> {
  /** The numbers, requirements and topology of an item; undefined when the draw makes no sensible question. */
  draw(rng: Rng, context: DrawContext): Q | undefined;
  /** What reasoning rests on, as text: neither names nor wording. */
  variant(q: Q): string;
  ask(q: Q, limits: Limits): Asked;
  /** What the item is about, where it is another concept than the generator's; the plan's `asks` names it. */
  concept?(q: Q): ConceptId | undefined;
  /** The facts that the item rests on, where the generator reads many more. */
  facts?(q: Q): readonly FactId[];
  check: Check<Q>;
  words: Localized<DirectionWords<Q>>;
}

/** Any direction. Methods compare their parameters bivariantly, so a `Direction<Q>` fits. */
export type AnyDirection = Direction<unknown>;
