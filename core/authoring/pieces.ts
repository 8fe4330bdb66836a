import type { Locale, Localized } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import type { ItemText, PartStructure } from '../questions/item';

const NOTHING: ItemText = { stem: '', options: {}, reasons: {}, explanation: '' };

/** Something with a stem: a question, the scenario of a case study, or one of its parts. */
export interface Piece {
  /** `''` or `parts/<id>/`: where it stands in `structure/` and in `text/<locale>/`. */
  at: string;
  /** Null for the scenario of a case study, which asks nothing itself. */
  structure: PartStructure | null;
  texts: Localized<ItemText>;
}

/** The pieces of a question, which may be an unfinished draft. */
export function piecesOf(body: AuthoredBody): Piece[] {
  const { structure } = body;
  const whole = (locale: Locale): ItemText => body.text?.[locale] ?? NOTHING;
  const texts = { ko: whole('ko'), en: whole('en') };
  if (structure.kind !== 'case') return [{ at: '', structure, texts }];
  const parts = structure.parts.map(({ id, structure: inside }): Piece => {
    const of = (locale: Locale): ItemText => texts[locale].parts?.[id] ?? NOTHING;
    return { at: `parts/${id}/`, structure: inside, texts: { ko: of('ko'), en: of('en') } };
  });
  return [{ at: '', structure: null, texts }, ...parts];
}

/** The options of a piece, in the order written; none for numbers and scenarios. */
export const optionsOf = (structure: PartStructure | null): readonly string[] =>
  structure === null || structure.kind === 'numeric' ? [] : structure.options;

/** The keyed options of a piece whose options are right or wrong one by one; else null. */
export function choiceKeys(structure: PartStructure | null): readonly string[] | null {
  if (structure?.kind === 'single') return structure.key === '' ? [] : [structure.key];
  return structure?.kind === 'multiple' ? structure.key : null;
}

/** Markdown as its reader sees it, roughly: enough to count and compare letters. */
export const visible = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_~]|==/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of a piece in one language, by the path below `text/<locale>/<at>`. */
export function fieldsOf(text: ItemText): [string, string][] {
  const list = (name: string, values: Readonly<Record<string, string>> = {}): [string, string][] =>
    Object.entries(values).map(([id, words]) => [`${name}/${id}`, words]);
  return [
    ['stem', text.stem ?? ''],
    ...(text.exhibits ?? []).flatMap(({ title, body }, index): [string, string][] => [
      [`exhibits/${index}/title`, title],
      [`exhibits/${index}`, body],
    ]),
    ...list('prompts', text.prompts),
    ...list('options', text.options),
    ...list('reasons', text.reasons),
    ['explanation', text.explanation ?? ''],
  ];
}
