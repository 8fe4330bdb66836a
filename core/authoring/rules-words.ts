import { LOCALES, type Locale } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import type { ItemText, PartStructure } from '../questions/item';
import { type Finding, finding, type Known } from './finding';
import { fieldsOf, optionsOf, type Piece, piecesOf, visible } from './pieces';

/** What must be there is there, and the stem asks. */
export function wordFindings(body: AuthoredBody, { glossary }: Pick<Known, 'glossary'>): Finding[] {
  return piecesOf(body).flatMap((piece) =>
    LOCALES.flatMap((locale) => {
      const text = piece.texts[locale];
      const path = `text/${locale}/${piece.at}`;
      const terms = glossary.filter((term) => term.locale === locale);
      return [
        ...missingWords(piece, text, path),
        ...stemFindings(piece.structure, text, path, locale),
        ...fieldsOf(text).flatMap(([field, words]) =>
          terms
            .filter(({ old }) => old.test(words))
            .map(({ old, now }) =>
              finding('glossary.old', `${path}${field}`, { old: old.exec(words)?.[0] ?? '', now }),
            ),
        ),
      ];
    }),
  );
}

const isEmpty = (words: string | undefined): boolean => (words ?? '').trim() === '';

function missingWords({ structure, at }: Piece, text: ItemText, path: string): Finding[] {
  const absent = (field: string): Finding => finding('words.missing', `${path}${field}`);
  const options = optionsOf(structure);
  const prompts = structure?.kind === 'matching' ? structure.prompts : [];
  const reasoned = structure?.kind === 'single' || structure?.kind === 'multiple' ? options : [];
  // The scenario of a case study may leave its explanation to the parts.
  const explains = structure !== null || at !== '';
  return [
    ...(isEmpty(text.stem) ? [absent('stem')] : []),
    ...(explains && isEmpty(text.explanation) ? [absent('explanation')] : []),
    ...options.filter((id) => isEmpty(text.options[id])).map((id) => absent(`options/${id}`)),
    ...prompts.filter((id) => isEmpty(text.prompts?.[id])).map((id) => absent(`prompts/${id}`)),
    ...reasoned
      .filter((id) => isEmpty(text.reasons[id]))
      .map((id) => finding('reason.missing', `${path}reasons/${id}`)),
    ...(text.exhibits ?? []).flatMap(({ title, body }, index) =>
      isEmpty(title) || isEmpty(body) ? [absent(`exhibits/${index}`)] : [],
    ),
  ];
}

/** "(Choose two.)" after the question, in either language. */
const HOW_MANY =
  /\s*(\([^()]*\b(choose|select)\b[^()]*\)|\b(choose|select) (two|three|four|\d+)|\([^()]*(고르|선택)[^()]*\))\s*\.?$/i;

/** Where a stem ends: its last line that is not code, without marks and without "(Choose two.)". */
function endOf(stem: string): string {
  const prose = stem.replace(/```[\s\S]*?(```|$)/g, '').trimEnd();
  return visible(prose.split('\n').at(-1) ?? '')
    .replace(HOW_MANY, '')
    .trim();
}

const ASKS: Readonly<Record<Locale, RegExp>> = {
  en: /\?["”')]?$/,
  ko: /(\?|(는가|은가|인가|을까|할까|나요|까요|니까|시오|하세요|르세요|세요|하라|쓰라))["”')]?[.?]?["”')]?$/,
};

/** "Which is not ...": the learner must not overlook it. A symptom ("why does it not arrive?") is none. */
const NEGATIVE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(which|what)\b[^.?!]*?\b(?:(?:is|are|does|do|can|could|will|would|should|must)\s+(not)|(cannot)|(except))\b/i,
  ko: /(아닌|않는|않은|틀린|잘못된)\s*(?:것|설명|방법|서비스|조합|단계|보기|동작)/,
};

function isEmphasised(stem: string, word: string): boolean {
  if (word === word.toUpperCase() && /[A-Z]/.test(word)) return true;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(\\*\\*|__|==|<mark>|<u>)[^*_=<]*${escaped}`, 'i').test(stem);
}

function stemFindings(
  structure: PartStructure | null,
  text: ItemText,
  path: string,
  locale: Locale,
): Finding[] {
  const end = endOf(text.stem ?? '');
  // A scenario tells; its parts ask. An empty stem has its own finding.
  if (structure === null || end === '') return [];
  const negative = NEGATIVE[locale].exec(end);
  const word = negative?.slice(locale === 'en' ? 2 : 1).find((each) => each !== undefined);
  return [
    ...(ASKS[locale].test(end) ? [] : [finding('stem.not-a-question', `${path}stem`)]),
    ...(word && !isEmphasised(text.stem, word) ? [finding('stem.negative', `${path}stem`, { word })] : []),
    ...(locale === 'en' ? articleFindings(optionsOf(structure), text, end, path) : []),
  ];
}

/** A stem that ends in "a" or "an" tells which options cannot follow. */
function articleFindings(options: readonly string[], text: ItemText, end: string, path: string): Finding[] {
  const article = /\b(an?)[\s:_.…?]*$/i.exec(end)?.[1]?.toLowerCase();
  if (!article) return [];
  const fits = (id: string): boolean =>
    /^[aeiou]/i.test(visible(text.options[id] ?? '')) === (article === 'an');
  return options.some((id) => !fits(id)) ? [finding('stem.article', `${path}stem`, { article })] : [];
}
