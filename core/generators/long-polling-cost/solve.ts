import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Idle seconds of the period, all polling threads together. */
export const idle = ({ workers, threads, hours, days }: Question): number =>
  workers * threads * hours * 3600 * days;

/** Requests of the period, an interval of 0 meaning that the direction has none. */
export const shortRequests = (q: Question): number => (q.interval ? (idle(q) * 1000) / q.interval : 0);
export const longRequests = (q: Question): number => (q.wait ? idle(q) / q.wait : 0);

/** Whole cents first: requests and price are integers, so both computations round the same number. */
const dollars = (requests: number, { price }: Question): number =>
  Math.round((requests * price) / 1_000_000) / 100;

/** The answer: requests, a factor, US dollars or seconds. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'short-requests':
      return shortRequests(q);
    case 'long-requests':
      return longRequests(q);
    case 'saved-requests':
      return shortRequests(q) - longRequests(q);
    case 'factor':
      return (q.wait * 1000) / q.interval;
    case 'saved-cost':
      return dollars(shortRequests(q) - longRequests(q), q);
    case 'shortest-wait':
      return Math.ceil(tidy(idle(q) / q.budget));
    default:
      return unreachable(q.direction);
  }
}

/** Slips in the length of the period or in who polls; they scale every number of requests. */
function scaleSlips(q: Question, key: number): Slip[] {
  return [
    { id: 'one-worker-only', value: key / q.workers },
    { id: 'threads-forgotten', value: key / q.threads },
    { id: 'one-day-only', value: key / q.days },
    { id: 'idle-hours-ignored', value: (key * 24) / q.hours },
    { id: 'minutes-for-hours', value: key / 60 },
    { id: 'ten-messages-per-request', value: key / 10 },
    { id: 'receive-and-delete', value: key * 2 },
    { id: 'one-extra-worker', value: (key / q.workers) * (q.workers + 1) },
    { id: 'one-extra-day', value: (key / q.days) * (q.days + 1) },
    { id: 'receive-extend-and-delete', value: key * 3 },
  ];
}

function requestSlips(q: Question, key: number): Slip[] {
  const polling =
    q.direction === 'short-requests'
      ? { id: 'interval-read-as-seconds', value: (key * q.interval) / 1000 }
      : { id: 'one-request-per-second', value: key * q.wait };
  return [polling, ...scaleSlips(q, key)];
}

function savedSlips(q: Question, key: number, scale: (requests: number) => number): Slip[] {
  return [
    { id: 'total-instead-of-saving', value: scale(shortRequests(q)) },
    { id: 'rest-instead-of-saving', value: scale(longRequests(q)) },
    { id: 'one-worker-only', value: scale((shortRequests(q) - longRequests(q)) / q.workers) },
    { id: 'threads-forgotten', value: scale((shortRequests(q) - longRequests(q)) / q.threads) },
    { id: 'one-day-only', value: scale((shortRequests(q) - longRequests(q)) / q.days) },
    { id: 'idle-hours-ignored', value: scale(((shortRequests(q) - longRequests(q)) * 24) / q.hours) },
    { id: 'both-added', value: scale(shortRequests(q) + longRequests(q)) },
    { id: 'receive-and-delete', value: scale((shortRequests(q) - longRequests(q)) * 2) },
    { id: 'half-of-the-saving', value: scale((shortRequests(q) - longRequests(q)) / 2) },
  ].filter(({ value }) => Math.abs(value - key) > 0.004);
}

function factorSlips(q: Question): Slip[] {
  const key = (q.wait * 1000) / q.interval;
  return [
    { id: 'wait-alone', value: q.wait },
    { id: 'wait-in-milliseconds', value: q.wait * 1000 },
    { id: 'workers-multiplied', value: key * q.workers },
    { id: 'factor-less-one', value: key - 1 },
    { id: 'interval-added-to-wait', value: key + 1 },
    { id: 'polls-per-second', value: 1000 / q.interval },
    { id: 'ten-messages-per-request', value: key / 10 },
    { id: 'receive-and-delete', value: key * 2 },
    { id: 'half-of-the-saving', value: key / 2 },
  ];
}

function waitSlips(q: Question): Slip[] {
  const at = (share: number): number => Math.ceil(tidy((idle(q) * share) / q.budget));
  const key = at(1);
  return [
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-second-reserve', value: key + 1 },
    { id: 'threads-forgotten', value: at(1 / q.threads) },
    { id: 'one-worker-only', value: at(1 / q.workers) },
    { id: 'idle-hours-ignored', value: at(24 / q.hours) },
    { id: 'receive-and-delete', value: at(2) },
    { id: 'half-of-the-budget-free', value: at(1.5) },
    { id: 'ten-messages-per-request', value: at(0.1) },
    { id: 'two-seconds-less', value: key - 2 },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'short-requests':
    case 'long-requests':
      return requestSlips(q, answer(q)).filter(({ value }) => Number.isInteger(value));
    case 'saved-requests':
      return savedSlips(q, answer(q), (requests) => requests).filter(({ value }) => Number.isInteger(value));
    case 'factor':
      return factorSlips(q);
    case 'saved-cost':
      return savedSlips(q, answer(q), (requests) => dollars(requests, q));
    case 'shortest-wait':
      return waitSlips(q);
    default:
      return unreachable(q.direction);
  }
}
