import { LOCALES, type Locale } from '../kernel/locale';
import type { Item } from '../questions/item';
import { type ItemPart, partsOf } from '../questions/item-parts';
import { isLongest } from './longest';

/** How many single choices of one size were drawn, and how often the key stood in each place. */
export interface KeyPlaces {
  options: number;
  counts: readonly number[];
}

/** Over single choices: how often the key is the one longest option, and how often it would be by chance. */
export interface LengthBias {
  longest: number;
  byChance: number;
  choices: number;
}

/** What a sample of items says about where they come from. */
export interface ItemStatistics {
  items: number;
  /** Distinct by the parameters that reasoning rests on. */
  variants: number;
  kinds: Readonly<Record<string, number>>;
  keyPlaces: readonly KeyPlaces[];
  lengthBias: Readonly<Record<Locale, LengthBias>>;
}

/** Counts variants, kinds, places of keys, and how often length would give the key away. */
export function statisticsOf(items: readonly Item[]): ItemStatistics {
  const parts = items.flatMap(partsOf);
  const kinds: Record<string, number> = {};
  for (const { structure } of items) kinds[structure.kind] = (kinds[structure.kind] ?? 0) + 1;
  return {
    items: items.length,
    variants: new Set(items.map(({ variantKey }) => variantKey)).size,
    kinds,
    keyPlaces: keyPlacesOf(parts),
    lengthBias: Object.fromEntries(LOCALES.map((locale) => [locale, biasOf(parts, locale)])) as Record<
      Locale,
      LengthBias
    >,
  };
}

function keyPlacesOf(parts: readonly ItemPart[]): KeyPlaces[] {
  const bySize = new Map<number, number[]>();
  for (const { structure } of parts) {
    if (structure.kind !== 'single') continue;
    const counts = bySize.get(structure.options.length) ?? structure.options.map(() => 0);
    const at = structure.options.indexOf(structure.key);
    counts[at] = (counts[at] ?? 0) + 1;
    bySize.set(structure.options.length, counts);
  }
  return [...bySize].sort(([a], [b]) => a - b).map(([options, counts]) => ({ options, counts }));
}

function biasOf(parts: readonly ItemPart[], locale: Locale): LengthBias {
  const bias = { longest: 0, byChance: 0, choices: 0 };
  for (const { structure, ...text } of parts) {
    if (structure.kind !== 'single') continue;
    bias.choices += 1;
    bias.byChance += 1 / structure.options.length;
    if (isLongest(text[locale].options, structure.key)) bias.longest += 1;
  }
  return bias;
}
