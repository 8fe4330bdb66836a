import { LOCALES, type Locale } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import type { ItemText } from '../questions/item';
import { type Finding, finding } from './finding';
import { choiceKeys, optionsOf, piecesOf, visible } from './pieces';

/** The key may be this much longer than the longest wrong option. */
const LONGER_MAX = 1.3;
/** Letters below which a difference in length catches nobody's eye. */
const LONGER_BY_MIN = 12;

const CATCH_ALL: Readonly<Record<Locale, RegExp>> = {
  en: /\b(all|none|both|neither|any) of (the )?(above|these( options)?|following|options)\b|^(both )?\(?[A-F]\)? and \(?[A-F]\)?\.?$/i,
  ko: /(위의?|앞의?|보기의?)\s*(것|항목|보기)?\s*(모두|전부|모든 (것|항목|보기))|(모두|전부) (정답|맞|옳|해당|아니)|정답(이)? 없|(위|보기)에(는)? 없|해당 없음/,
};

/** Words that claim too much: a hint where only wrong options have them. */
export const ABSOLUTE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(always|never|absolutely|under no circumstances|in every case)\b/i,
  ko: /항상|절대로?(?![가-힣])|언제나|결코|무조건/,
};

/** Options differ, none of them covers the others, and nothing but knowledge tells the key. */
export function optionFindings(body: AuthoredBody): Finding[] {
  return piecesOf(body).flatMap(({ at, structure, texts }) => {
    const options = optionsOf(structure);
    const keys = choiceKeys(structure);
    return LOCALES.flatMap((locale) => {
      const text = texts[locale];
      const path = `text/${locale}/${at}`;
      return [
        ...sameFindings(options, text, path),
        ...options
          .filter((id) => CATCH_ALL[locale].test(visible(text.options[id] ?? '')))
          .map((id) => finding('options.all-of-above', `${path}options/${id}`)),
        ...(keys ? lengthFindings(options, keys, text, path) : []),
        ...(keys ? absoluteFindings(options, keys, text, path, locale) : []),
      ];
    });
  });
}

const plain = (words: string): string =>
  visible(words)
    .toLowerCase()
    .replace(/[\s.,;:!?'"“”‘’()]/g, '');

function sameFindings(options: readonly string[], text: ItemText, path: string): Finding[] {
  const first = new Map<string, string>();
  return options.flatMap((id) => {
    const words = plain(text.options[id] ?? '');
    const other = first.get(words);
    if (words === '') return [];
    if (other === undefined) {
      first.set(words, id);
      return [];
    }
    return [finding('options.same', `${path}options/${id}`, { other })];
  });
}

function lengthFindings(
  options: readonly string[],
  keys: readonly string[],
  text: ItemText,
  path: string,
): Finding[] {
  const length = (id: string): number => visible(text.options[id] ?? '').length;
  const longest = [...keys].sort((a, b) => length(b) - length(a))[0];
  const wrong = Math.max(0, ...options.filter((id) => !keys.includes(id)).map(length));
  if (longest === undefined || wrong === 0) return [];
  const tells = length(longest) > wrong * LONGER_MAX && length(longest) - wrong >= LONGER_BY_MIN;
  return tells
    ? [finding('options.key-longest', `${path}options/${longest}`, { key: length(longest), wrong })]
    : [];
}

/** Words like "always" in wrong options only are a hint that they are wrong. */
function absoluteFindings(
  options: readonly string[],
  keys: readonly string[],
  text: ItemText,
  path: string,
  locale: Locale,
): Finding[] {
  const absolute = (id: string): boolean => ABSOLUTE[locale].test(text.options[id] ?? '');
  if (keys.length === 0 || keys.some(absolute)) return [];
  return options.filter(absolute).map((id) => {
    const word = ABSOLUTE[locale].exec(text.options[id] ?? '')?.[0] ?? '';
    return finding('options.absolute', `${path}options/${id}`, { word });
  });
}
