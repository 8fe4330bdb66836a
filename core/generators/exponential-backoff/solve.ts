import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Wait for an exponent, capped. Milliseconds. */
const wait = (base: number, cap: number, exponent: number): number => Math.min(cap, base * 2 ** exponent);

/** Closed form of the first `retries` waits: a geometric series up to the cap, then the cap over and over. */
export function total(base: number, cap: number, retries: number): number {
  const growing = Math.min(retries, Math.ceil(Math.log2(cap / base)));
  return base * (2 ** growing - 1) + (retries - growing) * cap;
}

/** The retry that is the first to wait the full cap. */
export const firstCapped = (base: number, cap: number): number => Math.ceil(Math.log2(cap / base)) + 1;

/** Largest number of retries whose waits together stay within `budget`. */
function fitting(budget: number, sum: (retries: number) => number): number {
  let retries = 0;
  while (retries < 5000 && sum(retries + 1) <= budget) retries++;
  return retries;
}

/** The answer: seconds for waits, a count of retries otherwise. */
export function answer({ direction, base, cap, retry, given }: Question): number {
  switch (direction) {
    case 'nth-wait':
      return wait(base, cap, retry - 1) / 1000;
    case 'total-wait':
      return total(base, cap, retry) / 1000;
    case 'first-capped':
      return firstCapped(base, cap);
    case 'retries-in-budget':
      return fitting(given, (retries) => total(base, cap, retries));
    case 'equal-jitter-shortest':
      return wait(base, cap, retry - 1) / 2000;
    case 'full-jitter-average':
      return total(base, cap, retry) / 2000;
    case 'decorrelated-longest':
      return Math.min(cap, given * 3) / 1000;
    default:
      return unreachable(direction);
  }
}

const inSeconds = (slips: readonly Slip[]): Slip[] =>
  slips.map(({ id, value }) => ({ id, value: tidy(value / 1000) }));

function waitSlips({ base, cap, retry }: Question): Slip[] {
  const capped = base * 2 ** (retry - 1) > cap;
  return [
    { id: 'attempt-counted-from-one', value: capped ? base * 2 ** retry : wait(base, cap, retry) },
    { id: 'exponent-one-short', value: wait(base, cap, retry - 2) },
    { id: 'cap-ignored', value: base * 2 ** (retry - 1) },
    { id: 'linear-instead-of-exponential', value: base * retry },
    { id: 'total-instead-of-single-wait', value: total(base, cap, retry) },
    { id: 'backoff-never-grows', value: base },
    { id: 'quadratic-instead-of-exponential', value: base * retry * retry },
    { id: 'cap-reached-at-once', value: cap },
    { id: 'jitter-halves-every-wait', value: wait(base, cap, retry - 1) / 2 },
  ];
}

function totalSlips({ base, cap, retry }: Question): Slip[] {
  return [
    { id: 'last-wait-only', value: wait(base, cap, retry - 1) },
    { id: 'one-wait-missing', value: total(base, cap, retry - 1) },
    { id: 'attempt-counted-from-one', value: total(base, cap, retry + 1) - base },
    { id: 'cap-ignored', value: base * (2 ** retry - 1) },
    { id: 'one-wait-too-many', value: total(base, cap, retry + 1) },
    { id: 'backoff-never-grows', value: base * retry },
    { id: 'cap-reached-at-once', value: cap * retry },
    { id: 'last-wait-every-time', value: wait(base, cap, retry - 1) * retry },
    { id: 'linear-instead-of-exponential', value: (base * retry * (retry + 1)) / 2 },
  ];
}

function cappedSlips({ base, cap }: Question): Slip[] {
  const key = firstCapped(base, cap);
  return [
    { id: 'attempt-number-as-retry', value: key - 1 },
    { id: 'rounded-down', value: Math.floor(Math.log2(cap / base)) },
    { id: 'wait-doubles-from-the-first-call', value: key - 2 },
    { id: 'first-call-counted-as-retry', value: key + 1 },
    { id: 'one-more-than-the-cap', value: key + 2 },
    { id: 'linear-instead-of-exponential', value: Math.ceil(cap / base) },
    { id: 'quadratic-instead-of-exponential', value: Math.ceil(Math.sqrt(cap / base)) },
    { id: 'tenfold-growth', value: Math.ceil(Math.log10(cap / base)) + 1 },
  ];
}

function budgetSlips({ base, cap, given }: Question): Slip[] {
  const key = fitting(given, (retries) => total(base, cap, retries));
  return [
    { id: 'attempt-counted-from-one', value: fitting(given, (n) => total(base, cap, n + 1) - base) },
    { id: 'cap-ignored', value: fitting(given, (n) => base * (2 ** n - 1)) },
    { id: 'cap-reached-at-once', value: Math.floor(given / cap) },
    { id: 'budget-rounded-up', value: key + 1 },
    { id: 'first-call-counted-and-rounded-up', value: key + 2 },
    { id: 'first-wait-not-needed', value: key - 1 },
    { id: 'linear-instead-of-exponential', value: fitting(given, (n) => (base * n * (n + 1)) / 2) },
    { id: 'jitter-halves-every-wait', value: fitting(given, (n) => total(base, cap, n) / 2) },
    { id: 'backoff-never-grows', value: Math.floor(given / base) },
  ];
}

function equalSlips({ base, cap, retry }: Question): Slip[] {
  const full = wait(base, cap, retry - 1);
  return [
    { id: 'jitter-forgotten', value: full },
    { id: 'jitter-added-on-top', value: full * 1.5 },
    { id: 'cap-ignored', value: (base * 2 ** (retry - 1)) / 2 },
    { id: 'attempt-counted-from-one', value: base * 2 ** (retry - 1) > cap ? base * 2 ** retry : full },
    { id: 'exponent-one-short', value: wait(base, cap, retry - 2) / 2 },
    { id: 'half-of-the-base', value: base / 2 },
    { id: 'backoff-never-grows', value: base },
    { id: 'quarter-instead-of-half', value: full / 4 },
    { id: 'total-instead-of-single-wait', value: total(base, cap, retry) / 2 },
  ];
}

function averageSlips({ base, cap, retry }: Question): Slip[] {
  const whole = total(base, cap, retry);
  return [
    { id: 'jitter-forgotten', value: whole },
    { id: 'jitter-added-on-top', value: whole * 1.5 },
    { id: 'cap-ignored', value: (base * (2 ** retry - 1)) / 2 },
    { id: 'attempt-counted-from-one', value: (total(base, cap, retry + 1) - base) / 2 },
    { id: 'one-wait-missing', value: total(base, cap, retry - 1) / 2 },
    { id: 'last-wait-only', value: wait(base, cap, retry - 1) / 2 },
    { id: 'one-wait-too-many', value: total(base, cap, retry + 1) / 2 },
    { id: 'backoff-never-grows', value: (base * retry) / 2 },
    { id: 'quarter-instead-of-half', value: whole / 4 },
  ];
}

function decorrelatedSlips({ base, cap, given }: Question): Slip[] {
  return [
    { id: 'cap-ignored', value: given * 3 },
    { id: 'doubled-instead-of-tripled', value: Math.min(cap, given * 2) },
    { id: 'base-instead-of-previous', value: base * 3 },
    { id: 'previous-wait-repeated', value: given },
    { id: 'middle-of-the-range', value: (base + Math.min(cap, given * 3)) / 2 },
    { id: 'base-added-on-top', value: given * 3 + base },
    { id: 'cap-reached-at-once', value: cap },
    { id: 'doubled-twice', value: given * 4 },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'nth-wait':
      return inSeconds(waitSlips(q));
    case 'total-wait':
      return inSeconds(totalSlips(q));
    case 'first-capped':
      return cappedSlips(q);
    case 'retries-in-budget':
      return budgetSlips(q);
    case 'equal-jitter-shortest':
      return inSeconds(equalSlips(q));
    case 'full-jitter-average':
      return inSeconds(averageSlips(q));
    case 'decorrelated-longest':
      return inSeconds(decorrelatedSlips(q));
    default:
      return unreachable(q.direction);
  }
}
