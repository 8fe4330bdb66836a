/** What XML 1.0 cannot hold: SQS takes #x9, #xA, #xD and all from #x20 but surrogates, #xFFFE and #xFFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Code point, in hexadecimal, of the first character that SQS does not take; undefined when all will do. */
export function firstForbidden(text: string): string | undefined {
  const match = FORBIDDEN.exec(text);
  return match ? (match[0].codePointAt(0) as number).toString(16).toUpperCase() : undefined;
}
