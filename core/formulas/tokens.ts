/** A word, number, text or sign of a formula, and the character it stands at, from 1. */
export interface Token {
  text: string;
  at: number;
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const TEXT = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`;
const WORD = String.raw`[A-Za-z$_\u0080-\uffff][\w$\u0080-\uffff]*`;
const TOKEN = new RegExp(String.raw`${NUMBER}|${TEXT}|${WORD}|\|\||&&|[=!<>]=|\S`, 'g');

/** Cuts a text into its tokens, whether or not it is a formula. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index + 1 }));

/** The token that covers a character; empty beyond the last one. */
export const tokenAt = (text: string, at: number): string =>
  tokensOf(text).find((token) => at >= token.at && at < token.at + token.text.length)?.text ?? '';
