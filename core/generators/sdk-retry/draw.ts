import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'calls-sent'
  | 'mode-switch'
  | 'longest-wait'
  | 'longest-total'
  | 'shared-bucket'
  | 'tokens-left'
  | 'attempts-needed'
  | 'average-total';

/** Parameters a direction does not use are 0. Times in seconds. */
export type Question = {
  readonly direction: Direction;
  readonly requests: number;
  /** Attempts in all, the first call included. */
  readonly attempts: number;
  /** 1 when the attempts are the mode's default and so not stated. */
  readonly byDefault: number;
  /** The attempt whose wait is asked, retries after a timeout, or the length of an outage. */
  readonly given: number;
  readonly standard: number;
  readonly legacy: number;
  readonly cap: number;
  readonly capacity: number;
};

/** What a retry takes out of the token bucket; stated in the stem. */
export const COST = 5;
export const TIMEOUT_COST = 10;

const BASIC: readonly Direction[] = ['calls-sent', 'mode-switch', 'longest-wait', 'longest-total'];
const FURTHER: readonly Direction[] = ['shared-bucket', 'tokens-left', 'attempts-needed', 'average-total'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, ...FURTHER];

/** Attempts of the modes, the longest wait in seconds, and the tokens of a client. */
const modes = (limits: Limits) => ({
  standard: limit(limits, 'sdk.retry.standard.maxAttempts'),
  legacy: limit(limits, 'sdk.retry.legacy.boto3.maxAttempts'),
  cap: limit(limits, 'sdk.retry.cap'),
  capacity: limit(limits, 'sdk.retry.quota.capacity'),
});

/** The same, and the attempts of a client that leaves them at the default. */
export function registered(limits: Limits, { byDefault }: Question): Partial<Question> {
  const values = modes(limits);
  return byDefault ? { ...values, attempts: values.standard } : values;
}

/** Numbers for one direction, or undefined when the bucket would play no part where it should. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const none = {
    direction,
    requests: 0,
    attempts: 0,
    byDefault: 0,
    given: 0,
    ...modes(limits),
  };
  const byDefault = rng.int(0, 2) === 0 ? 1 : 0;
  const attempts = byDefault ? none.standard : rng.int(2, level === 1 ? 8 : 10);
  switch (direction) {
    case 'calls-sent':
      return { ...none, requests: rng.int(10, 400), attempts, byDefault };
    case 'mode-switch':
      return { ...none, requests: rng.int(21, 500) };
    case 'longest-wait':
      return { ...none, attempts: rng.int(6, 12), given: rng.int(3, level === 1 ? 6 : 10) };
    case 'longest-total':
    case 'average-total':
      return {
        ...none,
        requests: rng.int(1, level === 1 ? 6 : 12),
        attempts: rng.int(3, level === 1 ? 7 : 11),
      };
    case 'shared-bucket': {
      const requests = rng.int(15, 160);
      return requests * (attempts - 1) * COST > none.capacity
        ? { ...none, requests, attempts, byDefault }
        : undefined;
    }
    case 'tokens-left': {
      const requests = rng.int(3, 60);
      const given = rng.int(2, 30);
      return requests * COST + given * TIMEOUT_COST < none.capacity
        ? { ...none, requests, given }
        : undefined;
    }
    case 'attempts-needed':
      return { ...none, given: rng.int(4, 150) };
  }
}
