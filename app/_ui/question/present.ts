import 'server-only';
import { getTranslations } from 'next-intl/server';
import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import type { ItemText } from '@/core/questions/item';
import type { PublicItem, PublicPart, PublicText } from '@/core/questions/public-item';
import type { MarkdownVariant } from '../markdown/options';
import { renderMarkdownToHtml } from '../markdown/render';
import { shippedFacts, shippedNotes } from '../markdown/shipped';
import { plainOf } from './plain';
import type { OptionView, PartView, QuestionText, QuestionView, Words } from './view';

/** Renders Markdown for a reader, with facts and note links resolved. */
export async function words(
  markdown: string,
  locale: Locale,
  variant: MarkdownVariant = 'text',
): Promise<Words> {
  const html = await renderMarkdownToHtml(markdown, {
    locale,
    variant,
    facts: shippedFacts(locale),
    notes: shippedNotes(locale),
  });
  return { html, plain: plainOf(markdown) };
}

/** The same made for every language, side by side. */
export async function inEveryLocale<T>(make: (locale: Locale) => Promise<T> | T): Promise<Localized<T>> {
  const made = await Promise.all(LOCALES.map(async (locale) => [locale, await make(locale)] as const));
  return Object.fromEntries(made) as Record<Locale, T>;
}

/** A question ready to show in both languages: every text rendered and sanitised. */
export const presentQuestion = (item: PublicItem): Promise<QuestionView> =>
  inEveryLocale((locale) => presentText(item, locale));

async function presentText(item: PublicItem, locale: Locale): Promise<QuestionText> {
  const text = item.text[locale];
  if (item.structure.kind !== 'case') return presentPart(item.structure, text, locale);
  const parts = item.structure.parts.map(async ({ id, structure }) => {
    const inside = text.parts[id];
    if (!inside) throw new Error(`${item.question}: part ${id} has no words in ${locale}`);
    return { id, view: await presentPart(structure, inside, locale) };
  });
  return {
    kind: 'case',
    stem: await words(text.stem, locale),
    exhibits: await exhibitsOf(text.exhibits, locale),
    parts: await Promise.all(parts),
  };
}

async function presentPart(structure: PublicPart, text: PublicText, locale: Locale): Promise<PartView> {
  const phrases = (ids: readonly string[], of: Readonly<Record<string, string>>): Promise<OptionView[]> =>
    Promise.all(ids.map(async (id) => ({ id, ...(await words(of[id] ?? '', locale, 'phrase')) })));
  return {
    kind: structure.kind,
    stem: await words(text.stem, locale),
    exhibits: await exhibitsOf(text.exhibits, locale),
    options: structure.kind === 'numeric' ? [] : await phrases(structure.options, text.options),
    prompts: structure.kind === 'matching' ? await phrases(structure.prompts, text.prompts) : [],
    choose: structure.kind === 'multiple' ? structure.choose : 1,
    unit: structure.kind === 'numeric' ? await unitWords(structure.unit, locale) : '',
  };
}

/** The unit in the reader's language; an author's own unit stands as written. */
async function unitWords(unit: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'question.units' });
  return t.has(unit) ? t(unit) : unit;
}

/** Exhibits ready to show. */
export const exhibitsOf = (
  exhibits: NonNullable<ItemText['exhibits']>,
  locale: Locale,
): Promise<PartView['exhibits']> =>
  Promise.all(exhibits.map(async ({ title, body }) => ({ title, body: await words(body, locale) })));
