import type { Limits } from '../../facts/limits';
import type { MisconceptionId, OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Story } from '../stories';

/** Something a team asks for. `C` is what is known of a design. */
export interface Requirement<C> {
  /** A whole sentence; `amount` is the number drawn for it. */
  says: Localized<(story: Story, amount: number) => string>;
  /** Numbers it may ask for; without them it asks for none. */
  amounts?: readonly number[];
  /** Whether a design that is known to be so meets it. */
  met(design: C, amount: number, limits: Limits): boolean;
}

/** A way to build it. */
export interface Design<C> {
  name: Localized;
  /** What is known of it; numbers come from the registry. */
  is(limits: Limits): C;
  /** Behind choosing it where it does not do. */
  overrated: MisconceptionId;
  /** Behind thinking it unable where it does. */
  underrated: MisconceptionId;
  /**
   * Why it cannot meet a requirement, by requirement: the second, independent account of the designs. Where a number
   * decides, `refuses` tells from which one on.
   */
  lacks: Readonly<Record<OptionId, Localized | Limited>>;
}

/** A requirement that a design meets up to a number. */
export interface Limited {
  because: Localized;
  /** Whether it does not meet that amount. */
  refuses(amount: number, limits: Limits): boolean;
}

/** Designs and what may be asked of them: the key is found by solving, never by hand. */
export interface RequirementsTable<C> {
  designs: Readonly<Record<OptionId, Design<C>>>;
  requirements: Readonly<Record<OptionId, Requirement<C>>>;
  /** Requirements of which no two are asked together: they say the same or the opposite. */
  apart?: readonly (readonly OptionId[])[];
  /** What the company wants, before its requirements. */
  intro: Localized<(story: Story) => string>;
  /** What the designs are: `channel`, `channels`; in Korean one word. */
  noun: { en: readonly [one: string, many: string]; ko: string };
}

/** A requirement with its number. */
export interface Wish {
  id: OptionId;
  amount: number;
}

/** Draws so many different requirements that may stand together; undefined where they may not. */
export function drawWishes<C>(rng: Rng, table: RequirementsTable<C>, count: number): Wish[] | undefined {
  const ids = rng.sample(Object.keys(table.requirements), count);
  const clash = table.apart?.some((group) => ids.filter((id) => group.includes(id)).length > 1);
  if (ids.length < count || clash) return undefined;
  return ids.map((id) => {
    const amounts = table.requirements[id]?.amounts;
    return { id, amount: amounts ? rng.pick(amounts) : 0 };
  });
}

/** Why a design cannot meet a wish, by its own account; undefined when it can. */
export function refusalOf<C>(
  table: RequirementsTable<C>,
  design: OptionId,
  { id, amount }: Wish,
  limits: Limits,
): Localized | undefined {
  const lack = table.designs[design]?.lacks[id];
  if (!lack) return undefined;
  if (!('refuses' in lack)) return lack;
  return lack.refuses(amount, limits) ? lack.because : undefined;
}

/** The wishes as sentences. */
export const wishesText = <C>(
  { requirements }: RequirementsTable<C>,
  wishes: readonly Wish[],
  story: Story,
  locale: Locale,
): string => wishes.map(({ id, amount }) => requirements[id]?.says[locale](story, amount) ?? '').join(' ');

export const wishKey = (wishes: readonly Wish[]): string =>
  wishes
    .map(({ id, amount }) => `${id}${amount}`)
    .sort()
    .join();
