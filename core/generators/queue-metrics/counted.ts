import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { makeQueue } from '../proof-by-simulation/queues';
import { inSeconds } from '../wording';
import { type Metric, metricOf, sendMany, take } from './metrics';

interface Counted {
  plain: number;
  delayed: number;
  delaySec: number;
  received: number;
  deleted: number;
  visibility: number;
  /** Seconds that pass until the metric is looked at. */
  later: number;
  metric: Metric;
}

const QUEUE = 'work';
const COUNTS: readonly Metric[] = [
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
];

/** What a metric shows after sends, receives and deletes, and after time has passed. */
export const counted: Direction<Counted> = {
  draw(rng, { level }) {
    const plain = rng.int(12, 40);
    const received = rng.int(4, plain - 4);
    const q = {
      plain,
      delayed: level === 1 ? 0 : rng.int(3, 20),
      delaySec: rng.int(2, 10) * 60,
      received,
      deleted: rng.int(1, received - 2),
      visibility: rng.int(2, 10) * 60,
      later: level === 1 ? 10 : rng.int(1, 11) * 60 + 30,
      metric: rng.pick(level === 1 ? COUNTS.slice(0, 2) : COUNTS),
    };
    // At level 3 something has come back or due by then.
    return level === 3 && q.later < q.visibility && q.later < q.delaySec ? undefined : q;
  },
  variant: (q) =>
    `${q.plain}|${q.delayed}|${q.received}|${q.deleted}|${q.later > q.visibility}|${q.later > q.delaySec}|${q.metric}`,
  ask(q) {
    const taken = q.received - q.deleted;
    const back = q.later > q.visibility;
    const due = q.later > q.delaySec;
    const visible = q.plain - q.received + (back ? taken : 0) + (due ? q.delayed : 0);
    const [first, second] = COUNTS;
    const key = q.metric === first ? visible : q.metric === second ? (back ? 0 : taken) : due ? 0 : q.delayed;
    return { kind: 'numeric', key, unit: 'messages' };
  },
  check: {
    by: 'simulation',
    start: (world, { visibility }) => makeQueue(world, QUEUE, { VisibilityTimeout: visibility }),
    run(world, key, q) {
      sendMany(world, QUEUE, q.plain);
      sendMany(world, QUEUE, q.delayed, q.delaySec);
      take(world, QUEUE, q.received, q.deleted);
      world.look();
      world.wait(q.later);
      return metricOf(world, QUEUE, q.metric) === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} An empty standard queue for ${things} has a visibility timeout of ${inSeconds(q.visibility, 'en')}. A producer sends ${q.plain} messages${q.delayed > 0 ? ` and ${q.delayed} more with DelaySeconds ${q.delaySec}` : ''}. Right after that, workers receive ${q.received} messages, delete ${q.deleted} of them and crash. Nobody polls the queue any more. Which value does \`${q.metric}\` have ${inSeconds(q.later, 'en')} later?`,
      explanation: (q) => {
        const back = q.later > q.visibility ? 'visible again' : 'in flight';
        const due =
          q.delayed === 0
            ? ''
            : ` The ${q.delayed} postponed ones are ${q.later > q.delaySec ? 'visible' : 'delayed'}.`;
        return `By then ${q.plain - q.received} messages were never received, ${q.received - q.deleted} are ${back}, and ${q.deleted} are gone.${due}`;
      },
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} ${withParticle(thing, '을/를')} 담는 빈 표준 대기열의 가시성 제한 시간은 ${inSeconds(q.visibility, 'ko')}입니다. 생산자가 메시지 ${q.plain}개를 보내고${q.delayed > 0 ? `, DelaySeconds를 ${q.delaySec}초로 지정해 ${q.delayed}개를 더 보냅니다` : ' 멈춥니다'}. 바로 뒤에 작업자들이 ${q.received}개를 받아 그중 ${q.deleted}개를 삭제하고 중단됩니다. 그 뒤로는 아무도 폴링하지 않습니다. ${inSeconds(q.later, 'ko')} 뒤 \`${q.metric}\` 지표의 값은 얼마입니까?`,
      explanation: (q) => {
        const back = q.later > q.visibility ? '다시 보이고' : '아직 처리 중이고';
        const due =
          q.delayed === 0
            ? ''
            : ` 미룬 ${q.delayed}개는 ${q.later > q.delaySec ? '이제 보입니다' : '아직 지연 중입니다'}.`;
        return `그때 ${q.plain - q.received}개는 한 번도 받지 않았고, ${q.received - q.deleted}개는 ${back}, ${q.deleted}개는 삭제되었습니다.${due}`;
      },
    },
  },
};
