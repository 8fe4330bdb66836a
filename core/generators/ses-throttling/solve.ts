import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import { ERRORS, type Question, REACTIONS } from './draw';

/** What helps against each error: a rate passes by itself, a window has to move on, a rejection stays. */
const REMEDY: Readonly<Record<number, number>> = {
  [ERRORS.rate]: REACTIONS.backOff,
  [ERRORS.daily]: REACTIONS.waitForWindow,
  [ERRORS.rejected]: REACTIONS.repair,
};

/** The answer: seconds, messages, minutes, workers, windows or the code of a reaction. */
export function answer(q: Question): number {
  const { rate, daily, sent, messages, each, given } = q;
  switch (q.direction) {
    case 'sending-time':
      return (messages * each) / rate;
    case 'messages-left':
      return Math.floor((daily - sent) / each);
    case 'quota-used-up':
      return daily / rate / 60;
    case 'workers':
      return Math.floor(rate / (given * each));
    case 'split-recipients':
      return Math.ceil(messages / q.perMessage);
    case 'windows-needed':
      return Math.ceil((messages * each) / daily);
    case 'reaction':
      return REMEDY[given] ?? 0;
    default:
      return unreachable(q.direction);
  }
}

const up = (value: number): number => Math.ceil(tidy(value));

function timeSlips({ rate, daily, messages, each }: Question): Slip[] {
  const key = (messages * each) / rate;
  return [
    { id: 'messages-instead-of-recipients', value: tidy(messages / rate, 3) },
    { id: 'rate-per-message', value: messages * each },
    { id: 'rate-divided-again', value: tidy((messages * each * each) / rate, 3) },
    { id: 'daily-quota-as-rate', value: tidy((messages * each * 3600) / daily, 3) },
    { id: 'minutes-for-seconds', value: tidy(key / 60, 3) },
    { id: 'one-second-too-many', value: key + 1 },
    { id: 'first-second-free', value: key - 1 },
    { id: 'half-rate-for-safety', value: key * 2 },
    { id: 'burst-at-double-rate', value: tidy(key / 2, 3) },
  ];
}

function leftSlips({ daily, sent, each }: Question): Slip[] {
  return [
    { id: 'messages-instead-of-recipients', value: daily - sent },
    { id: 'quota-still-full', value: Math.floor(daily / each) },
    { id: 'sent-counted-as-messages', value: Math.floor(daily / each) - sent },
    { id: 'sent-instead-of-left', value: Math.floor(sent / each) },
    { id: 'rounded-up', value: Math.floor((daily - sent) / each) + 1 },
    { id: 'one-recipient-reserved', value: Math.floor((daily - sent) / (each + 1)) },
    { id: 'half-quota-for-safety', value: Math.floor((daily - sent) / each / 2) },
    { id: 'multiplied-by-recipients', value: (daily - sent) * each },
    { id: 'last-message-kept-back', value: Math.floor((daily - sent) / each) - 1 },
  ];
}

function usedUpSlips({ rate, daily, each }: Question): Slip[] {
  const key = daily / rate / 60;
  return [
    { id: 'seconds-for-minutes', value: key * 60 },
    { id: 'rate-counts-messages', value: tidy(key / each, 3) },
    { id: 'quota-counts-messages', value: key * each },
    { id: 'quota-spread-over-the-day', value: 24 * 60 },
    { id: 'hours-for-minutes', value: tidy(key / 60, 3) },
    { id: 'half-rate-for-safety', value: key * 2 },
    { id: 'burst-at-double-rate', value: key / 2 },
    { id: 'rate-per-minute', value: tidy(daily / rate, 3) },
  ];
}

function workerSlips({ rate, each, given }: Question): Slip[] {
  const key = Math.floor(rate / (given * each));
  return [
    { id: 'messages-instead-of-recipients', value: Math.floor(rate / given) },
    { id: 'one-message-per-second', value: Math.floor(rate / each) },
    { id: 'rounded-up', value: key + 1 },
    { id: 'one-worker-per-recipient', value: rate },
    { id: 'one-worker-reserved', value: key - 1 },
    { id: 'half-rate-for-safety', value: Math.floor(key / 2) },
    { id: 'multiplied-by-recipients', value: Math.floor((rate * each) / given) },
    { id: 'rate-times-workers', value: Math.floor(rate / (given * each * each)) },
    { id: 'two-workers-reserved', value: key - 2 },
    { id: 'burst-at-double-rate', value: key * 2 },
  ];
}

function splitSlips({ messages, perMessage }: Question): Slip[] {
  const key = Math.ceil(messages / perMessage);
  return [
    { id: 'one-message-per-recipient', value: messages },
    { id: 'rounded-down', value: key - 1 },
    { id: 'to-cc-bcc-counted-apart', value: Math.ceil(messages / (perMessage * 3)) },
    { id: 'to-and-cc-counted-apart', value: Math.ceil(messages / (perMessage * 2)) },
    { id: 'one-message-too-many', value: key + 1 },
    { id: 'half-filled-messages', value: Math.ceil(messages / (perMessage / 2)) },
    { id: 'everyone-in-bcc', value: 1 },
    { id: 'ten-per-message', value: Math.ceil(messages / 10) },
  ];
}

function windowSlips({ daily, messages, each, sandbox }: Question): Slip[] {
  const key = Math.ceil((messages * each) / daily);
  return [
    { id: 'messages-instead-of-recipients', value: up(messages / daily) },
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-window-too-many', value: key + 1 },
    { id: 'half-quota-for-safety', value: up((messages * each * 2) / daily) },
    { id: 'quota-counted-twice', value: up((messages * each) / daily / 2) },
    { id: 'recipients-counted-twice', value: up((messages * each * each) / daily) },
    { id: 'two-windows-too-many', value: key + 2 },
    { id: 'first-and-last-window-shared', value: key - 2 },
  ].filter(({ value }) => value > sandbox);
}

/** Wrong reactions by what makes them attractive, for each error. */
const TEMPTING: Readonly<Record<number, readonly Slip[]>> = {
  [ERRORS.rate]: [
    { id: 'quota-needs-a-day', value: REACTIONS.waitForWindow },
    { id: 'throttling-is-permanent', value: REACTIONS.repair },
    { id: 'immediate-retry', value: REACTIONS.atOnce },
    { id: 'parallelism-beats-quota', value: REACTIONS.moreWorkers },
    { id: 'ses-queues-rejected-mail', value: REACTIONS.fixedForever },
  ],
  [ERRORS.daily]: [
    { id: 'daily-quota-passes-in-seconds', value: REACTIONS.backOff },
    { id: 'throttling-is-permanent', value: REACTIONS.repair },
    { id: 'immediate-retry', value: REACTIONS.atOnce },
    { id: 'parallelism-beats-quota', value: REACTIONS.moreWorkers },
    { id: 'ses-queues-rejected-mail', value: REACTIONS.fixedForever },
  ],
  [ERRORS.rejected]: [
    { id: 'every-error-is-retryable', value: REACTIONS.backOff },
    { id: 'quota-needs-a-day', value: REACTIONS.waitForWindow },
    { id: 'immediate-retry', value: REACTIONS.atOnce },
    { id: 'parallelism-beats-quota', value: REACTIONS.moreWorkers },
    { id: 'ses-queues-rejected-mail', value: REACTIONS.fixedForever },
  ],
};

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'sending-time':
      return timeSlips(q);
    case 'messages-left':
      return leftSlips(q);
    case 'quota-used-up':
      return usedUpSlips(q);
    case 'workers':
      return workerSlips(q);
    case 'split-recipients':
      return splitSlips(q);
    case 'windows-needed':
      return windowSlips(q);
    case 'reaction':
      return TEMPTING[q.given] ?? [];
    default:
      return unreachable(q.direction);
  }
}
