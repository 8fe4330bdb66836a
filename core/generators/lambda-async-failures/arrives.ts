import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { inSeconds } from '../wording';
import { drawEvent, eventKey, FAILURES, type FailingEvent, invoke, makeFailing } from './event';

const triesOf = ({ retries, retriesDefault }: FailingEvent): number => 1 + (retries ?? retriesDefault);
const waitsOf = (q: FailingEvent): readonly number[] => q.waits.slice(0, triesOf(q) - 1);

/** When an event that failed for good arrives in the queue that keeps failures. */
export const arrives: Direction<FailingEvent> = {
  draw: (rng, { level, limits }) => drawEvent(rng, level, limits, false),
  variant: eventKey,
  ask(q) {
    const waited = waitsOf(q).reduce((sum, wait) => sum + wait, 0);
    return { kind: 'numeric', key: triesOf(q) * q.runs + waited, unit: 's' };
  },
  check: {
    by: 'simulation',
    start: (world, q) => makeFailing(world, q),
    run(world, key) {
      invoke(world);
      world.look();
      world.waitUntil(Number(key) - 1);
      if (heldBy(world, FAILURES) > 0) return false;
      world.waitUntil(Number(key));
      return heldBy(world, FAILURES) === 1;
    },
  },
  words: {
    en: {
      stem: (q, { who, thing }) =>
        `${who} A Lambda function is invoked asynchronously for a ${thing}, with an SQS queue as its on-failure destination. Each run starts at once when it is due and ends with an error after ${inSeconds(q.runs, 'en')}. ${q.retries === undefined ? 'MaximumRetryAttempts is not set.' : `MaximumRetryAttempts is ${q.retries}.`} How many seconds after the call does the record of the failure reach the queue, if Lambda waits exactly as documented?`,
      explanation: (q) =>
        `Runs: ${triesOf(q)}, of ${inSeconds(q.runs, 'en')} each. ${waitsOf(q).length > 0 ? `Between them Lambda waits ${waitsOf(q).join(' + ')} seconds` : 'Nothing is waited for'}. Only then is the event given up and sent to the destination.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} ${thing} 하나 때문에 Lambda 함수가 비동기로 호출되고, 실패 시 대상은 SQS 대기열입니다. 실행은 차례가 되면 바로 시작해 ${inSeconds(q.runs, 'ko')} 뒤에 오류로 끝납니다. ${q.retries === undefined ? 'MaximumRetryAttempts는 설정하지 않았습니다.' : `MaximumRetryAttempts는 ${q.retries}입니다.`} Lambda가 문서대로 기다린다면 실패 기록은 호출로부터 몇 초 뒤에 대기열에 도착합니까?`,
      explanation: (q) =>
        `실행은 ${triesOf(q)}번이고 저마다 ${inSeconds(q.runs, 'ko')}가 걸립니다. ${waitsOf(q).length > 0 ? `그 사이에 ${waitsOf(q).join(' + ')}초를 기다립니다` : '기다리는 시간은 없습니다'}. 그런 뒤에야 이벤트를 포기하고 대상으로 보냅니다.`,
    },
  },
};
