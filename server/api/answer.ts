import { randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import type { Refusal } from '@/core/kernel/result';
import { addressOf } from '@/server/auth/client-address';
import { negotiateLocale } from '@/server/i18n/negotiate';
import { log } from '@/server/log';
import type { Deps } from '@/server/use-cases/deps';
import { REFUSALS, type RefusalCode } from '@/server/use-cases/refusals';
import { type Browser, callerOf } from './caller';
import { databaseTrouble } from './database-trouble';
import { type ApiRefusal, localeAsked, type Operation, type RawInput } from './operation';
import { OPERATIONS } from './operations/list';
import { type Problem, type ProblemCode, problem, problemReply } from './problem';
import { readJson } from './read-body';
import { allowedMethods, operationOf } from './router';

/** Where every operation's path begins. */
export const API_BASE = '/api/v1';

/** A request to the API, from whatever server it came. */
export interface ApiRequest {
  method: string;
  /** Absolute. */
  url: string;
  headers: Pick<Headers, 'get'>;
  /** The whole body, or null as soon as it is longer than so many bytes. */
  body(bytesMax: number): Promise<Uint8Array | null>;
}

export interface ApiReply {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** To be left out of the answer to HEAD; null for none. */
  body: string | null;
}

/** What the API needs from outside. `deps` may throw, e.g. while content is broken. */
export interface ApiHost {
  deps(): Deps;
  browser: Browser;
}

/** Answers one request to the public API. Never throws: what nobody foresaw is a logged 500. */
export async function answerApi(host: ApiHost, request: ApiRequest): Promise<ApiReply> {
  const url = new URL(request.url);
  const asked = url.searchParams.get('locale');
  const locale = localeAsked(asked) ?? negotiateLocale(undefined, request.headers.get('accept-language'));
  const id = randomUUID();
  const refuse = (refusal: Refusal<ProblemCode>, more: Pick<Problem, 'faults' | 'feedback'> = {}) =>
    problemReply(problem(refusal, { locale, id, ...more }), headersFor(refusal.code, locale));
  try {
    const path = pathOf(url);
    const allowed = path === null ? [] : allowedMethods(OPERATIONS, path);
    if (path === null || allowed.length === 0) return refuse({ code: 'api.route-unknown' });
    const head = request.method === 'HEAD';
    const found = operationOf(OPERATIONS, head ? 'GET' : request.method, path);
    if (!found) return refuseMethod(request.method, allowed, refuse);
    if (asked !== null && localeAsked(asked) === null) return refuse({ code: 'input.locale-unknown' });
    return await serve(host, request, { ...found, url, locale, refuse });
  } catch (error) {
    const trouble = databaseTrouble(error);
    log.error({ error, id, method: request.method, path: url.pathname }, trouble ?? 'the API failed');
    return refuse({ code: trouble ?? 'api.unexpected' });
  }
}

type Refuse = (refusal: Refusal<ProblemCode>, more?: Pick<Problem, 'faults' | 'feedback'>) => ApiReply;

interface Found {
  operation: Operation;
  params: Readonly<Record<string, string>>;
  url: URL;
  locale: Locale;
  refuse: Refuse;
}

async function serve(host: ApiHost, request: ApiRequest, found: Found): Promise<ApiReply> {
  const { operation, locale, refuse } = found;
  const input = await readInput(request, found);
  if (!input.ok) return refuse(input.error);
  const deps = host.deps();
  const caller = await callerOf(deps, host.browser, request, operation);
  if (!caller.ok) return refuse(caller.error);
  const call = { deps, actor: caller.value, locale, address: addressOf(request.headers) };
  const ran = await operation.run(call, input.value);
  if (ran.kind === 'faults') return refuse({ code: 'input.malformed' }, { faults: ran.faults });
  if (!ran.result.ok) return refuseRun(ran.result.error, refuse);
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'content-language': locale,
      'cache-control': cacheFor(operation, caller.value),
      vary: 'accept-language, authorization, cookie',
    },
    body: JSON.stringify(ran.result.value),
  };
}

async function readInput(request: ApiRequest, { operation, params, url }: Found) {
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'locale'));
  const raw = (body: unknown): { ok: true; value: RawInput } => ({
    ok: true,
    value: { params, query, body },
  });
  if (operation.body === null) return raw(undefined);
  const body = await readJson(request, operation.bodyBytesMax);
  return body.ok ? raw(body.value) : body;
}

function refuseRun({ feedback, code, ...rest }: ApiRefusal, refuse: Refuse): ApiReply {
  if (!isRefusalCode(code)) throw new Error(`a use case refused with a code nobody knows: ${code}`);
  const refusal = { code, ...rest };
  return feedback === undefined ? refuse(refusal) : refuse(refusal, { feedback });
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);

function refuseMethod(method: string, allowed: readonly string[], refuse: Refuse): ApiReply {
  const allow = allowed.join(', ');
  if (method === 'OPTIONS') return { status: 204, headers: { allow }, body: null };
  const refused = refuse({ code: 'api.method-not-allowed', detail: { allow } });
  return { ...refused, headers: { ...refused.headers, allow } };
}

/** The path below `/api/v1`, or null for an address that is no path of ours. */
function pathOf({ pathname }: URL): string | null {
  const path = pathname.startsWith(API_BASE) ? pathname.slice(API_BASE.length) : pathname;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Content that is the same for everybody may be kept a minute; what is somebody's own never is. */
const cacheFor = ({ method, access }: Operation, actor: Actor): string =>
  method === 'GET' && access === 'open' && actor.kind === 'nobody' ? 'public, max-age=60' : 'no-store';

function headersFor(code: ProblemCode, locale: Locale): Record<string, string> {
  const language = { 'content-language': locale };
  if (code === 'access.token-invalid' || code === 'access.sign-in-first') {
    return { ...language, 'www-authenticate': 'Bearer realm="redrive"' };
  }
  return code === 'server.database-unavailable' ? { ...language, 'retry-after': '2' } : language;
}
