import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { MINUTE_MS } from '@/core/kernel/time';
import { noteTokenUse, standingToken, type TokenRow } from '@/server/db/queries/tokens';
import { reading, writing } from '@/server/db/writes';
import { log } from '@/server/log';
import { hashSecret } from '@/server/use-cases/accounts/one-time-link';
import type { Deps } from '@/server/use-cases/deps';
import type { ApiRequest } from './answer';
import { databaseTrouble } from './database-trouble';
import type { Operation } from './operation';
import type { ProblemCode } from './problem';

/** The browser behind a request: handed in, because its cookies are Next's to read and to set. */
export interface Browser {
  /** The account signed in, else the guest of the cookie, else nobody. */
  current(): Promise<Actor>;
  /** The same, but nobody becomes a guest and gets a cookie. */
  learning(): Promise<Exclude<Actor, { kind: 'nobody' }>>;
}

type Found = Result<Actor, Refusal<ProblemCode>>;

/**
 * Who calls: the owner of the access token, else the browser's sign-in or guest. A request that names a
 * token is never served as somebody else. Writes by cookie must come from a page of ours.
 */
export async function callerOf(
  deps: Deps,
  browser: Browser,
  request: Pick<ApiRequest, 'headers' | 'url'>,
  operation: Pick<Operation, 'access' | 'method'>,
): Promise<Found> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return ownerOf(deps, authorization);
  if (operation.method !== 'GET' && !isSameOrigin(request)) return fail('api.cross-origin');
  if (operation.access === 'learner') return ok(await browser.learning());
  const actor = await browser.current();
  return actor.kind === 'nobody' && operation.access === 'known' ? fail('access.sign-in-first') : ok(actor);
}

const BEARER = /^Bearer +(rdr_[\w-]{16,200})$/i;
/** How exact `lastUsedAt` is: writing it with every request would double the writes. */
const LAST_USED_STEP_MS = MINUTE_MS;

async function ownerOf(deps: Deps, authorization: string): Promise<Found> {
  const token = BEARER.exec(authorization)?.[1];
  if (!token) return fail('access.token-invalid');
  const row = await standingToken(await reading(deps.db), hashSecret(token));
  if (!row) return fail('access.token-invalid');
  await noteUse(deps, row);
  return ok({ kind: 'account', id: row.userId, role: row.role });
}

async function noteUse(deps: Deps, token: TokenRow): Promise<void> {
  const now = deps.now();
  if (token.lastUsedAt && now - token.lastUsedAt.getTime() < LAST_USED_STEP_MS) return;
  try {
    await writing(deps.db, (sql) => noteTokenUse(sql, token.id, new Date(now)));
  } catch (error) {
    // Reading goes on while the database cannot be written.
    if (!databaseTrouble(error)) throw error;
    log.warn({ error }, 'the use of an access token could not be noted');
  }
}

/**
 * Does a request that a browser sends with its cookies come from a page of ours? Browsers say so in
 * Sec-Fetch-Site, older ones at least in Origin; what says neither is no browser, and has no cookies to abuse.
 */
function isSameOrigin(request: Pick<ApiRequest, 'headers' | 'url'>): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === (host ?? new URL(request.url).host);
}
