import { visible } from '../authoring/pieces';

/** Prose of a text: without code blocks, tables and formulas, lists as sentences. */
export function proseOf(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?(```|$)/g, '')
    .replace(/^\s*\|.*$/gm, '')
    .replace(/\$\$?[^$]*\$\$?/g, ' 1 ')
    .replace(/^\s*(?:[-*]|\d+\.)\s+(.*?)[.:;]?\s*$/gm, '$1.')
    .replace(/`([^`]*)`/g, (_, code: string) => code.replace(/\s+/g, '_').replace(/[.?!]/g, '_'));
}

const sentencesOf = (prose: string): string[] =>
  prose
    .split(/(?<=[.?!])["”’)]*\s+|\n{2,}/)
    .map((sentence) => visible(sentence))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

const wordsOf = (sentence: string): string[] =>
  sentence.split(/[\s/—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Names, acronyms, identifiers and numbers: a reader of this exam takes them in as one sign. */
const NAME = /[\d_.:]|[A-Z]{2}|[a-z][A-Z]/;
const NAME_SYLLABLES = 2;

/** Syllables of an English word, by its groups of vowels. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain === '') return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * The school year in which an English text is read with ease, after Flesch and Kincaid:
 * 0.39 words a sentence + 11.8 syllables a word - 15.59. Names count as words of two syllables.
 */
export function englishGrade(markdown: string): number {
  const sentences = sentencesOf(proseOf(markdown));
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce(
    (sum, word) => sum + (NAME.test(word.slice(1)) || NAME.test(word) ? NAME_SYLLABLES : syllablesIn(word)),
    0,
  );
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** Words between spaces in the longest sentence: in Korean what strains a reader is how long it goes on. */
export const longestSentence = (markdown: string): number =>
  Math.max(0, ...sentencesOf(proseOf(markdown)).map((sentence) => wordsOf(sentence).length));

/** Letters, digits and syllables of a text as its reader sees it, code and tables left out. */
export const lengthOf = (markdown: string): number => visible(proseOf(markdown)).length;
