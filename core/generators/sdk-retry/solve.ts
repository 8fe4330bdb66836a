import { unreachable } from '../../kernel/assert';
import type { Slip } from '../numeric-question';
import { COST, type Question, TIMEOUT_COST } from './draw';

/** Longest wait after failed attempt `n`. */
export const longest = (n: number, cap: number): number => Math.min(2 ** (n - 1), cap);

/** Longest waits after the first `retries` failures, summed: doubling up to the cap, then the cap. */
export function longestSum(retries: number, cap: number): number {
  const doubling = Math.min(retries, Math.floor(Math.log2(cap)) + 1);
  return 2 ** doubling - 1 + (retries - doubling) * cap;
}

/** Smallest number of attempts whose waits cover `outage` seconds. */
function attemptsFor(outage: number, sum: (retries: number) => number): number {
  let retries = 1;
  while (sum(retries) < outage && retries < 1000) retries++;
  return retries + 1;
}

/** The answer: calls, seconds, tokens or attempts. */
export function answer(q: Question): number {
  const { requests, attempts, cap, capacity, given } = q;
  switch (q.direction) {
    case 'calls-sent':
      return requests * attempts;
    case 'mode-switch':
      return requests * (q.legacy - q.standard);
    case 'longest-wait':
      return longest(given - 1, cap);
    case 'longest-total':
      return requests * longestSum(attempts - 1, cap);
    case 'average-total':
      return (requests * longestSum(attempts - 1, cap)) / 2;
    case 'shared-bucket':
      return requests + Math.min(requests * (attempts - 1), Math.floor(capacity / COST));
    case 'tokens-left':
      return capacity - requests * COST - given * TIMEOUT_COST;
    case 'attempts-needed':
      return attemptsFor(given, (retries) => longestSum(retries, cap));
    default:
      return unreachable(q.direction);
  }
}

function callSlips({ requests, attempts, byDefault, legacy, standard }: Question): Slip[] {
  return [
    { id: 'max-attempts-as-retries', value: requests * (attempts + 1) },
    { id: 'first-call-forgotten', value: requests * (attempts - 1) },
    { id: 'no-retry-at-all', value: requests },
    { id: 'single-request-only', value: attempts },
    { id: 'backoff-doubles-the-calls', value: requests * (2 ** attempts - 1) },
    {
      id: byDefault ? 'default-of-the-other-mode' : 'default-instead-of-setting',
      value: requests * (byDefault ? legacy : standard),
    },
    { id: 'first-call-added-once', value: requests * (attempts - 1) + 1 },
    { id: 'requests-plus-attempts', value: requests + attempts },
    { id: 'doubled-for-both-ends', value: requests * attempts * 2 },
  ].filter(({ value }) => value > 0);
}

function switchSlips({ requests, legacy, standard }: Question): Slip[] {
  return [
    { id: 'remaining-calls', value: requests * standard },
    { id: 'calls-before-the-switch', value: requests * legacy },
    { id: 'single-request-only', value: legacy - standard },
    { id: 'one-attempt-fewer', value: requests },
    { id: 'both-modes-added', value: requests * (legacy + standard) },
    { id: 'retries-before-the-switch', value: requests * (legacy - 1) },
    { id: 'share-instead-of-number', value: ((legacy - standard) * 100) / legacy },
  ];
}

function waitSlips({ given, cap }: Question): Slip[] {
  const failed = given - 1;
  return [
    { id: 'attempt-number-as-exponent', value: failed >= 5 ? 2 ** given : longest(given, cap) },
    { id: 'exponent-one-short', value: longest(failed - 1, cap) },
    { id: 'cap-ignored', value: 2 ** (failed - 1) },
    { id: 'linear-instead-of-exponential', value: failed },
    { id: 'total-instead-of-single-wait', value: longestSum(failed, cap) },
    { id: 'cap-reached-at-once', value: cap },
    { id: 'backoff-never-grows', value: 1 },
    { id: 'average-instead-of-longest', value: longest(failed, cap) / 2 },
    { id: 'quadratic-instead-of-exponential', value: failed * failed },
  ];
}

function totalSlips({ requests, attempts, cap }: Question, share: number): Slip[] {
  const retries = attempts - 1;
  const scaled = (sum: number): number => requests * sum * share;
  return [
    { id: 'max-attempts-as-retries', value: scaled(longestSum(attempts, cap)) },
    { id: 'one-wait-missing', value: scaled(longestSum(retries - 1, cap)) },
    { id: 'last-wait-only', value: scaled(longest(retries, cap)) },
    { id: 'cap-ignored', value: scaled(2 ** retries - 1) },
    { id: 'backoff-never-grows', value: scaled(retries) },
    { id: 'cap-reached-at-once', value: scaled(retries * cap) },
    { id: 'last-wait-every-time', value: scaled(retries * longest(retries, cap)) },
    { id: 'single-request-only', value: longestSum(retries, cap) * share },
    share === 1
      ? { id: 'average-instead-of-longest', value: scaled(longestSum(retries, cap)) / 2 }
      : { id: 'longest-instead-of-average', value: scaled(longestSum(retries, cap)) * 2 },
  ];
}

function bucketSlips(q: Question): Slip[] {
  const { requests, attempts, capacity } = q;
  const retries = Math.floor(capacity / COST);
  return [
    { id: 'bucket-ignored', value: requests * attempts },
    { id: 'one-token-per-retry', value: requests + Math.min(requests * (attempts - 1), capacity) },
    { id: 'bucket-pays-first-calls', value: Math.min(requests * attempts, retries) },
    { id: 'no-retry-at-all', value: requests },
    { id: 'max-attempts-as-retries', value: requests * (attempts + 1) },
    {
      id: 'timeout-price-for-all',
      value: requests + Math.min(requests * (attempts - 1), capacity / TIMEOUT_COST),
    },
    { id: 'first-call-forgotten', value: requests * (attempts - 1) },
    { id: 'capacity-as-calls', value: capacity },
    { id: 'whole-requests-paid', value: Math.floor(retries / (attempts - 1)) * attempts },
  ];
}

function tokenSlips({ requests, given, capacity }: Question): Slip[] {
  return [
    { id: 'one-price-for-all', value: capacity - (requests + given) * COST },
    { id: 'timeout-price-for-all', value: capacity - (requests + given) * TIMEOUT_COST },
    { id: 'prices-swapped', value: capacity - requests * TIMEOUT_COST - given * COST },
    { id: 'one-token-per-retry', value: capacity - requests - given },
    { id: 'spent-instead-of-left', value: requests * COST + given * TIMEOUT_COST },
    { id: 'timeouts-free', value: capacity - requests * COST },
    { id: 'only-timeouts-cost', value: capacity - given * TIMEOUT_COST },
    { id: 'both-prices-for-timeouts', value: capacity - requests * COST - given * (COST + TIMEOUT_COST) },
  ];
}

function neededSlips({ given, cap }: Question): Slip[] {
  const key = attemptsFor(given, (retries) => longestSum(retries, cap));
  return [
    { id: 'first-call-forgotten', value: key - 1 },
    { id: 'max-attempts-as-retries', value: key + 1 },
    { id: 'cap-ignored', value: attemptsFor(given, (retries) => 2 ** retries - 1) },
    { id: 'backoff-never-grows', value: given + 1 },
    { id: 'cap-reached-at-once', value: Math.ceil(given / cap) + 1 },
    {
      id: 'average-instead-of-longest',
      value: attemptsFor(given, (retries) => longestSum(retries, cap) / 2),
    },
    {
      id: 'linear-instead-of-exponential',
      value: attemptsFor(given, (retries) => (retries * (retries + 1)) / 2),
    },
    { id: 'rounded-down-and-first-call-forgotten', value: key - 2 },
    { id: 'first-wait-skipped', value: key + 2 },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'calls-sent':
      return callSlips(q);
    case 'mode-switch':
      return switchSlips(q);
    case 'longest-wait':
      return waitSlips(q);
    case 'longest-total':
      return totalSlips(q, 1);
    case 'average-total':
      return totalSlips(q, 0.5);
    case 'shared-bucket':
      return bucketSlips(q);
    case 'tokens-left':
      return tokenSlips(q);
    case 'attempts-needed':
      return neededSlips(q);
    default:
      return unreachable(q.direction);
  }
}
