/** Only to tell our own addresses from others: the name is reserved and never resolves. */
const ORIGIN = 'https://own.invalid';
const LENGTH_MAX = 2_000;
/** Backslashes and control characters are read by browsers as slashes, or dropped. */
const MISREAD = /[\\\p{Cc}]/u;

/**
 * Where to go after signing in: the path asked for if it stays on this site, else null. An address handed in
 * by a link must not send a fresh sign-in to somebody else's page.
 */
export function safePath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > LENGTH_MAX) return null;
  if (!asked.startsWith('/') || asked.startsWith('//') || MISREAD.test(asked)) return null;
  const url = URL.canParse(asked, ORIGIN) ? new URL(asked, ORIGIN) : null;
  if (url?.origin !== ORIGIN || url.pathname.startsWith('//') || /^\/api(\/|$)/.test(url.pathname))
    return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
