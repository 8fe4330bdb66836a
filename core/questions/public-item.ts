import type { Profile } from '../kernel/ids';
import { LOCALES, type Locale, type Localized } from '../kernel/locale';
import type { Item, ItemStructure, ItemText, PartStructure } from './item';
import { publicOptionIds, publicPromptIds, renameKeys } from './public-ids';

/** What there is to choose, without what is right. Ids are public ids: `a`, `b`, ... and `p1`, `p2`, ... */
export type PublicPart =
  | { kind: 'single'; options: readonly string[] }
  | { kind: 'multiple'; options: readonly string[]; choose: number }
  | { kind: 'ordering'; options: readonly string[] }
  | { kind: 'matching'; prompts: readonly string[]; options: readonly string[] }
  | { kind: 'numeric'; unit: string };
export type PublicStructure =
  | PublicPart
  | { kind: 'case'; parts: readonly { id: string; structure: PublicPart }[] };

/** Words of an item before it is answered. */
export interface PublicText {
  stem: string;
  exhibits: readonly { title: string; body: string }[];
  options: Readonly<Record<string, string>>;
  prompts: Readonly<Record<string, string>>;
  parts: Readonly<Record<string, PublicText>>;
}

/** An item as a learner gets it. */
export interface PublicItem {
  /** Slug of the question, to flag it or to ask for another like it. */
  question: string;
  revision: number;
  level: 1 | 2 | 3;
  profile: Profile;
  structure: PublicStructure;
  text: Localized<PublicText>;
}

/** The public view lists what goes out: no key, reasons, misconceptions, proof, concept, variant or seed. */
export const publicItem = (item: Item): PublicItem => ({
  question: item.question,
  revision: item.revision,
  level: item.level,
  profile: item.profile,
  structure: publicStructure(item.structure),
  text: inEveryLocale((locale) => publicText(item.structure, item.text[locale])),
});

const inEveryLocale = <T>(make: (locale: Locale) => T): Localized<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

function publicStructure(structure: ItemStructure): PublicStructure {
  if (structure.kind !== 'case') return publicPart(structure);
  return {
    kind: 'case',
    parts: structure.parts.map((part) => ({ id: part.id, structure: publicPart(part.structure) })),
  };
}

function publicPart(structure: PartStructure): PublicPart {
  const options = [...publicOptionIds(structure).out.values()];
  switch (structure.kind) {
    case 'single':
      return { kind: 'single', options };
    case 'multiple':
      return { kind: 'multiple', options, choose: structure.key.length };
    case 'ordering':
      return { kind: 'ordering', options };
    case 'matching':
      return { kind: 'matching', prompts: [...publicPromptIds(structure).out.values()], options };
    case 'numeric':
      return { kind: 'numeric', unit: structure.unit };
  }
}

function publicText(structure: ItemStructure, text: ItemText): PublicText {
  const shown = {
    stem: text.stem,
    exhibits: (text.exhibits ?? []).map(({ title, body }) => ({ title, body })),
  };
  if (structure.kind !== 'case') {
    return {
      ...shown,
      options: renameKeys(text.options, publicOptionIds(structure).out),
      prompts: renameKeys(text.prompts ?? {}, publicPromptIds(structure).out),
      parts: {},
    };
  }
  const parts = structure.parts.flatMap((part) => {
    const inside = text.parts?.[part.id];
    return inside ? [[part.id, publicText(part.structure, inside)] as const] : [];
  });
  return { ...shown, options: {}, prompts: {}, parts: Object.fromEntries(parts) };
}
