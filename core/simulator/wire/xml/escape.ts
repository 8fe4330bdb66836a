const SPECIAL = /[&<>"\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would otherwise make a line feed of it.
  '\r': '&#xd;',
};

/** Text as the content of an element or attribute. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"\r]/g, (character) => ESCAPES[character] as string) : text;
