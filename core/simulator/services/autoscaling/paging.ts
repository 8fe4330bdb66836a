import { AwsRefusal } from '../../engine/refusal';

interface PageInput {
  readonly MaxRecords?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** Items of a page unless otherwise asked: API reference. */
const PAGE_DEFAULT = 50;

/** The items of a page and the token of the next; tokens count items. */
export function page<T>(items: readonly T[], input: PageInput): [T[], { NextToken?: string }] {
  const start = input.NextToken === undefined ? 0 : Number(input.NextToken);
  if (!Number.isInteger(start) || start < 0)
    throw new AwsRefusal('InvalidNextToken', 'The token is not valid.', { queryCode: 'InvalidNextToken' });
  const end = start + (input.MaxRecords ?? PAGE_DEFAULT);
  return [items.slice(start, end), end < items.length ? { NextToken: String(end) } : {}];
}
