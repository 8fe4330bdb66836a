import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { firstCapped } from './solve';

const s = (ms: number): string => `${figure(ms / 1000, 4)} s`;
const tex = (ms: number): string => texFigure(ms / 1000, 4);

const RULE: Readonly<Record<Question['direction'], string>> = {
  'nth-wait': 'No jitter is applied.',
  'total-wait': 'No jitter is applied.',
  'first-capped': 'No jitter is applied.',
  'retries-in-budget': 'No jitter is applied.',
  'equal-jitter-shortest':
    'Equal jitter is applied: half of the calculated wait is kept and a random share of the other half is added.',
  'full-jitter-average':
    'Full jitter is applied: the client waits a random time, evenly distributed between 0 and the calculated wait.',
  'decorrelated-longest': '',
};

const ASK: Readonly<Record<Question['direction'], (q: Question) => string>> = {
  'nth-wait': ({ retry }) => `How long does the client wait before retry ${retry}?`,
  'total-wait': ({ retry }) =>
    `A call succeeds only on retry ${retry}. How long has the client spent waiting by then, not counting the calls themselves?`,
  'first-capped': () => 'Which retry is the first one to wait for the full cap?',
  'retries-in-budget': ({ given }) =>
    `The caller allows at most ${s(given)} of waiting in total; the calls themselves take no noticeable time. How many retries are possible?`,
  'equal-jitter-shortest': ({ retry }) => `What is the shortest possible wait before retry ${retry}?`,
  'full-jitter-average': ({ retry }) =>
    `How long do ${retry} retries wait in total on average, not counting the calls themselves?`,
  'decorrelated-longest': ({ given }) =>
    `The previous wait was ${s(given)}. What is the longest wait that can come next?`,
};

const RETRIES = new Set<Question['direction']>(['first-capped', 'retries-in-budget']);

const power = ({ base }: Question, exponent: number): string => `${s(base)} × 2^${exponent}`;

export const EN: NumericWords<Question> = {
  stem(q, setting) {
    const { base, cap, direction } = q;
    const rule =
      direction === 'decorrelated-longest'
        ? `The client backs off with decorrelated jitter: each wait is \`min(cap, random(base, previous wait × 3))\`, with a base of ${s(base)} and a cap of ${s(cap)}.`
        : `The client retries with exponential backoff: it waits \`min(cap, base × 2^attempt)\`, where attempt is 0 for the first retry, the base is ${s(base)} and the cap is ${s(cap)}. ${RULE[direction]}`;
    return `${setting} ${rule}\n\n${ASK[direction](q)}`;
  },
  option: ({ direction }, value) => {
    if (direction === 'first-capped') return `Retry ${figure(value)}`;
    return direction === 'retries-in-budget' ? count(value, 'retry', 'retries') : `${figure(value)} s`;
  },
  slips: {
    'attempt-counted-from-one': (q, value) =>
      RETRIES.has(q.direction)
        ? `Starts the exponent at 1, so every wait is doubled once too often and only ${figure(value)} fit.`
        : `Counts the first retry as attempt 1 instead of 0, which doubles the waits once too often${q.base * 2 ** (q.retry - 1) > q.cap && (q.direction === 'nth-wait' || q.direction === 'equal-jitter-shortest') ? ', and does not apply the cap' : ''}.`,
    'exponent-one-short': (q) =>
      `Uses exponent ${q.retry - 2}, which belongs to retry ${q.retry - 1}; retry ${q.retry} is attempt ${q.retry - 1}.`,
    'cap-ignored': (q, value) =>
      RETRIES.has(q.direction)
        ? `Lets the waits grow past the cap of ${s(q.cap)}; then only ${figure(value)} fit.`
        : `Lets the wait grow past the cap of ${s(q.cap)}.`,
    'linear-instead-of-exponential': (q) =>
      `Adds ${s(q.base)} with every retry. The wait doubles; it does not grow by a fixed amount.`,
    'quadratic-instead-of-exponential': () =>
      'Squares the number of the retry. In exponential backoff that number is the exponent of 2.',
    'total-instead-of-single-wait': (q) =>
      `Adds up the waits of all ${q.retry} retries instead of taking the last one.`,
    'backoff-never-grows': (q) =>
      `Waits the base of ${s(q.base)} every time. That is a fixed interval, not backoff.`,
    'cap-reached-at-once': (q) =>
      `Uses the cap of ${s(q.cap)} from the start. The cap only limits waits that have grown beyond it.`,
    'jitter-halves-every-wait': () =>
      'Halves the waits as if jitter were on average half of them; no jitter is applied here.',
    'last-wait-only': (q) => `Counts only the wait before retry ${q.retry}, not the ones before it.`,
    'one-wait-missing': (q) =>
      `Adds ${q.retry - 1} waits. There is one wait before each of the ${q.retry} retries, the first included.`,
    'one-wait-too-many': (q) =>
      `Adds ${q.retry + 1} waits, as if there were one before the original call too.`,
    'last-wait-every-time': (q) =>
      `Multiplies the longest wait by ${q.retry}. The earlier waits are shorter.`,
    'attempt-number-as-retry': (_q, value) =>
      `Gives the attempt number, which starts at 0: attempt ${figure(value)} is retry ${figure(value + 1)}.`,
    'rounded-down': () => 'Rounds the exponent down; at that attempt the wait is still below the cap.',
    'wait-doubles-from-the-first-call': (_q, value) =>
      `Assumes the wait has doubled twice before retry 1. At retry ${figure(value)} it is still below the cap.`,
    'first-call-counted-as-retry': () =>
      'Counts the original call as well. It is not a retry and nothing is waited for before it.',
    'one-more-than-the-cap': () =>
      'Waits for a value clearly above the cap and counts the original call as well; reaching the cap is enough.',
    'tenfold-growth': () => 'Multiplies by 10 instead of 2 from retry to retry.',
    'budget-rounded-up': (q) => `Also counts the retry whose wait would end after ${s(q.given)}.`,
    'first-call-counted-and-rounded-up': (q) =>
      `Counts the original call and a retry whose wait would end after ${s(q.given)}.`,
    'first-wait-not-needed': (_q, value) =>
      `Stops one retry early: the next wait after retry ${figure(value)} still fits.`,
    'jitter-forgotten': () =>
      'Takes the calculated wait itself; the jitter draws from a range that ends there.',
    'jitter-added-on-top': () =>
      'Adds the jitter on top of the calculated wait. Jitter is drawn within that wait, never beyond it.',
    'half-of-the-base': (q) =>
      `Halves the base of ${s(q.base)} and forgets the growth up to retry ${q.retry}.`,
    'quarter-instead-of-half': () => 'Applies the half twice.',
    'doubled-instead-of-tripled': (q) =>
      `Doubles the previous wait: ${s(q.given)} × 2. Decorrelated jitter draws up to three times of it.`,
    'base-instead-of-previous': (q) =>
      `Triples the base (${s(q.base)} × 3). The range depends on the previous wait.`,
    'previous-wait-repeated': () => 'Repeats the previous wait; it is not the upper end of the range.',
    'middle-of-the-range': () => 'This is the average of the range, not its upper end.',
    'base-added-on-top': (q) =>
      `Adds the base to the tripled wait (${s(q.given)} × 3 + ${s(q.base)}). The base is the lower end of the range.`,
    'doubled-twice': (q) => `Doubles twice (${s(q.given)} × 4). The factor is 3.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'first-capped':
        return `Retry ${figure(value)} is attempt ${figure(value - 1)}, the first one whose calculated wait reaches ${s(q.cap)}.`;
      case 'retries-in-budget':
        return `The waits of ${figure(value)} retries fit in ${s(q.given)}; one more does not.`;
      case 'decorrelated-longest':
        return `The range ends at three times the previous wait, limited by the cap: ${figure(value)} s.`;
      default:
        return `Attempts count from 0 and no wait passes the cap of ${s(q.cap)}: ${figure(value)} s.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function waits({ base, cap }: Question, retries: number): string {
  const terms = Array.from({ length: Math.min(retries, 12) }, (_, i) => tex(Math.min(cap, base * 2 ** i)));
  return retries > 12 ? `${terms.join(' + ')} + \\dots` : terms.join(' + ');
}

function explain(q: Question, value: number): string {
  const { base, cap, retry, given, direction } = q;
  const single = `$\\min(${tex(cap)},\\ ${tex(base)} \\times 2^{${retry - 1}}) = ${tex(Math.min(cap, base * 2 ** (retry - 1)))}$`;
  switch (direction) {
    case 'nth-wait':
      return `Retry ${retry} is attempt ${retry - 1}, so it waits ${single} s.`;
    case 'total-wait':
      return `One wait per retry, each at most ${s(cap)}: $${waits(q, retry)} = ${texFigure(value)}$ s.`;
    case 'first-capped': {
      const at = firstCapped(base, cap) - 1;
      return `Attempt ${at - 1} waits ${power(q, at - 1)} = ${s(base * 2 ** (at - 1))}, less than ${s(cap)}. Attempt ${at} gives ${power(q, at)} = ${s(base * 2 ** at)}, so the cap holds from there on; as attempts count from 0, that is retry ${at + 1}.`;
    }
    case 'retries-in-budget':
      return `The waits are $${waits(q, value + 1)}$ s. The first ${figure(value)} of them stay within ${s(given)}, the next one would pass it.`;
    case 'equal-jitter-shortest':
      return `The calculated wait of retry ${retry} is ${single} s. Equal jitter keeps half of it for certain, so the wait lies between ${figure(value)} s and ${figure(value * 2)} s.`;
    case 'full-jitter-average':
      return `Without jitter the waits are $${waits(q, retry)} = ${texFigure(value * 2)}$ s. Full jitter draws each evenly from 0 up to that wait, so on average half of it: ${figure(value)} s.`;
    case 'decorrelated-longest':
      return `The upper end is $\\min(${tex(cap)},\\ 3 \\times ${tex(given)}) = ${texFigure(value)}$ s.`;
  }
}
