import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'sending-time'
  | 'messages-left'
  | 'quota-used-up'
  | 'workers'
  | 'split-recipients'
  | 'windows-needed'
  | 'reaction';

/** Parameters a direction does not use are 0. */
export type Question = {
  readonly direction: Direction;
  /** Recipients per second the account may send to. */
  readonly rate: number;
  /** Recipients in 24 hours the account may send to. */
  readonly daily: number;
  readonly sent: number;
  readonly messages: number;
  /** Recipients per message. */
  readonly each: number;
  /** 1 when the account is still in the sandbox, so that its quotas are not stated. */
  readonly sandbox: number;
  /** Messages per second of one worker, or the code of the error that came back. */
  readonly given: number;
  readonly perMessage: number;
};

/** What SES answers, for `reaction`. */
export const ERRORS = { rate: 1, daily: 2, rejected: 3 } as const;
/** What a developer may do then. */
export const REACTIONS = {
  backOff: 1,
  waitForWindow: 2,
  repair: 3,
  atOnce: 4,
  moreWorkers: 5,
  fixedForever: 6,
} as const;

const BASIC: readonly Direction[] = [
  'sending-time',
  'messages-left',
  'quota-used-up',
  'split-recipients',
  'reaction',
];
const FURTHER: readonly Direction[] = ['workers', 'windows-needed'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, ...FURTHER];

const RATES: readonly number[] = [10, 12, 14, 15, 20, 25, 28, 40, 50, 60, 75, 80, 100];

/** The recipients of a message; in the sandbox its rate and quota, where the question uses them. */
export function registered(limits: Limits, { sandbox, rate, daily }: Question): Partial<Question> {
  return {
    perMessage: limit(limits, 'ses.recipients.perMessage.max'),
    ...(sandbox > 0 && rate > 0 && { rate: limit(limits, 'ses.sandbox.rate') }),
    ...(sandbox > 0 && daily > 0 && { daily: limit(limits, 'ses.sandbox.daily') }),
  };
}

/** Numbers for one direction, or undefined when they do not come out even. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const perMessage = limit(limits, 'ses.recipients.perMessage.max');
  const sandbox = level > 1 && rng.int(0, 3) === 0 ? 1 : 0;
  const rate = sandbox ? limit(limits, 'ses.sandbox.rate') : rng.pick(RATES);
  const daily = sandbox ? limit(limits, 'ses.sandbox.daily') : rng.int(1, 40) * 2500;
  const none = {
    direction,
    rate: 0,
    daily: 0,
    sent: 0,
    messages: 0,
    each: 0,
    sandbox: 0,
    given: 0,
    perMessage,
  };
  const each = level === 1 ? rng.pick([1, 2, 4, 5]) : rng.int(2, 12);
  switch (direction) {
    case 'sending-time': {
      const messages = sandbox ? rng.int(5, 40) : rng.int(4, 200) * 50;
      const time = (messages * each) / rate;
      // Only the rate may bind: all of it has to fit in the 24-hour quota.
      const even = Number.isInteger(time) && time > 3 && messages * each <= daily;
      return even ? { ...none, rate, daily, messages, each, sandbox } : undefined;
    }
    case 'messages-left': {
      const sent = sandbox ? rng.int(20, 180) : Math.round((daily * rng.int(20, 95)) / 100 / 50) * 50;
      return daily - sent > each * 3 ? { ...none, daily, sent, each, sandbox } : undefined;
    }
    case 'quota-used-up': {
      const minutes = daily / rate / 60;
      const even = Number.isInteger(minutes * 4) && minutes > 2;
      return !sandbox && even && each < 10 ? { ...none, rate, daily, each } : undefined;
    }
    case 'workers': {
      const given = rng.int(1, 4);
      const workers = Math.floor(rate / (given * each));
      return !sandbox && workers > 1 ? { ...none, rate, each, given } : undefined;
    }
    case 'split-recipients':
      return { ...none, messages: rng.int(3, 60) * 25 + (level === 1 ? 0 : rng.int(1, 24)) };
    case 'windows-needed': {
      const messages = sandbox ? rng.int(15, 150) * 10 : rng.int(2, 60) * 2500;
      return messages * each > daily * 1.5 && messages * each < daily * 40
        ? { ...none, daily, messages, each, sandbox }
        : undefined;
    }
    case 'reaction':
      return { ...none, messages: rng.int(2, 40) * 500, given: rng.pick(Object.values(ERRORS)) };
  }
}
