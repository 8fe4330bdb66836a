import { AwsRefusal } from '../../engine/refusal';

/** The items of a page and the token of the next; tokens count items. */
export function page<T>(
  items: readonly T[],
  token: string | undefined,
  size: number,
): [T[], { NextToken?: string }] {
  const start = token === undefined ? 0 : Number(token);
  if (!Number.isInteger(start) || start < 0)
    throw new AwsRefusal('InvalidNextToken', 'The next token specified is invalid.');
  const end = start + size;
  return [items.slice(start, end), end < items.length ? { NextToken: String(end) } : {}];
}
