import { validationError } from './refusals';

/** What the inputs of IAM's lists say about pages. */
export interface Paged {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** What IAM's lists answer beside their items. */
interface PageEnd {
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}

/** IAM answers up to 100 items unless asked otherwise: API reference of every `List…` operation. */
const PAGE_DEFAULT = 100;

/** The items of a page and what tells the client whether there are more. Markers count items. */
export function page<T>(items: readonly T[], { Marker: marker, MaxItems }: Paged): [T[], PageEnd] {
  const start = marker === undefined ? 0 : Number(marker);
  if (!Number.isInteger(start) || start < 0) throw validationError('Invalid Marker.');
  const end = start + (MaxItems ?? PAGE_DEFAULT);
  const more = end < items.length;
  return [items.slice(start, end), { IsTruncated: more, ...(more && { Marker: String(end) }) }];
}

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** Those below a path, by name. */
export const below = <T extends { name: string; path: string }>(
  items: Iterable<T>,
  { PathPrefix }: { readonly PathPrefix?: string | undefined },
): T[] => [...items].filter(({ path }) => path.startsWith(PathPrefix ?? '/')).sort(byName);
