import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { makeStream, STREAM, streamArnOf } from '../proof-by-simulation/streams';
import { recordOf } from '../record';
import { leasesOf, resize } from './fleet';

interface Help {
  shards: number;
  workers: number;
  /** `w3`: three more workers; `s9`: to nine shards; `b9-3`: both. The others change neither. */
  options: readonly string[];
}

const OTHERS = ['fan-out', 'larger', 'retention'] as const;
const HOURS = 72;
const SHAPE = /^(?:s(\d+)|w(\d+)|b(\d+)-(\d+))$/;

/** The shards and workers after a change. */
function changed({ shards, workers }: Help, option: string): { shards: number; workers: number } {
  const [, s, w, both, more] = SHAPE.exec(option) ?? [];
  return { shards: Number(s ?? both ?? shards), workers: workers + Number(w ?? more ?? 0) };
}

function drawOptions(rng: Rng, { shards, workers }: Omit<Help, 'options'>): readonly string[] {
  const more = rng.sample([1, 2, 3, 4], 4);
  const to = rng.sample(
    Array.from({ length: shards }, (_, i) => shards + i + 1),
    3,
  );
  const pool = [`w${more[0]}`, `w${more[1]}`, `s${to[0]}`, `b${to[1]}-${more[2]}`, `b${to[2]}-${more[3]}`];
  const kept = workers === shards ? pool : rng.sample(pool, 3);
  return [...kept, ...rng.sample(OTHERS, workers === shards ? 1 : 2)];
}

const beliefOf = (option: string): string => {
  if (option.startsWith('w')) return 'workers-beyond-shards-help';
  if (option === 'fan-out') return 'fan-out-shares-a-shard';
  if (option === 'larger') return 'larger-instances-read-more-shards';
  return option === 'retention' ? 'retention-puts-workers-to-work' : 'shards-bring-their-workers';
};

function textOf(option: string, locale: Locale): string {
  const [, s, w, both, more] = SHAPE.exec(option) ?? [];
  const en = locale === 'en';
  const plus = (n: string): string => (en ? (n === '1' ? '1 more worker' : `${n} more workers`) : n);
  if (s) return en ? `Bring the stream to ${s} shards` : `스트림의 샤드를 ${s}개로 늘립니다.`;
  if (w) return en ? `Start ${plus(w)}` : `작업자를 ${plus(w)}개 더 띄웁니다.`;
  if (both && more)
    return en
      ? `Bring the stream to ${both} shards and start ${plus(more)}`
      : `샤드를 ${both}개로 늘리고 작업자를 ${plus(more)}개 더 띄웁니다.`;
  if (option === 'fan-out')
    return en ? 'Read by enhanced fan-out instead of polling' : '폴링 대신 향상된 팬아웃으로 읽게 합니다.';
  if (option === 'larger')
    return en
      ? 'Move every worker to an instance of twice the size'
      : '작업자를 모두 두 배 큰 인스턴스로 옮깁니다.';
  return en
    ? `Raise the retention of the stream to ${HOURS} hours`
    : `스트림의 보존 기간을 ${HOURS}시간으로 늘립니다.`;
}

function why(option: string, q: Help, locale: Locale): string {
  const { shards, workers } = changed(q, option);
  const busy = Math.min(shards, workers);
  const now = Math.min(q.shards, q.workers);
  if (shards === q.shards && workers === q.workers)
    return locale === 'en'
      ? `Shards and workers stay the same, and a shard still has one worker at a time: ${now} are busy as before.`
      : `샤드와 작업자의 수가 그대로이고 샤드 하나는 여전히 한 작업자만 맡으므로, 전과 같이 ${now}개가 일합니다.`;
  return locale === 'en'
    ? `With ${shards} open shards and ${workers} workers ${busy} can be busy; now ${now} are.`
    : `열린 샤드 ${shards}개와 작업자 ${workers}개로는 ${busy}개까지 일합니다. 지금은 ${now}개입니다.`;
}

/** Which changes put more workers to work at the same time. */
export const help: Direction<Help> = {
  draw(rng, { level }) {
    const shards = rng.int(3, level === 1 ? 6 : 10);
    const gap = level === 1 ? rng.int(-2, 0) : rng.int(-3, 4);
    const workers = Math.max(2, shards - gap);
    const options = drawOptions(rng, { shards, workers });
    const q = { shards, workers, options };
    const right = options.filter((option) => {
      const next = changed(q, option);
      return Math.min(next.shards, next.workers) > Math.min(shards, workers);
    });
    return right.length === 2 || right.length === 3 ? q : undefined;
  },
  variant: ({ shards, workers, options }) => `${shards}:${workers}:${[...options].sort()}`,
  ask(q) {
    const key = q.options.filter((option) => {
      const next = changed(q, option);
      return Math.min(next.shards, next.workers) > Math.min(q.shards, q.workers);
    });
    const wrong = q.options.filter((option) => !key.includes(option));
    return { kind: 'multiple', options: q.options, key, beliefs: recordOf(wrong, beliefOf) };
  },
  check: {
    by: 'simulation',
    stage: ({ shards }) => `kcl-workers/${shards}`,
    start: (world, { shards }) => makeStream(world, { ShardCount: shards }),
    run(world, option, { workers }) {
      const busy = (count: number): number => leasesOf(world, count).filter((held) => held > 0).length;
      const before = busy(workers);
      const [shards = 0, more = 0] = numbersOf(option);
      if (shards > 0) resize(world, shards);
      if (option === 'fan-out')
        world.must('kinesis.RegisterStreamConsumer', { StreamARN: streamArnOf(), ConsumerName: 'kcl' });
      if (option === 'retention')
        world.must('kinesis.IncreaseStreamRetentionPeriod', {
          StreamName: STREAM,
          RetentionPeriodHours: HOURS,
        });
      world.look();
      return busy(workers + more) > before;
    },
  },
  words: {
    en: {
      stem: ({ shards, workers }, { who, things }) =>
        `${who} A KCL application with ${workers} workers, one on each instance, processes the ${things} of a provisioned data stream with ${shards} open shards and falls behind. Leases are spread over as many workers as possible. Which changes, each on its own, let more workers than now process records at the same time?`,
      option: (id) => textOf(id, 'en'),
      reason: (id, q) => why(id, q, 'en'),
      explanation: ({ shards, workers }) =>
        `A shard has one worker at a time, so the lower of the two numbers decides, here ${Math.min(shards, workers)} of ${shards} shards and ${workers} workers. ${bound({ shards, workers }).en}`,
    },
    ko: {
      stem: ({ shards, workers }, { who }) =>
        `${who} 인스턴스마다 하나씩 작업자 ${workers}개로 이루어진 KCL 애플리케이션이 열린 샤드가 ${shards}개인 프로비저닝 모드 데이터 스트림을 처리하는데, 처리가 자꾸 밀립니다. 임대는 되도록 많은 작업자에게 나누어집니다. 하나만 적용해도 동시에 레코드를 처리하는 작업자가 지금보다 늘어나는 변경은 무엇입니까?`,
      option: (id) => textOf(id, 'ko'),
      reason: (id, q) => why(id, q, 'ko'),
      explanation: ({ shards, workers }) =>
        `샤드 하나는 한 번에 한 작업자만 맡으므로 둘 가운데 적은 쪽이 결정하며, 샤드 ${shards}개와 작업자 ${workers}개인 지금은 ${Math.min(shards, workers)}개가 일합니다. ${bound({ shards, workers }).ko}`,
    },
  },
};

/** The new total of shards, 0 where it stays, and the workers added. */
function numbersOf(option: string): readonly number[] {
  if (option.startsWith('b')) return option.slice(1).split('-').map(Number);
  if (option.startsWith('s')) return [Number(option.slice(1))];
  return option.startsWith('w') ? [0, Number(option.slice(1))] : [];
}

function bound({ shards, workers }: Pick<Help, 'shards' | 'workers'>): { en: string; ko: string } {
  if (shards === workers) return { en: 'Both have to grow together.', ko: '그래서 둘을 함께 늘려야 합니다.' };
  return shards < workers
    ? {
        en: 'Workers stand idle already, so shards have to be added.',
        ko: '이미 노는 작업자가 있으므로 샤드를 늘려야 합니다.',
      }
    : {
        en: 'All workers are busy and some hold several leases, so workers have to be added.',
        ko: '작업자가 모두 일하고 임대를 여럿 가진 작업자도 있으므로 작업자를 늘려야 합니다.',
      };
}
