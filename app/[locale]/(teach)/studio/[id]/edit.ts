import { blankStructure, blankText, type PartBody, type PartKind } from '@/core/authoring/blank';
import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';

/** Which piece is edited: '' for the question itself, else a part of the case study. */
export type PartId = string;
type Entries = 'options' | 'reasons' | 'prompts';

export const textOf = (body: AuthoredBody, part: PartId, locale: Locale): ItemText =>
  part === '' ? body.text[locale] : (body.text[locale].parts?.[part] ?? blankText());

/** `structure/` and `text/<locale>/` paths of findings continue with this. */
export const prefixOf = (part: PartId): string => (part === '' ? '' : `parts/${part}/`);

const texts = (make: (locale: Locale) => ItemText): Localized<ItemText> => ({
  ko: make('ko'),
  en: make('en'),
});

/** Changes the text of a piece in one language. */
export function withText(
  body: AuthoredBody,
  part: PartId,
  locale: Locale,
  patch: Partial<ItemText>,
): AuthoredBody {
  const whole = body.text[locale];
  const changed =
    part === ''
      ? { ...whole, ...patch }
      : { ...whole, parts: { ...whole.parts, [part]: { ...textOf(body, part, locale), ...patch } } };
  return { ...body, text: { ...body.text, [locale]: changed } };
}

/** Changes the words of an option, a reason or a prompt in one language. */
export const withEntry = (
  body: AuthoredBody,
  at: { part: PartId; locale: Locale; entries: Entries; id: string },
  words: string,
): AuthoredBody => {
  const { part, locale, entries, id } = at;
  return withText(body, part, locale, { [entries]: { ...textOf(body, part, locale)[entries], [id]: words } });
};

export function withStructure(body: AuthoredBody, part: PartId, structure: PartBody): AuthoredBody {
  if (part === '') return { ...body, structure };
  if (body.structure.kind !== 'case') return body;
  const parts = body.structure.parts.map((one) => (one.id === part ? { ...one, structure } : one));
  return { ...body, structure: { kind: 'case', parts } };
}

/** An id nobody has: ids are never used again, as answers already given name them. */
export function freshId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return `${prefix}${[...bytes].map((byte) => (byte % 36).toString(36)).join('')}`;
}

type Choosable = Exclude<PartBody, { kind: 'numeric' }>;

export function addOption(body: AuthoredBody, part: PartId, structure: Choosable): AuthoredBody {
  const id = freshId('o');
  const options = [...structure.options, id];
  const next: PartBody =
    structure.kind === 'ordering'
      ? { ...structure, options, key: [...structure.key, id] }
      : { ...structure, options };
  return withStructure(body, part, next);
}

const without = <T>(record: Readonly<Record<string, T>> | undefined, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => key !== id));

/** Takes an option out of structure, key and words. */
export function removeOption(
  body: AuthoredBody,
  part: PartId,
  structure: Choosable,
  id: string,
): AuthoredBody {
  const options = structure.options.filter((option) => option !== id);
  const cleaned = LOCALES.reduce((before, locale) => {
    const text = textOf(before, part, locale);
    return withText(before, part, locale, {
      options: without(text.options, id),
      reasons: without(text.reasons, id),
    });
  }, body);
  const misconceptions = without(cleaned.misconceptions, part === '' ? id : `${part}/${id}`);
  return { ...withStructure(cleaned, part, keyWithout(structure, id, options)), misconceptions };
}

function keyWithout(structure: Choosable, id: string, options: string[]): PartBody {
  switch (structure.kind) {
    case 'single':
      return { ...structure, options, key: structure.key === id ? '' : structure.key };
    case 'multiple':
    case 'ordering':
      return { ...structure, options, key: structure.key.filter((option) => option !== id) };
    case 'matching': {
      const pairs = Object.entries(structure.key).filter(([, option]) => option !== id);
      return { ...structure, options, key: Object.fromEntries(pairs) };
    }
  }
}

type Matching = Extract<PartBody, { kind: 'matching' }>;

export const addPrompt = (body: AuthoredBody, part: PartId, structure: Matching): AuthoredBody =>
  withStructure(body, part, { ...structure, prompts: [...structure.prompts, freshId('m')] });

export function removePrompt(
  body: AuthoredBody,
  part: PartId,
  structure: Matching,
  id: string,
): AuthoredBody {
  const cleaned = LOCALES.reduce(
    (before, locale) =>
      withText(before, part, locale, { prompts: without(textOf(before, part, locale).prompts, id) }),
    body,
  );
  const prompts = structure.prompts.filter((prompt) => prompt !== id);
  return withStructure(cleaned, part, { ...structure, prompts, key: without(structure.key, id) });
}

/** Another kind for a piece: options and their words stay where both kinds have them. */
export function withKind(body: AuthoredBody, part: PartId, kind: PartKind, before: PartBody): AuthoredBody {
  const blank = blankStructure(kind);
  const kept = before.kind === 'numeric' ? null : before.options;
  if (kept === null || blank.kind === 'numeric') return withStructure(body, part, blank);
  const next: PartBody =
    blank.kind === 'ordering' ? { ...blank, options: kept, key: [...kept] } : { ...blank, options: kept };
  return withStructure(body, part, next);
}

export function addPart(body: AuthoredBody): AuthoredBody {
  if (body.structure.kind !== 'case') return body;
  const id = freshId('p');
  const parts = [...body.structure.parts, { id, structure: blankStructure('single') }];
  const text = texts((locale) => ({
    ...body.text[locale],
    parts: { ...body.text[locale].parts, [id]: blankText() },
  }));
  return { ...body, structure: { kind: 'case', parts }, text };
}

export function removePart(body: AuthoredBody, id: string): AuthoredBody {
  if (body.structure.kind !== 'case') return body;
  const parts = body.structure.parts.filter((part) => part.id !== id);
  const text = texts((locale) => ({ ...body.text[locale], parts: without(body.text[locale].parts, id) }));
  const misconceptions = Object.fromEntries(
    Object.entries(body.misconceptions).filter(([option]) => !option.startsWith(`${id}/`)),
  );
  return { ...body, structure: { kind: 'case', parts }, text, misconceptions };
}
