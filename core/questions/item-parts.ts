import { assert } from '../kernel/assert';
import type { Localized } from '../kernel/locale';
import type { Item, ItemText, PartStructure } from './item';

/** What is answered: an item itself, or a part of a case study. */
export interface ItemPart extends Localized<ItemText> {
  /** The part's id; '' for an item without parts. */
  id: string;
  structure: PartStructure;
}

/** The parts of an item that are answered. Throws when one has no words, which no sound item has. */
export function partsOf({ structure, text }: Pick<Item, 'structure' | 'text'>): ItemPart[] {
  if (structure.kind !== 'case') return [{ id: '', structure, ...text }];
  return structure.parts.map((part) => {
    const ko = text.ko.parts?.[part.id];
    const en = text.en.parts?.[part.id];
    assert(ko && en, `part ${part.id} has no words`);
    return { id: part.id, structure: part.structure, ko, en };
  });
}

/** Every text of an item in one language, those of its parts included. */
export const wordsOf = (text: ItemText): string[] => [
  text.stem,
  ...(text.exhibits ?? []).flatMap(({ title, body }) => [title, body]),
  ...Object.values(text.prompts ?? {}),
  ...Object.values(text.options),
  ...Object.values(text.reasons),
  text.explanation,
  ...Object.values(text.parts ?? {}).flatMap(wordsOf),
];
