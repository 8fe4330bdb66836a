import { limit } from '../../../facts/limits';
import { invalidParameter, invalidValue } from './errors';
import type { SqsCtx } from './state';

interface PageRequest {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken?: string;
}

const PREFIX = 'after:';

/** One page of what is named, by name. A token is given only to those who ask for pages by `MaxResults`. */
export function pageOf<T extends { readonly name: string }>(
  all: Iterable<T>,
  { MaxResults, NextToken }: PageRequest,
  { limits }: SqsCtx,
): Page<T> {
  const max = limit(limits, 'sqs.list.results.max');
  if (MaxResults !== undefined && (MaxResults < 1 || MaxResults > max))
    throw invalidValue(MaxResults, 'MaxResults', `Must be between 1 and ${max}, if provided.`);
  const after = NextToken === undefined ? '' : readToken(NextToken);
  const rest = [...all].filter(({ name }) => name > after).sort((a, b) => (a.name < b.name ? -1 : 1));
  const items = rest.slice(0, MaxResults ?? max);
  const last = items.at(-1);
  const isCut = MaxResults !== undefined && rest.length > items.length;
  return { items, ...(isCut && last && { NextToken: btoa(PREFIX + last.name) }) };
}

function readToken(token: string): string {
  const text = decoded(token);
  if (!text.startsWith(PREFIX))
    throw invalidParameter(`Value ${token} for parameter NextToken is invalid. Reason: Invalid token.`);
  return text.slice(PREFIX.length);
}

function decoded(token: string): string {
  try {
    return atob(token);
  } catch {
    return '';
  }
}
