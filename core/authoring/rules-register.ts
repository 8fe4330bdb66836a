import type { AuthoredBody } from '../questions/authored.schema';
import { type Finding, finding } from './finding';
import { fieldsOf, piecesOf } from './pieces';

/** "보다" and "마다" end nothing. */
const PLAIN = /[가-힣]*(?<![니보마])다(?=[.:]|\s*$)|[가-힣]*[은는인]가(?=\?)/m;

/** The first word with which a Korean sentence ends in 한다체, if one does. */
export const plainEnding = (words: string): string | undefined => PLAIN.exec(words)?.[0];

/**
 * Korean questions are in 합니다체, as on the exam and as generators word them. Exhibits are shown as they were
 * found, in whatever words.
 */
export const registerFindings = (body: AuthoredBody): Finding[] =>
  piecesOf(body).flatMap(({ at, texts }) =>
    fieldsOf(texts.ko)
      .filter(([field]) => !field.startsWith('exhibits/'))
      .flatMap(([field, words]) => {
        const word = plainEnding(words);
        return word === undefined ? [] : [finding('korean.plain', `text/ko/${at}${field}`, { word })];
      }),
  );
