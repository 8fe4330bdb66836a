import { visible } from '../authoring/pieces';
import { ABSOLUTE } from '../authoring/rules-options';
import { isLongest } from '../generators/longest';
import type { Locale } from '../kernel/locale';
import type { ItemPart } from '../questions/item-parts';

/** Over choices: how often something told the key, and how often it would have by chance. */
export interface Tell {
  key: number;
  byChance: number;
  of: number;
}

/** Ways in which the words of a choice, instead of knowledge, could point at its key. */
export const TELLS = ['longest', 'absolute', 'echo', 'form'] as const;
export type TellName = (typeof TELLS)[number];

/** Options that a tell points at; none, or all, is no tell. */
type Pointer = (part: ItemPart, locale: Locale) => readonly string[];

const POINTERS: Readonly<Record<TellName, Pointer>> = {
  /** The one option longer than every other. */
  longest: ({ structure, ...text }, locale) =>
    optionIds(structure).filter((id) => isLongest(text[locale].options, id)),
  /** Options without "always" or "never", where others have it. */
  absolute: ({ structure, ...text }, locale) =>
    optionIds(structure).filter((id) => !ABSOLUTE[locale].test(text[locale].options[id] ?? '')),
  /** Options that repeat a word of the question which the others lack. */
  echo: ({ structure, ...text }, locale) => {
    const asked = signs(lastSentence(text[locale].stem), locale);
    const ids = optionIds(structure);
    const echoed = ids.map((id) => signs(text[locale].options[id] ?? '', locale));
    const rare = [...asked].filter((word) => echoed.filter((own) => own.has(word)).length === 1);
    return ids.filter((_, place) => rare.some((word) => echoed[place]?.has(word)));
  },
  /** The one option that begins or ends unlike all others: a capital, a full stop. */
  form: ({ structure, ...text }, locale) => {
    const ids = optionIds(structure);
    const forms = ids.map((id) => formOf(text[locale].options[id] ?? ''));
    const odd = ids.filter((_, place) => forms.filter((form) => form === forms[place]).length === 1);
    return odd.length === 1 && new Set(forms).size === 2 ? odd : [];
  },
};

/** How a text begins (capital, small letter, anything else) and whether it ends in a stop. */
function formOf(text: string): string {
  const begins = /^[A-Z]/.test(text) ? 'A' : /^[a-z]/.test(text) ? 'a' : '-';
  return `${begins}${/[.!?]$/.test(text) ? '.' : ''}`;
}

const optionIds = (structure: ItemPart['structure']): readonly string[] =>
  structure.kind === 'single' ? structure.options : [];

const lastSentence = (stem: string): string =>
  visible(stem)
    .split(/(?<=[.:!])\s/)
    .at(-1) ?? '';

/** Words that carry meaning: in Korean by their first two syllables, as particles follow. */
function signs(text: string, locale: Locale): ReadonlySet<string> {
  const words =
    visible(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    locale === 'ko'
      ? words.filter((word) => word.length >= 3).map((word) => word.slice(0, 2))
      : words.filter((word) => word.length >= 5).map((word) => word.slice(0, 6)),
  );
}

/** How often a tell points at the key when it points at one of the options of a single choice or some of them. */
export function tellOf(name: TellName, parts: readonly ItemPart[], locale: Locale): Tell {
  const tell = { key: 0, byChance: 0, of: 0 };
  for (const part of parts) {
    const { structure } = part;
    if (structure.kind !== 'single') continue;
    tell.of += 1;
    const pointed = POINTERS[name](part, locale);
    if (pointed.length === 0 || pointed.length === structure.options.length) continue;
    tell.byChance += pointed.length / structure.options.length;
    if (pointed.includes(structure.key)) tell.key += 1;
  }
  return tell;
}

/** By how much a tell helps whoever follows it: share of choices won beyond chance, 0 when it does not help. */
export const gainOf = ({ key, byChance, of }: Tell): number =>
  of > 0 ? Math.max(0, key - byChance) / of : 0;
