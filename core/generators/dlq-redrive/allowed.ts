import type { Direction } from '../directions/direction';
import { arnOf, makeQueue } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { allowPolicy, pointTo } from './queues';

const PERMISSIONS = ['allowAll', 'denyAll', 'byQueue'] as const;
interface Allowed {
  permission: (typeof PERMISSIONS)[number];
  /** Sources that a policy by queue names. */
  named: readonly string[];
  fifo: boolean;
  sources: readonly string[];
}

const BASES = ['orders', 'claims', 'refunds', 'labels', 'emails'];
const isFifo = (name: string): boolean => name.endsWith('.fifo');
const deadOf = (fifo: boolean): string => (fifo ? 'failed.fifo' : 'failed');
const mayUse = ({ permission, named, fifo }: Allowed, source: string): boolean =>
  isFifo(source) === fifo &&
  (permission === 'allowAll' || (permission === 'byQueue' && named.includes(source)));

const policyOf = ({ permission, named }: Allowed): object => ({
  redrivePermission: permission,
  ...(permission === 'byQueue' && { sourceQueueArns: named.map((name) => arnOf(name)) }),
});

/** Which queues may name a queue as their dead-letter queue. */
export const allowed: Direction<Allowed> = {
  draw(rng, { level }) {
    const fifo = level > 1 && rng.int(0, 1) === 0;
    const sources = rng.sample(BASES, level === 3 ? 5 : 4).map((name) => {
      const other = rng.int(0, 2) === 0;
      return (level > 1 && other ? !fifo : fifo) ? `${name}.fifo` : name;
    });
    const permission = rng.pick(
      level === 1 ? (['byQueue'] as const) : (['allowAll', 'byQueue', 'byQueue'] as const),
    );
    const fitting = sources.filter((name) => isFifo(name) === fifo);
    if (fitting.length < 2) return undefined;
    const named = rng.sample(fitting, 2);
    const q = { permission, named, fifo, sources };
    const right = sources.filter((source) => mayUse(q, source)).length;
    return right < 2 || right === sources.length ? undefined : q;
  },
  variant: ({ permission, named, sources }) => `${permission}|${[...named].sort()}|${[...sources].sort()}`,
  ask(q) {
    const key = q.sources.filter((source) => mayUse(q, source));
    const wrong = q.sources.filter((source) => !key.includes(source));
    const beliefs = recordOf(wrong, (source) =>
      isFifo(source) === q.fifo ? 'any-queue-may-use-a-dlq' : 'dlq-type-does-not-matter',
    );
    return { kind: 'multiple', options: q.sources, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, q) {
      makeQueue(world, deadOf(q.fifo));
      for (const source of q.sources) makeQueue(world, source);
      allowPolicy(world, deadOf(q.fifo), policyOf(q));
    },
    run: (world, option, { fifo }) => pointTo(world, option, deadOf(fifo)).ok,
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} Failed messages shall be kept in the queue \`${deadOf(q.fifo)}\`, which has the RedriveAllowPolicy of the exhibit. All queues are in the same account and Region, and names that end in \`.fifo\` are those of FIFO queues. Which queues can name it as their dead-letter queue?`,
      exhibits: (q) => [{ title: `RedriveAllowPolicy of ${deadOf(q.fifo)}`, body: json(q) }],
      option: (id) => `\`${id}\``,
      reason: (id, q) => why(id, q, REASONS.en),
      explanation: () =>
        'A dead-letter queue has the type of its source, and its RedriveAllowPolicy says which queues may use it: all by default, none, or those it lists.',
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 실패한 메시지를 대기열 \`${deadOf(q.fifo)}\`에 보관하려고 합니다. 이 대기열의 RedriveAllowPolicy는 자료와 같습니다. 모든 대기열은 같은 계정, 같은 리전에 있고 이름이 \`.fifo\`로 끝나면 FIFO 대기열입니다. 이 대기열을 데드 레터 대기열로 지정할 수 있는 대기열은 무엇입니까?`,
      exhibits: (q) => [{ title: `${deadOf(q.fifo)}의 RedriveAllowPolicy`, body: json(q) }],
      option: (id) => `\`${id}\``,
      reason: (id, q) => why(id, q, REASONS.ko),
      explanation: () =>
        '데드 레터 대기열은 원본과 유형이 같아야 하며, 어느 대기열이 쓸 수 있는지는 RedriveAllowPolicy가 정합니다. 기본값은 모두이고, 아무도 못 쓰게 하거나 목록에 있는 것만 허용할 수도 있습니다.',
    },
  },
};

const json = (q: Allowed): string => `\`\`\`json\n${JSON.stringify(policyOf(q), null, 2)}\n\`\`\``;
const REASONS = {
  en: {
    fits: 'Its type is that of the dead-letter queue, and the policy allows it.',
    type: 'It has the other type: standard goes with standard, FIFO with FIFO.',
    policy: 'The policy lists the queues that are allowed, and this is not one of them.',
  },
  ko: {
    fits: '데드 레터 대기열과 유형이 같고 정책도 허용합니다.',
    type: '유형이 다릅니다. 표준은 표준과, FIFO는 FIFO와 짝을 이룹니다.',
    policy: '정책의 목록에 있는 대기열만 허용되는데 이 대기열은 목록에 없습니다.',
  },
};
function why(id: string, q: Allowed, words: (typeof REASONS)['en']): string {
  if (mayUse(q, id)) return words.fits;
  return isFifo(id) === q.fifo ? words.policy : words.type;
}
