/** An e-mail address as it was typed, and the form by which accounts are told apart. */
export interface Email {
  shown: string;
  lower: string;
}

/** RFC 5321: 64 before the @, 254 in all. */
const LOCAL_MAX = 64;
const LENGTH_MAX = 254;
const SHAPE = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@.<>()[\]\\,;:"\p{Cc}]+$/u;

/** Reads an address; null when it cannot be one. Whether it exists only a mail can tell. */
export function readEmail(text: string): Email | null {
  const shown = text.trim().normalize('NFC');
  const local = shown.slice(0, shown.indexOf('@'));
  if (shown.length > LENGTH_MAX || local.length > LOCAL_MAX || !SHAPE.test(shown)) return null;
  return { shown, lower: shown.toLowerCase() };
}
