import type { OptionId } from '../../kernel/ids';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { orderOfEvents } from '../proof-by-simulation/order';
import { Simulation } from '../proof-by-simulation/simulation';
import { inSeconds } from '../wording';
import { drawEvent, type FailingEvent, invoke, makeFailing, startsOf } from './event';

/** Two events one after the other, for a function that fails each time. */
interface Sequence extends FailingEvent {
  /** Seconds from the first call to the second. */
  later: number;
  steps: readonly Step[];
}

const STEPS = [
  'first-2',
  'first-3',
  'first-kept',
  'second-1',
  'second-2',
  'second-3',
  'second-kept',
] as const;
type Step = (typeof STEPS)[number];
const COUNTS = { 1: 3, 2: 4, 3: 5 } as const;
/** So far apart that nobody has to guess which of two comes first. */
const APART_SEC = 3;

/** When a step happens, counted from the first call: runs begin, and what fails for good is kept as the last one ends. */
function secOf({ later, ...event }: Omit<Sequence, 'steps'>, step: Step): number {
  const starts = startsOf(event);
  const [which, what] = step.split('-');
  const since = what === 'kept' ? (starts.at(-1) ?? 0) + event.runs : (starts[Number(what) - 1] ?? 0);
  return since + (which === 'second' ? later : 0);
}

/** In which order runs of two failing events take place. */
export const sequence: Direction<Sequence> = {
  draw(rng, { level, limits }) {
    const event = { ...drawEvent(rng, 1, limits, false), retries: undefined };
    const later = rng.int(2, 40) * 5;
    const steps = rng.sample(STEPS, COUNTS[level]);
    const q = { ...event, later };
    const ordered = steps.map((step) => secOf(q, step)).sort((a, b) => a - b);
    const isClear = ordered.every((sec, i) => i === 0 || sec - (ordered[i - 1] ?? 0) >= APART_SEC);
    const ofFirst = steps.filter((step) => step.startsWith('first')).length;
    // Steps of one event alone stand in an order that takes no reckoning.
    return isClear && ofFirst > 0 && ofFirst < steps.length ? { ...q, steps } : undefined;
  },
  variant: ({ runs, later, steps }) => `${runs}|${later}|${[...steps].sort()}`,
  ask: (q) => ({ kind: 'ordering', key: [...q.steps].sort((a, b) => secOf(q, a) - secOf(q, b)) }),
  check: {
    by: 'simulation',
    arrange(q, limits) {
      const world = Simulation.open(limits);
      makeFailing(world, q);
      world.begin();
      invoke(world);
      world.wait(q.later);
      invoke(world);
      world.wait(LONG_SEC);
      const runs = new Map<unknown, number>();
      return orderOfEvents(world, ({ type, detail }) => {
        const id = detail.requestId;
        if (type === 'InvocationStarted') runs.set(id, (runs.get(id) ?? 0) + 1);
        else if (type !== 'InvocationRecordSent') return undefined;
        const which = [...runs.keys()].indexOf(id) === 0 ? 'first' : 'second';
        const step = `${which}-${type === 'InvocationStarted' ? runs.get(id) : 'kept'}`;
        return q.steps.find((each) => each === step);
      });
    },
  },
  words: {
    en: {
      stem: ({ runs, later }, { who, thing }) =>
        `${who} A Lambda function is invoked asynchronously for ${thing} A and, ${inSeconds(later, 'en')} later, for ${thing} B. Its code ends with an error ${inSeconds(runs, 'en')} after every start. MaximumRetryAttempts is not set, and an SQS queue is the on-failure destination. In which order do these steps happen?`,
      option: (id, _q, { thing }) =>
        textFor(id, {
          'first-2': `The function starts for ${thing} A for the second time.`,
          'first-3': `The function starts for ${thing} A for the third time.`,
          'first-kept': `A record of ${thing} A is sent to the queue.`,
          'second-1': `The function starts for ${thing} B for the first time.`,
          'second-2': `The function starts for ${thing} B for the second time.`,
          'second-3': `The function starts for ${thing} B for the third time.`,
          'second-kept': `A record of ${thing} B is sent to the queue.`,
        }),
      reason: (id, q) => `${inSeconds(secOf(q, stepOf(id)), 'en')} after the first call.`,
      explanation: (q) =>
        `Lambda waits ${inSeconds(q.waits[0], 'en')} after the first failed run and ${inSeconds(q.waits[1], 'en')} after the second. With runs of ${inSeconds(q.runs, 'en')} the runs of an event start ${startsOf(q).join(', ')} s after its call, and ${q.runs} s after the last of them its record is sent.`,
    },
    ko: {
      stem: ({ runs, later }, { who, thing }) =>
        `${who} Lambda 함수를 ${thing} A에 대해 비동기로 호출하고, ${inSeconds(later, 'ko')} 뒤에 ${thing} B에 대해서도 호출합니다. 코드는 시작할 때마다 ${inSeconds(runs, 'ko')} 뒤에 오류로 끝납니다. MaximumRetryAttempts는 설정하지 않았고 실패 시 대상은 SQS 대기열입니다. 다음 단계는 어떤 순서로 일어납니까?`,
      option: (id, _q, { thing }) =>
        textFor(id, {
          'first-2': `${thing} A에 대해 함수가 두 번째로 시작합니다.`,
          'first-3': `${thing} A에 대해 함수가 세 번째로 시작합니다.`,
          'first-kept': `${thing} A의 기록이 대기열로 갑니다.`,
          'second-1': `${thing} B에 대해 함수가 처음 시작합니다.`,
          'second-2': `${thing} B에 대해 함수가 두 번째로 시작합니다.`,
          'second-3': `${thing} B에 대해 함수가 세 번째로 시작합니다.`,
          'second-kept': `${thing} B의 기록이 대기열로 갑니다.`,
        }),
      reason: (id, q) => `첫 호출로부터 ${inSeconds(secOf(q, stepOf(id)), 'ko')} 뒤입니다.`,
      explanation: (q) =>
        `Lambda는 첫 실행이 실패하면 ${inSeconds(q.waits[0], 'ko')}, 두 번째 실행이 실패하면 ${inSeconds(q.waits[1], 'ko')}를 기다립니다. 실행이 ${inSeconds(q.runs, 'ko')}씩 걸리면 한 이벤트의 실행은 호출로부터 ${startsOf(q).join(', ')}초 뒤에 시작하고, 마지막 실행에서 ${q.runs}초가 지나면 기록이 대기열로 갑니다.`,
    },
  },
};
const LONG_SEC = 3_600;

const stepOf = (id: OptionId): Step => STEPS.find((step) => step === id) ?? 'first-2';
