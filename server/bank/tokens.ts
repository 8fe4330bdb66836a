import { timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import type { Deps } from '@/server/use-cases/deps';
import { type AttemptPlan, attemptPlanSchema } from './attempt-plan.schema';

const TOKEN_LENGTH_MAX = 8_000;

/** What a token is good for: to answer an item, to go on with an attempt, to report an item that was only shown. */
type Purpose = 'item' | 'attempt' | 'shown';

/** Is this the server's signature of the text for that purpose? Takes the same time whatever is wrong with it. */
export function isSignature(
  deps: Pick<Deps, 'sign'>,
  purpose: string,
  text: string,
  signature: string,
): boolean {
  const expected = Buffer.from(deps.sign(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A payload that comes back from the browser unchanged or not at all: base64url of its JSON, and a signature. */
export function issueToken(deps: Pick<Deps, 'sign'>, purpose: Purpose, payload: object): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${body}.${deps.sign(purpose, body)}`;
}

/** The token of an attempt. One plan has one token: stored and parsed, its fields may have changed places. */
export const attemptToken = (deps: Pick<Deps, 'sign'>, plan: AttemptPlan): string =>
  issueToken(deps, 'attempt', attemptPlanSchema.parse(plan));

/** The payload of a token of ours, or null when it was altered, cut, or issued for something else. */
export function readToken<S extends z.ZodType>(
  deps: Pick<Deps, 'sign'>,
  purpose: Purpose,
  token: string,
  schema: S,
): z.output<S> | null {
  const dot = token.lastIndexOf('.');
  if (dot < 1 || token.length > TOKEN_LENGTH_MAX) return null;
  const body = token.slice(0, dot);
  if (!isSignature(deps, purpose, body, token.slice(dot + 1))) return null;
  // The signature is ours, so the JSON is; the schema still refuses payloads of an older release.
  const parsed = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data : null;
}
