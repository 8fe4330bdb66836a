import { z } from 'zod';
import type { Actor } from '@/core/access/actor';
import { isLocale, type Locale } from '@/core/kernel/locale';
import type { Refusal, Result } from '@/core/kernel/result';
import type { Deps } from '@/server/use-cases/deps';
import type { RefusalCode } from '@/server/use-cases/refusals';

/** What an operation knows of the request besides its input. */
export interface Call<A extends Actor = Actor> {
  deps: Deps;
  actor: A;
  locale: Locale;
  /** The client's address, for rate limits. */
  address: string;
}

/** An answer as the schema describes it; use cases hand out what must not be changed. */
export type Frozen<T> = T extends (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Method = 'GET' | 'POST';

/**
 * Who may call: `open` is anybody; `learner` is anybody but nobody, and a caller with neither token nor
 * cookie becomes a guest; `known` asks for a token, a sign-in or a guest's cookie.
 */
export type Access = 'open' | 'learner' | 'known';

/** A refusal, and what may be told along with it (e.g. the feedback on the answer that stands). */
export interface ApiRefusal extends Refusal {
  feedback?: unknown;
}

export type Reply<T> = Result<T, ApiRefusal> | Promise<Result<T, ApiRefusal>>;

interface Spec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> {
  /** Name in the OpenAPI document; its words stand in `api.json` under `operation.<id>`. */
  id: string;
  method: Method;
  /** Below `/api/v1`, with `{name}` for parameters. */
  path: `/${string}`;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  /** Most bytes of a body, where that is more than usual. */
  bodyBytesMax?: number;
  reply: R;
  /** Refusals of the use case; those that every operation shares are added. */
  refusals: readonly RefusalCode[];
  /** A request that fits the schemas, shown in the OpenAPI document. */
  example: { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> };
  run(
    call: Call,
    input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ): Reply<Frozen<z.output<R>>>;
}

/** The three places a request says something in, as they came. */
export interface RawInput {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  body: unknown;
}

/** A fault in a request: a JSON pointer with the place first, and what is wrong there. */
export interface Fault {
  at: string;
  message: string;
}

export type Ran =
  | { kind: 'faults'; faults: readonly Fault[] }
  | { kind: 'done'; result: Result<unknown, ApiRefusal> };

export interface Operation {
  id: string;
  method: Method;
  path: `/${string}`;
  access: Access;
  params: z.ZodObject;
  query: z.ZodObject;
  /** Null for an operation that takes no body. */
  body: z.ZodType | null;
  bodyBytesMax?: number;
  reply: z.ZodType;
  refusals: readonly RefusalCode[];
  example: { params?: unknown; query?: unknown; body?: unknown };
  /** Reads the input by the schemas; runs the use case when all of it fits. */
  run(call: Call, raw: RawInput): Promise<Ran>;
}

const nothing = z.strictObject({});
const LOCALE_ERRORS = { ko: z.locales.ko().localeError, en: z.locales.en().localeError };
const FAULTS_MAX = 10;

function check<S extends z.ZodType>(
  place: string,
  schema: S,
  value: unknown,
  locale: Locale,
): { value: z.output<S> } | { faults: Fault[] } {
  const parsed = schema.safeParse(value, { error: LOCALE_ERRORS[locale] });
  if (parsed.success) return { value: parsed.data };
  return {
    faults: parsed.error.issues.slice(0, FAULTS_MAX).map((issue) => ({
      at: `/${[place, ...issue.path].join('/')}`,
      message: issue.message,
    })),
  };
}

/** Makes an operation of the public API: its schemas read the request and describe it in one. */
export function operation<
  R extends z.ZodType,
  P extends z.ZodObject = typeof nothing,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>(spec: Spec<P, Q, B, R>): Operation {
  const params: z.ZodObject = spec.params ?? nothing;
  const query: z.ZodObject = spec.query ?? nothing;
  return {
    ...spec,
    params,
    query,
    body: spec.body ?? null,
    async run(call, raw) {
      const read = {
        params: check('path', spec.params ?? nothing, raw.params, call.locale),
        query: check('query', spec.query ?? nothing, raw.query, call.locale),
        body: check('body', spec.body ?? z.undefined(), raw.body, call.locale),
      };
      const { params: p, query: q, body: b } = read;
      if ('value' in p && 'value' in q && 'value' in b) {
        const input = { params: p.value, query: q.value, body: b.value };
        return { kind: 'done', result: await spec.run(call, input as Parameters<typeof spec.run>[1]) };
      }
      return { kind: 'faults', faults: [p, q, b].flatMap((one) => ('faults' in one ? one.faults : [])) };
    },
  };
}

/** The language a caller asked for by `?locale=`, or null for one that does not exist. */
export const localeAsked = (value: string | null): Locale | null => (isLocale(value) ? value : null);
