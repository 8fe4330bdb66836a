/** The main places of the product, in the order of the menu. `key` is the second key of its shortcut after G. */
export const SECTIONS = [
  { id: 'today', path: '/today', key: 'KeyT' },
  { id: 'practice', path: '/practice', key: 'KeyP' },
  { id: 'notes', path: '/notes', key: 'KeyN' },
  { id: 'labs', path: '/labs', key: 'KeyL' },
  { id: 'progress', path: '/progress', key: 'KeyR' },
] as const;

/** Does this address belong to the section? */
export const isInSection = (pathname: string, locale: string, path: string): boolean =>
  pathname === `/${locale}${path}` || pathname.startsWith(`/${locale}${path}/`);
