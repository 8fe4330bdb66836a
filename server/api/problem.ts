import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/core/kernel/locale';
import type { Refusal } from '@/core/kernel/result';
import { type Messages, messagesOf } from '@/server/i18n/messages';
import { REFUSALS, type RefusalCode } from '@/server/use-cases/refusals';
import type { ApiReply } from './answer';
import type { Fault } from './operation';

/** What only the API refuses: its words stand in `api.json` under `problem`. */
export const API_PROBLEMS = {
  'api.route-unknown': 404,
  'api.method-not-allowed': 405,
  'api.media-type': 415,
  'api.json-malformed': 400,
  'api.cross-origin': 403,
  'api.unexpected': 500,
} as const satisfies Record<string, number>;
export type ProblemCode = RefusalCode | keyof typeof API_PROBLEMS;

const STATUS: Readonly<Record<ProblemCode, number>> = { ...REFUSALS, ...API_PROBLEMS };

/** An RFC 9457 problem document. `type` is a name, not an address: there is nothing to fetch. */
export interface Problem {
  type: `urn:redrive:problem:${ProblemCode}`;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  /** Names this occurrence; the log has the same id for what was unexpected. */
  instance: `urn:uuid:${string}`;
  /** What exactly did not fit, for `input.malformed`. */
  faults?: readonly Fault[];
  /** The feedback on the answer that stands, for `response.position-taken`. */
  feedback?: unknown;
}

export const statusOf = (code: ProblemCode): number => STATUS[code];

const isOurs = (code: ProblemCode): code is keyof typeof API_PROBLEMS => code in API_PROBLEMS;

type Extras = Pick<Problem, 'faults' | 'feedback'>;

/** Words a problem in the caller's language. */
export function problem(
  refusal: Refusal<ProblemCode>,
  given: { locale: Locale; id: string } & Extras,
): Problem {
  const { code, detail } = refusal;
  const { locale, id, ...extras } = given;
  const status = STATUS[code];
  const words = wordsIn(locale);
  return {
    type: `urn:redrive:problem:${code}`,
    title: words(`api.title.s${status}`),
    status,
    detail: isOurs(code)
      ? words(`api.problem.${code.slice('api.'.length)}`, detail)
      : words(`refusals.${code}`, { ...withFault(extras.faults), ...detail }),
    code,
    instance: `urn:uuid:${id}`,
    ...extras,
  };
}

const withFault = (faults: readonly Fault[] | undefined) => {
  const [first] = faults ?? [];
  return first && { field: `${first.at} (${first.message})` };
};

/** Words of the locale files in one language: a message by its full key, with its values. */
export type Words = (key: string, values?: Refusal['detail']) => string;

const translators = new WeakMap<Messages, Words>();

/** The words of a language; a missing one is its key. Kept as long as the messages are. */
export function wordsIn(locale: Locale): Words {
  const messages = messagesOf(locale);
  const known = translators.get(messages);
  if (known) return known;
  const translate = createTranslator<Record<string, unknown>>({
    locale,
    messages,
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  });
  const made: Words = (key, values = {}) => translate(key as never, values as never);
  translators.set(messages, made);
  return made;
}

/** The problem as a reply. Never cached: the next try may go well. */
export const problemReply = (problem: Problem, headers: Readonly<Record<string, string>> = {}): ApiReply => ({
  status: problem.status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(problem),
});
