import type { QueryWord } from '@/core/notes/tokenize';

/** A piece of a text and whether the query is in it. */
export interface Piece {
  text: string;
  hit: boolean;
}

const SNIPPET_CHARS = 150;
const BEFORE_CHARS = 40;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a text at the places where words of the query stand. */
export function highlight(text: string, words: readonly QueryWord[]): readonly Piece[] {
  const patterns = words.map((word) => escapeRegExp(word.text)).filter(Boolean);
  if (patterns.length === 0) return [{ text, hit: false }];
  const parts = text.split(new RegExp(`(${patterns.join('|')})`, 'gi'));
  return parts.flatMap((part, i) => (part === '' ? [] : [{ text: part, hit: i % 2 === 1 }]));
}

/** The part of a text around the first word of the query, its words marked. */
export function snippet(text: string, words: readonly QueryWord[]): readonly Piece[] {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word.text.toLowerCase())).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first > BEFORE_CHARS ? lower.lastIndexOf(' ', first - BEFORE_CHARS) + 1 : 0;
  const wanted = from + SNIPPET_CHARS;
  const to = wanted < text.length ? text.lastIndexOf(' ', wanted) : text.length;
  const cut = text.slice(from, to > from ? to : wanted);
  return highlight(`${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`, words);
}
