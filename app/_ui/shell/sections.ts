/** The main places of the product, in the order of the menu. `key` is the second key of its shortcut after G. */
export const SECTIONS = [
  { id: 'today', path: '/today', key: 'KeyT' },
  { id: 'practice', path: '/practice', key: 'KeyP' },
  { id: 'notes', path: '/notes', key: 'KeyN' },
  { id: 'labs', path: '/labs', key: 'KeyL' },
  { id: 'progress', path: '/progress', key: 'KeyR' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** A place as a link shows it: address and name in the reader's language. */
export interface Place<Id extends string = string> {
  id: Id;
  href: string;
  label: string;
}

/** Is the page at this address the place, or below it? */
export const isWithin = (pathname: string, { href }: Place): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);
