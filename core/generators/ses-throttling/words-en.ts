import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { ERRORS, type Question, REACTIONS } from './draw';

const quotas = ({ rate, daily, sandbox }: Question): string => {
  if (sandbox) return 'The account is still in the SES sandbox and sends to verified addresses only.';
  const parts = [];
  if (rate > 0) parts.push(`a maximum send rate of ${figure(rate)} per second`);
  if (daily > 0) parts.push(`a sending quota of ${figure(daily)} in 24 hours`);
  return `The account has ${parts.join(' and ')}.`;
};

const batch = ({ messages, each }: Question): string =>
  `${figure(messages)} messages with ${count(each, 'recipient')} each`;

const ERROR_TEXT: Readonly<Record<number, string>> = {
  [ERRORS.rate]: '`ThrottlingException` with the text "Maximum sending rate exceeded"',
  [ERRORS.daily]: '`ThrottlingException` with the text "Daily message quota exceeded"',
  [ERRORS.rejected]: '`MessageRejected`',
};

function ask(q: Question): string {
  switch (q.direction) {
    case 'sending-time':
      return `${quotas(q)} ${batch(q)} are to be sent as fast as possible without being throttled; nothing else has been sent in the last 24 hours.\n\nHow many seconds does sending take?`;
    case 'messages-left':
      return `${quotas(q)} In the last 24 hours mail went to ${figure(q.sent)} recipients. Every further message has ${count(q.each, 'recipient')}.\n\nHow many messages can still be sent now?`;
    case 'quota-used-up':
      return `${quotas(q)} Nothing has been sent in the last 24 hours. The sender now sends messages with ${count(q.each, 'recipient')} each at the full rate without a break.\n\nAfter how many minutes is the 24-hour quota used up?`;
    case 'workers':
      return `${quotas(q)} Each worker sends ${count(q.given, 'message')} per second, with ${count(q.each, 'recipient')} in every message.\n\nHow many workers can run at the same time at most without exceeding the rate?`;
    case 'split-recipients':
      return `The same text goes to ${figure(q.messages)} recipients. The developer puts as many of them into one SendEmail call as SES accepts, spread over To, Cc and Bcc.\n\nHow many calls are needed at least?`;
    case 'windows-needed':
      return `${quotas(q)} A campaign has ${batch(q)}. The send rate is no obstacle, and nothing has been sent in the last 24 hours.\n\nOver how many 24-hour periods must the campaign be spread at least?`;
    case 'reaction':
      return `A campaign of ${figure(q.messages)} messages is running when SES answers a part of the calls with ${ERROR_TEXT[q.given]}.\n\nWhat should the developer do with the messages concerned?`;
  }
}

const REACTION_TEXT: Readonly<Record<number, string>> = {
  [REACTIONS.backOff]: 'Send them again after waits that grow exponentially and carry jitter.',
  [REACTIONS.waitForWindow]: 'Keep them until the 24-hour window frees capacity or the quota is raised.',
  [REACTIONS.repair]: 'Take them out of the retry loop and correct what SES refuses.',
  [REACTIONS.atOnce]: 'Repeat each call at once until SES accepts it, without any waits.',
  [REACTIONS.moreWorkers]: 'Spread them over more parallel workers, each with a client of its own.',
  [REACTIONS.fixedForever]: 'Do nothing, as SES queues such messages and delivers them later.',
};

export const EN: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'sending-time':
        return `${figure(value)} s`;
      case 'quota-used-up':
        return `${figure(value)} min`;
      case 'workers':
        return count(value, 'worker');
      case 'windows-needed':
        return count(value, 'period');
      case 'split-recipients':
        return count(value, 'call');
      case 'messages-left':
        return count(value, 'message');
      case 'reaction':
        return REACTION_TEXT[value] ?? '';
    }
  },
  slips: {
    'messages-instead-of-recipients': (q) =>
      `Counts messages. SES quotas count recipients, and every message has ${figure(q.each)}.`,
    'rate-per-message': () => 'Takes one second per recipient and leaves the rate out.',
    'rate-divided-again': (q) => `Multiplies by ${count(q.each, 'recipient')} twice.`,
    'daily-quota-as-rate': () => 'Treats the 24-hour quota as a quota per hour and ignores the rate.',
    'minutes-for-seconds': () => 'This is the time in minutes.',
    'seconds-for-minutes': () => 'This is the time in seconds.',
    'hours-for-minutes': () => 'This is the time in hours.',
    'one-second-too-many': () => 'Adds a second although the recipients fill whole seconds.',
    'first-second-free': () => 'Leaves out the first second; it is part of the rate like any other.',
    'half-rate-for-safety': () => 'Uses only half of the rate; nothing in the question asks for it.',
    'burst-at-double-rate': () => 'Sends at twice the rate, which SES throttles.',
    'quota-still-full': () => 'Starts from the full quota. What was sent within 24 hours counts against it.',
    'sent-counted-as-messages': (q) => `Takes the ${figure(q.sent)} recipients for messages.`,
    'sent-instead-of-left': () => 'These are the messages that the past mail corresponds to.',
    'rounded-up': (_q, value) =>
      `The last of ${figure(value)} would exceed the quota; the result is rounded down.`,
    'rounded-down': (_q, value) => `${figure(value)} leave recipients over; the result is rounded up.`,
    'one-recipient-reserved': () => 'Counts the sender as one more recipient of every message.',
    'half-quota-for-safety': () => 'Uses only half of the quota; nothing in the question asks for it.',
    'multiplied-by-recipients': (q) =>
      `Multiplies by ${count(q.each, 'recipient')} where it takes a division.`,
    'last-message-kept-back': () => 'Keeps one message back although the quota covers it.',
    'rate-counts-messages': (q) =>
      `Takes the rate for messages of ${count(q.each, 'recipient')}. It counts recipients, as the quota does.`,
    'quota-counts-messages': (q) =>
      `Takes the quota for messages of ${count(q.each, 'recipient')}. It counts recipients, as the rate does.`,
    'quota-spread-over-the-day': () =>
      'Spreads the quota over the whole day. The rate lets it be used up sooner.',
    'rate-per-minute': () => 'Takes the rate for a rate per minute.',
    'one-message-per-second': (q) => `Assumes one message per second and worker; it is ${figure(q.given)}.`,
    'one-worker-per-recipient': () => 'Gives one worker to each recipient of a second.',
    'one-worker-reserved': () => 'Keeps one worker in reserve; nothing in the question asks for it.',
    'two-workers-reserved': () => 'Keeps two workers in reserve; nothing in the question asks for it.',
    'rate-times-workers': (q) => `Divides by ${count(q.each, 'recipient')} twice.`,
    'one-message-per-recipient': () => 'Sends to each recipient on its own; one call takes more.',
    'to-cc-bcc-counted-apart': (q) =>
      `Allows ${figure(q.perMessage)} each in To, Cc and Bcc. The limit holds for all three together.`,
    'to-and-cc-counted-apart': (q) =>
      `Allows ${figure(q.perMessage)} in To and as many in Cc. The limit holds for all together.`,
    'one-message-too-many': () => 'Adds a call although the last one takes the rest.',
    'half-filled-messages': (q) => `Fills a call with half of ${figure(q.perMessage)} recipients only.`,
    'everyone-in-bcc': () => 'Puts everyone into Bcc, as if Bcc did not count.',
    'ten-per-message': () => 'Takes 10 recipients per call, the batch size known from SQS.',
    'one-window-too-many': () => 'Adds a period although the last one takes the rest.',
    'two-windows-too-many': () => 'Adds a period before and one after, neither of which is needed.',
    'quota-counted-twice': () => 'Uses the quota twice in each period.',
    'recipients-counted-twice': (q) => `Multiplies by ${count(q.each, 'recipient')} twice.`,
    'first-and-last-window-shared': () =>
      'Assumes that the first and the last period count as part of others.',
    'quota-needs-a-day': (q) =>
      q.given === ERRORS.rate
        ? 'That answers the 24-hour quota. The rate per second is free again a moment later.'
        : 'Waiting changes nothing: the message itself or its sender is refused, not its timing.',
    'throttling-is-permanent': () => 'Nothing is wrong with the messages. Throttled calls can be sent again.',
    'immediate-retry': (q) =>
      q.given === ERRORS.rejected
        ? 'The same message is refused again, and each try takes up capacity.'
        : 'Repeating at once adds calls to a sender that is over its quota already, so it stays throttled.',
    'parallelism-beats-quota': () =>
      'Quotas hold for the account and Region. More workers reach them sooner.',
    'ses-queues-rejected-mail': () => 'SES drops a refused call. It queues nothing for the sender.',
    'daily-quota-passes-in-seconds': () =>
      'Backoff helps against the rate per second. The 24-hour quota is still used up after seconds or minutes.',
    'every-error-is-retryable': () =>
      'Backoff helps against throttling. A rejected message is refused however long one waits.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'sending-time':
        return `${figure(q.messages * q.each)} recipients at ${figure(q.rate)} per second.`;
      case 'messages-left':
        return `${figure(q.daily - q.sent)} recipients are left, ${figure(q.each)} per message.`;
      case 'quota-used-up':
        return `${figure(q.daily)} recipients at ${figure(q.rate)} per second take ${figure(value * 60)} s.`;
      case 'workers':
        return `${figure(value)} × ${figure(q.given)} × ${figure(q.each)} = ${figure(value * q.given * q.each)} recipients per second stay within ${figure(q.rate)}.`;
      case 'split-recipients':
        return `At most ${figure(q.perMessage)} recipients per message, To, Cc and Bcc together.`;
      case 'windows-needed':
        return `${figure(q.messages * q.each)} recipients at ${figure(q.daily)} per period.`;
      case 'reaction':
        return RIGHT[q.given] ?? '';
    }
  },
  explanation: (q, value) => explain(q, value),
};

const RIGHT: Readonly<Record<number, string>> = {
  [ERRORS.rate]: 'The rate per second is exceeded only for a moment; spaced retries will probably succeed.',
  [ERRORS.daily]:
    'The quota covers the last 24 hours, so capacity returns only as old mail leaves that window.',
  [ERRORS.rejected]: 'The error is not retryable: it takes a change, not another try.',
};

function explain(q: Question, value: number): string {
  const known = q.sandbox && q.rate + q.daily > 0 ? sandboxed(q) : '';
  switch (q.direction) {
    case 'sending-time':
      return `${known}SES counts recipients: $${texFigure(q.messages)} \\times ${q.each} / ${q.rate} = ${texFigure(value)}$ s.`;
    case 'messages-left':
      return `${known}The quota counts recipients of the last 24 hours: $\\lfloor (${texFigure(q.daily)} - ${texFigure(q.sent)}) / ${q.each} \\rfloor = ${texFigure(value)}$ messages.`;
    case 'quota-used-up':
      return `Rate and quota both count recipients, so the number per message does not matter: $${texFigure(q.daily)} / ${q.rate} = ${texFigure(value * 60)}$ s, that is ${figure(value)} min.`;
    case 'workers':
      return `A worker reaches $${q.given} \\times ${q.each} = ${q.given * q.each}$ recipients per second: $\\lfloor ${q.rate} / ${q.given * q.each} \\rfloor = ${value}$.`;
    case 'split-recipients':
      return `A message has at most ${q.perMessage} recipients: $\\lceil ${texFigure(q.messages)} / ${q.perMessage} \\rceil = ${texFigure(value)}$. For the quotas it still counts as ${figure(q.messages)}.`;
    case 'windows-needed':
      return `${known}The quota counts recipients: $\\lceil ${texFigure(q.messages)} \\times ${q.each} / ${texFigure(q.daily)} \\rceil = ${texFigure(value)}$.`;
    case 'reaction':
      return `${RIGHT[q.given] ?? ''} ${LONG_TERM}`;
  }
}

const LONG_TERM =
  'The text of the error tells which case it is; if it keeps coming back, ask for higher quotas or send less at a time.';

function sandboxed({ rate, daily }: Question): string {
  const parts = [];
  if (rate > 0) parts.push(`${figure(rate)} recipient per second`);
  if (daily > 0) parts.push(`${figure(daily)} recipients in 24 hours`);
  return `The sandbox allows ${parts.join(' and ')}. `;
}
