import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { idle, longRequests, shortRequests } from './solve';

const pollers = ({ workers, threads }: Question): string =>
  threads > 1
    ? `${figure(workers)} workers with ${figure(threads)} polling threads each`
    : `${figure(workers)} single-threaded workers`;

const period = ({ hours, days }: Question): string => {
  const over = days === 1 ? '1 day' : `${figure(days)} days`;
  return hours === 24
    ? `over ${over} without a message`
    : `over ${over}, counting only the ${figure(hours)} hours a day without a message`;
};

const money = (value: number): string => `USD ${figure(value, 2)}`;

const shortPoll = ({ interval }: Question): string =>
  `A thread calls ReceiveMessage with short polling every ${figure(interval)} ms.`;
const longPoll = ({ wait }: Question): string =>
  `\`WaitTimeSeconds\` is ${figure(wait)}, and a thread calls ReceiveMessage again as soon as an empty answer is back.`;
const change = ({ interval, wait }: Question): string =>
  `Today a thread calls ReceiveMessage with short polling every ${figure(interval)} ms. In future \`WaitTimeSeconds\` is ${figure(wait)}, and a thread calls again as soon as an empty answer is back.`;

function ask(q: Question): string {
  const start = `The queue is polled by ${pollers(q)} at all times.`;
  switch (q.direction) {
    case 'short-requests':
      return `${start} ${shortPoll(q)}\n\nHow many ReceiveMessage requests is that ${period(q)}?`;
    case 'long-requests':
      return `${start} ${longPoll(q)}\n\nHow many ReceiveMessage requests is that ${period(q)}?`;
    case 'saved-requests':
      return `${start} ${change(q)}\n\nHow many ReceiveMessage requests does that save ${period(q)}?`;
    case 'factor':
      return `${start} ${change(q)}\n\nBy which factor does the number of requests fall while there are no messages?`;
    case 'saved-cost':
      return `${start} ${change(q)} A million requests cost ${money(q.price / 100)}; there is no free tier left.\n\nHow much does that save ${period(q)}, rounded to cents?`;
    case 'shortest-wait':
      return `${start} Long polling is to keep the ReceiveMessage requests within ${figure(q.budget)} ${period(q)}; a thread calls again as soon as an empty answer is back.\n\nWhich is the smallest whole \`WaitTimeSeconds\` that does it?`;
  }
}

export const EN: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'factor':
        return `By a factor of ${figure(value)}`;
      case 'saved-cost':
        return money(value);
      case 'shortest-wait':
        return count(value, 'second');
      default:
        return count(value, 'request');
    }
  },
  slips: {
    'one-worker-only': (q) => `Counts one worker; there are ${figure(q.workers)}.`,
    'threads-forgotten': (q) => `Counts one thread per worker; there are ${figure(q.threads)}.`,
    'one-day-only': (q) => `Counts one day; the period has ${figure(q.days)}.`,
    'idle-hours-ignored': (q) => `Counts 24 hours a day instead of ${figure(q.hours)}.`,
    'minutes-for-hours': () => 'Takes an hour for 60 seconds.',
    'ten-messages-per-request': () =>
      'Divides by 10 messages per request. An empty answer is a request all the same.',
    'receive-and-delete': () =>
      'Adds a DeleteMessage call to each request. An empty answer leaves nothing to delete.',
    'receive-extend-and-delete': () =>
      'Adds ChangeMessageVisibility and DeleteMessage to each request. An empty answer leaves nothing to extend or delete.',
    'one-extra-day': () => 'Counts one day too many.',
    'one-extra-worker': () => 'Counts a worker that does not exist.',
    'interval-read-as-seconds': (q) =>
      `Counts one request per second instead of one every ${figure(q.interval)} ms.`,
    'one-request-per-second': (q) =>
      `Counts one request per second. With long polling an empty call takes ${figure(q.wait)} s.`,
    'total-instead-of-saving': () => 'This is the number with short polling. A part of it remains.',
    'rest-instead-of-saving': () => 'This is what remains with long polling.',
    'both-added': () => 'Adds both kinds of polling; the difference was asked.',
    'half-of-the-saving': () => 'Halves the result, as if every second call were not empty.',
    'wait-alone': () => 'Takes the wait alone and forgets how often short polling asks.',
    'wait-in-milliseconds': () => 'Converts the wait to milliseconds and forgets to divide by the interval.',
    'workers-multiplied': (q) =>
      `Multiplies by ${count(q.workers, 'worker')}. They poll before and after, so they cancel out.`,
    'factor-less-one': () => 'Takes off one: by how much the number is larger, not the factor.',
    'interval-added-to-wait': () =>
      'Adds the interval to the wait. With long polling the next call follows at once.',
    'polls-per-second': () => 'This is the number of short polls per second.',
    'rounded-down': (_q, value) =>
      `With ${count(value, 'second')} the requests exceed the limit; the result is rounded up.`,
    'one-second-reserve': () => 'Adds a second in reserve; a smaller value is enough.',
    'half-of-the-budget-free': () => 'Keeps a third of the allowed requests free; nothing asks for it.',
    'two-seconds-less': (_q, value) =>
      `With ${count(value, 'second')} the requests clearly exceed the limit.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'short-requests':
        return `${figure(idle(q))} seconds of polling, one request every ${figure(q.interval)} ms.`;
      case 'long-requests':
        return `${figure(idle(q))} seconds of polling, one request every ${figure(q.wait)} s.`;
      case 'factor':
        return `One request in ${figure(q.wait)} s instead of one in ${figure(q.interval)} ms.`;
      case 'shortest-wait':
        return `${figure(idle(q))} seconds of polling / ${figure(value)} s stay within ${figure(q.budget)}.`;
      default:
        return `${figure(shortRequests(q))} requests become ${figure(longRequests(q))}.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const time = `The threads poll for $${q.workers} \\times ${q.threads} \\times ${q.hours} \\times 3600 \\times ${q.days} = ${texFigure(idle(q))}$ seconds in all.`;
  const short = `Short polling: $${texFigure(idle(q))} / ${texFigure(q.interval / 1000)} = ${texFigure(shortRequests(q))}$ requests.`;
  const long = `Long polling: an empty call takes ${figure(q.wait)} s, so $${texFigure(idle(q))} / ${q.wait} = ${texFigure(longRequests(q))}$ requests.`;
  switch (q.direction) {
    case 'short-requests':
      return `${time} ${short} Every one of them is billed although it brings nothing.`;
    case 'long-requests':
      return `${time} ${long}`;
    case 'saved-requests':
      return `${time} ${short} ${long} The difference is ${figure(value)}.`;
    case 'factor':
      return `Workers, threads and days are the same before and after. A thread makes one request in ${figure(q.wait)} s instead of one in ${figure(q.interval / 1000)} s: $${q.wait} / ${texFigure(q.interval / 1000)} = ${texFigure(value)}$.`;
    case 'saved-cost':
      return `${time} ${short} ${long} The difference of ${figure(shortRequests(q) - longRequests(q))} requests costs $${texFigure((shortRequests(q) - longRequests(q)) / 1_000_000, 6)} \\times ${texFigure(q.price / 100)}$, that is ${money(value)}.`;
    case 'shortest-wait':
      return `${time} At one request per wait it takes at least $\\lceil ${texFigure(idle(q))} / ${texFigure(q.budget)} \\rceil = ${value}$ s.`;
  }
}
