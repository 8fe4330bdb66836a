import { AwsRefusal } from '../../engine/refusal';

interface PageInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** Items of a page unless otherwise asked: API reference. */
const PAGE_DEFAULT = 100;

/** The items of a page and the token of the next; tokens count items. */
export function page<T>(items: readonly T[], input: PageInput): [T[], { NextToken?: string }] {
  const start = input.NextToken === undefined ? 0 : Number(input.NextToken);
  if (!Number.isInteger(start) || start < 0)
    throw new AwsRefusal('InvalidNextTokenException', 'The pagination token is invalid.');
  const end = start + (input.MaxResults ?? PAGE_DEFAULT);
  return [items.slice(start, end), end < items.length ? { NextToken: String(end) } : {}];
}
