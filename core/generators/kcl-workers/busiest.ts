import type { Direction } from '../directions/direction';

interface Busiest {
  wanted: 'most' | 'needed';
  shards: number;
  /** Of the application, where the load of the busiest one is asked. */
  workers: number;
  /** Shards that one worker keeps up with, where the number of workers is asked. */
  each: number;
  /** Workers that fail. */
  failed: number;
}

/** Deals out shards one by one; whether no worker then has more than so many. */
function fits(shards: number, workers: number, each: number): boolean {
  const held = Array.from({ length: workers }, () => 0);
  for (let shard = 0; shard < shards; shard++) held[shard % workers] = (held[shard % workers] ?? 0) + 1;
  return held.every((count) => count <= each);
}

/** How many shards the busiest worker has, or how many workers it takes, also after some have failed. */
export const busiest: Direction<Busiest> = {
  draw(rng, { level }) {
    const wanted = level === 1 ? 'most' : rng.pick(['most', 'needed'] as const);
    const failed = level === 1 ? 0 : rng.int(1, level);
    const workers = rng.int(3, 9) + failed;
    const shards = rng.int(workers + 1, workers * 3 + 6);
    const each = rng.int(2, 6);
    return shards > each * 2 ? { wanted, shards, workers, each, failed } : undefined;
  },
  variant: ({ wanted, shards, workers, each, failed }) =>
    `${wanted}:${shards}:${wanted === 'most' ? workers : each}:${failed}`,
  ask({ wanted, shards, workers, each, failed }) {
    return wanted === 'most'
      ? { kind: 'numeric', key: Math.ceil(shards / (workers - failed)), unit: 'shards' }
      : { kind: 'numeric', key: Math.ceil(shards / each) + failed, unit: 'workers' };
  },
  check: {
    by: 'arithmetic',
    holds({ wanted, shards, workers, each, failed }, option) {
      const key = Number(option);
      return wanted === 'most'
        ? fits(shards, workers - failed, key) && !fits(shards, workers - failed, key - 1)
        : fits(shards, key - failed, each) && !fits(shards, key - failed - 1, each);
    },
  },
  words: {
    en: {
      stem: ({ wanted, shards, workers, each, failed }, { who, things }) =>
        `${who} A KCL application processes the ${things} of a data stream with ${shards} open shards. ${
          wanted === 'most'
            ? `It runs on ${workers} workers${failed === 0 ? '' : `, of which ${failed} ${failed === 1 ? 'stops' : 'stop'} for good`}. The leases are${failed === 0 ? '' : ' again'} spread as evenly as possible. How many shards does the worker with the most leases process?`
            : `One worker keeps up with at most ${each} shards, and the leases are spread as evenly as possible. The application has to keep up even while ${failed} of its workers ${failed === 1 ? 'is' : 'are'} down. How many workers does it need at the least?`
        }`,
      explanation: ({ wanted, shards, workers, each, failed }) =>
        wanted === 'most'
          ? `A worker can hold several leases${failed === 0 ? '' : `, and those of a stopped worker go to the others`}. With ${shards} shards on ${workers - failed} workers the fullest one has ${Math.ceil(shards / (workers - failed))}.`
          : `${Math.ceil(shards / each)} workers with up to ${each} leases each hold all ${shards}; others take over the leases of those that are down, so ${failed} more ${failed === 1 ? 'is' : 'are'} needed: ${Math.ceil(shards / each) + failed}.`,
    },
    ko: {
      stem: ({ wanted, shards, workers, each, failed }, { who }) =>
        `${who} KCL 애플리케이션이 열린 샤드가 ${shards}개인 데이터 스트림의 데이터를 처리합니다. ${
          wanted === 'most'
            ? `작업자는 ${workers}개${failed === 0 ? '이고' : `였는데 그 가운데 ${failed}개가 완전히 멈추었습니다.`}${failed === 0 ? '' : ' 그 뒤'} 임대는 ${failed === 0 ? '' : '다시 '}되도록 고르게 나누어집니다. 임대가 가장 많은 작업자는 샤드를 몇 개 처리합니까?`
            : `작업자 하나는 샤드를 ${each}개까지 감당하며, 임대는 되도록 고르게 나누어집니다. 작업자 ${failed}개가 멈춘 동안에도 처리가 밀리지 않아야 합니다. 작업자가 최소 몇 개 필요합니까?`
        }`,
      explanation: ({ wanted, shards, workers, each, failed }) =>
        wanted === 'most'
          ? `작업자 하나가 임대를 여럿 가질 수 있${failed === 0 ? '습니다' : '고, 멈춘 작업자의 임대는 다른 작업자가 넘겨받습니다'}. 샤드 ${shards}개를 작업자 ${workers - failed}개에 나누면 가장 많은 작업자가 ${Math.ceil(shards / (workers - failed))}개를 맡습니다.`
          : `임대를 ${each}개까지 갖는 작업자 ${Math.ceil(shards / each)}개면 ${shards}개를 모두 맡습니다. 멈춘 작업자의 임대는 다른 작업자가 넘겨받으므로 ${failed}개를 더해 ${Math.ceil(shards / each) + failed}개가 필요합니다.`,
    },
  },
};
