import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { makeStream } from '../proof-by-simulation/streams';
import { leasesOf, mergeTwo, resize, splitOne } from './fleet';

/** A change of the stream: to a total, or of one shard. */
type Step = number | 'split' | 'merge';

interface Idle {
  shards: number;
  steps: readonly Step[];
  /** Of each application that reads the stream. */
  workers: readonly number[];
}

const after = (shards: number, step: Step): number => {
  if (step === 'split') return shards + 1;
  return step === 'merge' ? shards - 1 : step;
};

function drawSteps(rng: Rng, shards: number, length: number): readonly Step[] {
  const steps: Step[] = [];
  let open = shards;
  for (let i = 0; i < length; i++) {
    const to = rng.int(Math.ceil(open / 2), open * 2);
    const step = i === 0 && to !== open ? to : rng.pick(['split', 'merge'] as const);
    steps.push(step);
    open = after(open, step);
  }
  return steps;
}

const lineOf = (step: Step, locale: Locale): string => {
  if (step === 'split')
    return locale === 'en'
      ? '`SplitShard`: one open shard, in the middle of its hash keys'
      : '`SplitShard`: 열린 샤드 하나를 해시 키의 한가운데에서';
  if (step === 'merge')
    return locale === 'en' ? '`MergeShards`: two open neighbours' : '`MergeShards`: 이웃한 열린 샤드 둘을';
  return locale === 'en'
    ? `\`UpdateShardCount\`: to ${step} shards`
    : `\`UpdateShardCount\`: 샤드 ${step}개로`;
};
const scriptOf = ({ steps }: Idle, locale: Locale): string =>
  steps.map((step, i) => `${i + 1}. ${lineOf(step, locale)}`).join('\n');

const readers = ({ workers: [first, second] }: Idle, locale: Locale): string => {
  if (second === undefined)
    return locale === 'en'
      ? `A KCL application with ${first} workers reads it.`
      : `KCL 애플리케이션 하나가 작업자 ${first}개로 이 스트림을 읽습니다.`;
  return locale === 'en'
    ? `Two KCL applications read it, each for itself: \`alerts\` with ${first} workers and \`reports\` with ${second}.`
    : `KCL 애플리케이션 \`alerts\`와 \`reports\`가 저마다 작업자 ${first}개와 ${second}개로 이 스트림을 읽습니다.`;
};

/** How the workers divide, in the words of the explanation. */
function resultOf({ workers }: Idle, open: number, locale: Locale): string {
  const [first = 0, second] = workers.map((count) => Math.max(0, count - open));
  if (second === undefined)
    return locale === 'en'
      ? `That leaves ${first} of ${workers[0]} idle.`
      : `작업자 ${workers[0]}개 가운데 ${first}개가 놉니다.`;
  return locale === 'en'
    ? `Each application has leases of its own: ${first} of \`alerts\` and ${second} of \`reports\` stand idle.`
    : `임대는 애플리케이션마다 따로 있으므로 \`alerts\`에서 ${first}개, \`reports\`에서 ${second}개가 놉니다.`;
}

/** How many workers hold no lease. */
export const idle: Direction<Idle> = {
  draw(rng, { level }) {
    const shards = rng.int(4, 12);
    const steps = level === 1 ? [] : drawSteps(rng, shards, level === 2 ? 1 : 2);
    const open = steps.reduce(after, shards);
    const count = (): number => rng.int(Math.max(2, open - 2), open + 7);
    const workers = level === 3 || (level === 2 && rng.int(0, 1) === 0) ? [count(), count()] : [count()];
    return open > 2 && workers.some((one) => one > open) ? { shards, steps, workers } : undefined;
  },
  variant: ({ shards, steps, workers }) => `${shards}:${steps}:${workers}`,
  ask({ shards, steps, workers }) {
    const open = steps.reduce(after, shards);
    const key = workers.reduce((sum, count) => sum + Math.max(0, count - open), 0);
    return { kind: 'numeric', key, unit: 'workers' };
  },
  check: {
    by: 'simulation',
    stage: ({ shards }) => `kcl-workers/${shards}`,
    start: (world, { shards }) => makeStream(world, { ShardCount: shards }),
    act(world, { steps }) {
      for (const step of steps) {
        if (step === 'split') splitOne(world);
        else if (step === 'merge') mergeTwo(world);
        else resize(world, step);
      }
      world.look();
    },
    run: (world, key, { workers }) =>
      workers.flatMap((count) => leasesOf(world, count)).filter((held) => held === 0).length === Number(key),
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream ${q.steps.length === 0 ? `with ${q.shards} open shards` : `that was made with ${q.shards} shards and resharded as in the exhibit; every closed shard has been read to its end`}. ${readers(q, 'en')} Leases are spread over as many workers as possible. How many workers ${q.workers.length === 1 ? '' : 'of both applications together '}stand idle?`,
      exhibits: (q) =>
        q.steps.length === 0 ? [] : [{ title: 'Steps of the resharding', body: scriptOf(q, 'en') }],
      explanation: (q) => {
        const open = q.steps.reduce(after, q.shards);
        return `In an application a shard has one worker at a time, so at most ${open} workers are busy with ${open} open shards. ${resultOf(q, open, 'en')}`;
      },
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 프로비저닝 모드 데이터 스트림으로 들어옵니다. ${q.steps.length === 0 ? `열린 샤드는 ${q.shards}개입니다.` : `이 스트림은 샤드 ${q.shards}개로 만들어 자료와 같이 샤드를 바꾸었고, 닫힌 샤드는 모두 끝까지 읽었습니다.`} ${readers(q, 'ko')} 임대는 되도록 많은 작업자에게 나누어집니다. ${q.workers.length === 1 ? '' : '두 애플리케이션을 합하여 '}놀고 있는 작업자는 몇 개입니까?`,
      exhibits: (q) => (q.steps.length === 0 ? [] : [{ title: '샤드를 바꾼 단계', body: scriptOf(q, 'ko') }]),
      explanation: (q) => {
        const open = q.steps.reduce(after, q.shards);
        return `한 애플리케이션에서 샤드 하나는 한 번에 한 작업자만 맡으므로, 열린 샤드가 ${open}개이면 일하는 작업자도 ${open}개를 넘지 못합니다. ${resultOf(q, open, 'ko')}`;
      },
    },
  },
};
