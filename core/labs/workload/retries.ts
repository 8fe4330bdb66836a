import { jsonOrText } from '../../kernel/json-text';
import type { Rng } from '../../kernel/rng';

/** How a sender goes about what AWS refused because it came too fast. */
export interface Retries {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  readonly baseMs: number;
  /** By which the wait grows from one attempt to the next. */
  readonly factor: number;
  readonly capMs: number;
  /** A random wait below the computed one. */
  readonly jitter: boolean;
}

/** Most attempts of a sender: a lab must end. */
const ATTEMPTS_MAX = 50;

export const NO_RETRIES: Retries = { attempts: 1, baseMs: 0, factor: 1, capMs: 0, jitter: false };

/** The retries that a program's environment variables ask for, as a command prints them in JSON. */
export function retriesIn(printed: string): Retries {
  const variables = jsonOrText(printed);
  if (typeof variables !== 'object' || variables === null) return NO_RETRIES;
  const of = (name: string, otherwise: number): number => {
    const value = Number((variables as Readonly<Record<string, unknown>>)[name] ?? otherwise);
    return Number.isFinite(value) && value >= 0 ? value : otherwise;
  };
  return {
    attempts: Math.min(ATTEMPTS_MAX, Math.max(1, of('MAX_ATTEMPTS', 1))),
    baseMs: of('BASE_DELAY_MS', 0),
    factor: Math.max(1, of('BACKOFF_FACTOR', 1)),
    capMs: of('MAX_DELAY_MS', Number.MAX_SAFE_INTEGER),
    jitter: (variables as Readonly<Record<string, unknown>>).JITTER === 'full',
  };
}

/** The wait after so many failed attempts, in milliseconds. */
export function waitMs({ baseMs, factor, capMs, jitter }: Retries, failed: number, rng: Rng): number {
  const ceiling = Math.floor(Math.min(capMs, baseMs * factor ** (failed - 1)));
  return jitter ? rng.int(0, ceiling) : ceiling;
}

const THROTTLED: ReadonlySet<string> = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
]);

/** Errors that go away by themselves when one waits. */
export const isThrottling = (code: string): boolean => THROTTLED.has(code);
