import 'server-only';
import { exhibitsOf, inEveryLocale, words } from '@/app/_ui/question/present';
import type { Locale } from '@/core/kernel/locale';
import { BOUNDS } from '@/core/parameterised/definition';
import { withUnit } from '@/core/parameterised/units';
import type { Item } from '@/core/questions/item';
import type { VariantPreview } from '@/server/use-cases/studio/preview-variants';
import type { VariantView } from './variant-view';

/** Variants ready to show in both languages. */
export const presentVariants = (variants: readonly VariantPreview[]): Promise<VariantView[]> =>
  Promise.all(variants.map(presentVariant));

async function presentVariant({ seed, drawn }: VariantPreview): Promise<VariantView> {
  if (!drawn.ok) return { seed, shown: null, fault: drawn.fault };
  const { item } = drawn;
  const shown = await inEveryLocale(async (locale) => {
    const { stem, exhibits = [] } = item.text[locale];
    return {
      stem: await words(stem, locale),
      exhibits: await exhibitsOf(exhibits, locale),
      options: optionsOf(item, locale),
    };
  });
  return { seed, shown, fault: null };
}

function optionsOf({ structure, text }: Item, locale: Locale): { words: string; right: boolean }[] {
  if (structure.kind === 'numeric') {
    return [{ words: withUnit(structure.key, structure.unit, BOUNDS.decimals, locale), right: true }];
  }
  if (structure.kind !== 'single') return [];
  return structure.options.map((id) => ({
    words: text[locale].options[id] ?? '',
    right: id === structure.key,
  }));
}
