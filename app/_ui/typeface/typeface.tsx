'use client';

// The sheet that names the 92 files of Pretendard is larger than all of ours: a page is painted without it, in the
// stand-in of globals.css, and it comes with the first script.

/** Done when the browser knows the files of Pretendard; it fetches each with the first letter that needs it. */
export const facesKnown: Promise<unknown> =
  typeof document === 'undefined' ? Promise.resolve() : import('./faces');

/** Stands in the layout of every page. */
export function Typeface() {
  return null;
}
