import { invalidAttributeValue } from '../errors';
import { jsonMap } from './redrive-policy';

/** Reads the attribute Policy; an empty text takes the policy away. Refuses what is no policy document. */
export function parsePolicy(text: string): string | null {
  if (text === '') return null;
  const policy = jsonMap(text);
  if (!policy || !statementsOf(policy)?.every(isStatement)) throw invalidAttributeValue('Policy');
  return text;
}

function statementsOf({ Statement }: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (Array.isArray(Statement)) return Statement.length > 0 ? Statement : undefined;
  return Statement === undefined ? undefined : [Statement];
}

function isStatement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { Effect, Action, NotAction, Principal, NotPrincipal } = value as Record<string, unknown>;
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    (Action !== undefined || NotAction !== undefined) &&
    (Principal !== undefined || NotPrincipal !== undefined)
  );
}
