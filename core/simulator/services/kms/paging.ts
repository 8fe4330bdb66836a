import { AwsRefusal } from '../../engine/refusal';

interface PageInput {
  readonly Limit?: number | undefined;
  readonly Marker?: string | undefined;
}

interface PageEnd {
  readonly Truncated: boolean;
  readonly NextMarker?: string;
}

/** KMS's lists have up to 100 items unless asked otherwise, those of tags and grants up to 50. */
export const PAGE_DEFAULT = 100;
export const SHORT_PAGE_DEFAULT = 50;

/** The items of a page and what tells the client whether there are more. Markers count items. */
export function page<T>(items: readonly T[], input: PageInput, size = PAGE_DEFAULT): [T[], PageEnd] {
  const start = input.Marker === undefined ? 0 : Number(input.Marker);
  if (!Number.isInteger(start) || start < 0)
    throw new AwsRefusal('InvalidMarkerException', 'Could not deserialize marker');
  const end = start + (input.Limit ?? size);
  const more = end < items.length;
  return [items.slice(start, end), { Truncated: more, ...(more && { NextMarker: String(end) }) }];
}
