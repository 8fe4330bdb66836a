import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { COST, type Question, TIMEOUT_COST } from './draw';
import { longest } from './solve';

const setting = ({ attempts, byDefault }: Question): string =>
  byDefault
    ? 'The clients use the standard retry mode with its default number of attempts.'
    : `The clients use the standard retry mode with \`max_attempts\` set to ${attempts}.`;

const waits = ({ cap }: Question): string =>
  `Before it tries again after failed attempt $n$, the SDK waits a random time of at most $\\min(2^{n-1}, ${cap})$ seconds.`;

const bucket = ({ capacity }: Question): string =>
  `Retries are paid from a bucket of ${figure(capacity)} tokens: ${COST} for each retry, ${TIMEOUT_COST} when the attempt before it timed out.`;

function ask(q: Question): string {
  switch (q.direction) {
    case 'calls-sent':
      return `${setting(q)} During an outage ${figure(q.requests)} processes each make one request with a client of their own, and every attempt is answered with HTTP 503.\n\nHow many HTTP calls do these requests cause in total?`;
    case 'mode-switch':
      return `So far the clients used the legacy retry mode with its default number of attempts; now they use the standard mode, also with its default. During an outage ${figure(q.requests)} processes each make one request with a client of their own, and every attempt is answered with HTTP 503.\n\nBy how many HTTP calls in total does the change reduce the load on the service?`;
    case 'longest-wait':
      return `The client uses the standard retry mode with \`max_attempts\` set to ${q.attempts}. ${waits(q)}\n\nHow long may the wait before attempt ${q.given} be at most?`;
    case 'longest-total':
      return `The client uses the standard retry mode with \`max_attempts\` set to ${q.attempts}. ${waits(q)} It makes ${count(q.requests, 'request')}, one after another, and all of their attempts fail.\n\nHow long does the client wait in total at most, not counting the calls themselves?`;
    case 'average-total':
      return `The client uses the standard retry mode with \`max_attempts\` set to ${q.attempts}. ${waits(q)} The random time is evenly distributed from 0 on. The client makes ${count(q.requests, 'request')}, one after another, and all of their attempts fail.\n\nHow long does the client wait in total on average, not counting the calls themselves?`;
    case 'shared-bucket':
      return `${setting(q).replace('The clients use', 'One client uses')} ${bucket(q)} The bucket is full when an outage begins. The client makes ${figure(q.requests)} requests one after another, and every attempt is answered at once with HTTP 503.\n\nHow many HTTP calls does the client make in total?`;
    case 'tokens-left':
      return `The client uses the standard retry mode. ${bucket(q)} The bucket is full. Then ${figure(q.requests)} retries follow HTTP 503 answers and ${figure(q.given)} follow timeouts, and no request succeeds.\n\nHow many tokens are left in the bucket?`;
    case 'attempts-needed':
      return `The client uses the standard retry mode. ${waits(q)} The service is known to be away for ${q.given} seconds at a time. Calls take no noticeable time, and every wait is as long as possible.\n\nWhat is the smallest \`max_attempts\` with which a request that starts at the beginning of such an outage still gets through?`;
  }
}

const SECONDS = new Set<Question['direction']>(['longest-wait', 'longest-total', 'average-total']);

export const EN: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (SECONDS.has(direction)) return `${figure(value)} s`;
    if (direction === 'tokens-left') return count(value, 'token');
    return direction === 'attempts-needed' ? count(value, 'attempt') : count(value, 'call');
  },
  slips: {
    'max-attempts-as-retries': (q) =>
      q.direction === 'attempts-needed'
        ? 'Adds the first call once more; attempts include it already.'
        : `Counts ${q.attempts} retries. The number of attempts includes the first call, so there are ${q.attempts - 1} retries.`,
    'first-call-forgotten': () => 'Counts the retries only. The first call is an attempt too.',
    'no-retry-at-all': (q) =>
      `Counts one call per request, ${figure(q.requests)} in all. Every mode retries HTTP 503.`,
    'single-request-only': (q) => `This is the number for a single request; there are ${figure(q.requests)}.`,
    'backoff-doubles-the-calls': () =>
      'Doubles the number of calls from attempt to attempt. What doubles is the wait.',
    'default-of-the-other-mode': (q) =>
      `Takes ${q.legacy} attempts, the default of the legacy mode in boto3. The standard mode makes ${q.standard}.`,
    'default-instead-of-setting': (q) =>
      `Takes the default of ${q.standard} attempts. Here ${q.attempts} are set.`,
    'first-call-added-once': () => 'Adds the first call only once for all requests.',
    'requests-plus-attempts': () => 'Adds requests and attempts; each request has all the attempts.',
    'doubled-for-both-ends': () => 'Counts the answers as calls of their own.',
    'remaining-calls': (q) => `These are the calls that are left: ${figure(q.requests)} × ${q.standard}.`,
    'calls-before-the-switch': (q) =>
      `These are all calls before the change: ${figure(q.requests)} × ${q.legacy}.`,
    'one-attempt-fewer': () => 'Assumes one attempt less per request.',
    'both-modes-added': () => 'Adds the attempts of both modes; the difference was asked.',
    'retries-before-the-switch': (q) =>
      `Takes away every retry of the legacy mode, ${q.legacy - 1} per request. The standard mode still retries.`,
    'share-instead-of-number': () => 'This is the reduction in percent, not in calls.',
    'attempt-number-as-exponent': (q) =>
      `Puts attempt ${q.given} itself into the formula; $n$ is the attempt that failed, ${q.given - 1}${q.given >= 6 ? ', and the cap holds as well' : ''}.`,
    'exponent-one-short': (q) =>
      `Puts ${q.given - 2} into the formula; attempt ${q.given - 1} failed just before.`,
    'cap-ignored': (q) => `Lets the wait double beyond the cap of ${q.cap} s.`,
    'linear-instead-of-exponential': () => 'Lets the wait grow by one second per attempt; it doubles.',
    'quadratic-instead-of-exponential': () =>
      'Squares the number of the attempt; it belongs in the exponent of 2.',
    'total-instead-of-single-wait': () => 'Adds up all waits so far.',
    'cap-reached-at-once': (q) => `Takes the cap of ${q.cap} s for every wait. The first waits are shorter.`,
    'backoff-never-grows': () => 'Takes one second for every wait. It doubles from attempt to attempt.',
    'average-instead-of-longest': () =>
      'Takes the average of the random waits; the longest ones were asked for.',
    'longest-instead-of-average': () => 'Takes the longest waits. A random time is half of that on average.',
    'one-wait-missing': (q) => `Adds ${q.attempts - 2} waits per request; there are ${q.attempts - 1}.`,
    'last-wait-only': () => 'Counts only the last wait of each request.',
    'last-wait-every-time': () => 'Takes the longest wait for every retry; the earlier ones are shorter.',
    'bucket-ignored': (q) =>
      `Multiplies ${figure(q.requests)} requests by ${q.attempts} attempts. The bucket is empty before that.`,
    'one-token-per-retry': () => 'Takes one token per retry.',
    'bucket-pays-first-calls': () => 'Lets the bucket pay for first calls as well. Only retries cost tokens.',
    'timeout-price-for-all': () =>
      `Charges ${TIMEOUT_COST} tokens for every retry. That is the price after a timeout.`,
    'capacity-as-calls': (q) => `Takes the ${figure(q.capacity)} tokens for calls.`,
    'whole-requests-paid': () => 'Stops with the bucket. Requests after that still make their first call.',
    'one-price-for-all': () => `Charges ${COST} tokens for every retry, timeouts included.`,
    'prices-swapped': () => 'Swaps the two prices.',
    'spent-instead-of-left': () => 'These are the tokens that were spent.',
    'timeouts-free': () => 'Leaves out the retries after timeouts.',
    'only-timeouts-cost': () => 'Leaves out the retries after HTTP 503.',
    'both-prices-for-timeouts': () => 'Charges both prices for a retry after a timeout.',
    'rounded-down-and-first-call-forgotten': () => 'Leaves out both the last retry and the first call.',
    'first-wait-skipped': () =>
      'Assumes that the first retry is made without waiting, and counts the first call once more.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'calls-sent':
        return `${figure(q.requests)} requests with ${q.attempts} attempts each, the first call included.`;
      case 'mode-switch':
        return `${q.legacy} attempts become ${q.standard}, for ${figure(q.requests)} requests.`;
      case 'longest-wait':
        return `Attempt ${q.given - 1} failed, so the wait is at most ${figure(value)} s.`;
      case 'longest-total':
      case 'average-total':
        return `${q.attempts - 1} waits per request, none longer than ${q.cap} s.`;
      case 'shared-bucket':
        return `Every request makes its first call; the bucket pays for ${figure(value - q.requests)} retries.`;
      case 'tokens-left':
        return `Both kinds of retries at their own price leave ${figure(value)} tokens.`;
      case 'attempts-needed':
        return `The waits between ${figure(value)} attempts cover ${q.given} s; with one attempt fewer they do not.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

const terms = (q: Question, retries: number): string =>
  Array.from({ length: retries }, (_, i) => longest(i + 1, q.cap)).join(' + ');

function explain(q: Question, value: number): string {
  switch (q.direction) {
    case 'calls-sent':
      return `The number of attempts counts the first call. ${q.byDefault ? `The standard mode makes ${q.standard} by default: ` : ''}$${texFigure(q.requests)} \\times ${q.attempts} = ${texFigure(value)}$ calls.`;
    case 'mode-switch':
      return `By default boto3 makes ${q.legacy} attempts in legacy mode and ${q.standard} in standard mode, the first call included: $${texFigure(q.requests)} \\times (${q.legacy} - ${q.standard}) = ${texFigure(value)}$ calls.`;
    case 'longest-wait':
      return `Before attempt ${q.given}, attempt $n = ${q.given - 1}$ has failed: $\\min(2^{${q.given - 2}}, ${q.cap}) = ${texFigure(value)}$ s.`;
    case 'longest-total':
      return `${q.attempts} attempts have ${q.attempts - 1} waits between them: $${terms(q, q.attempts - 1)}$ s. Times ${figure(q.requests)}: ${figure(value)} s.`;
    case 'average-total':
      return `${q.attempts} attempts have ${q.attempts - 1} waits between them, at most $${terms(q, q.attempts - 1)}$ s. Times ${figure(q.requests)}, and half of it on average: ${figure(value)} s.`;
    case 'shared-bucket':
      return `The bucket pays for $${q.capacity} / ${COST} = ${q.capacity / COST}$ retries, fewer than the $${q.requests} \\times ${q.attempts - 1} = ${texFigure(q.requests * (q.attempts - 1))}$ that ${q.attempts} attempts would allow. Then requests fail after their first call: $${q.requests} + ${q.capacity / COST} = ${texFigure(value)}$ calls.`;
    case 'tokens-left':
      return `$${q.capacity} - ${q.requests} \\times ${COST} - ${q.given} \\times ${TIMEOUT_COST} = ${texFigure(value)}$ tokens. When the bucket is empty, the SDK fails at once instead of retrying.`;
    case 'attempts-needed':
      return `The longest waits are $${terms(q, value - 1)}$ s. It takes ${figure(value - 1)} of them to cover ${q.given} s, hence ${figure(value)} attempts with the first call.`;
  }
}
