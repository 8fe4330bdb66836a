import type { Direction } from '../directions/direction';
import { isListed, joined, OUT_OF_REACH, REACHED_STORES } from './stores';

interface Needed {
  stores: readonly string[];
  /** How many buckets, clusters or domains there are of each store. */
  copies: readonly number[];
  backup: boolean;
}

/** How many Firehose streams it takes. */
export const needed: Direction<Needed> = {
  draw(rng, { level }) {
    const reached = rng.sample<string>(REACHED_STORES, rng.int(2, level + 1));
    const others =
      level === 1 ? [] : rng.sample<string>(OUT_OF_REACH, reached.length > 3 ? 1 : rng.int(1, 2));
    const stores = rng.shuffle([...reached, ...others]);
    return { stores, copies: stores.map(() => rng.int(1, level === 3 ? 3 : 2)), backup: rng.int(0, 1) === 0 };
  },
  variant: ({ stores, copies, backup }) =>
    `${stores
      .map((store, i) => `${store}${copies[i]}`)
      .sort()
      .join()}:${backup}`,
  ask({ stores, copies }) {
    const reached: readonly string[] = REACHED_STORES;
    const key = stores.reduce((sum, store, i) => sum + (reached.includes(store) ? (copies[i] ?? 0) : 0), 0);
    return { kind: 'numeric', key, unit: 'streams' };
  },
  check: {
    by: 'solver',
    holds({ stores, copies }, key, limits) {
      // One stream after the other is given a destination, until none is left.
      const open = stores.flatMap((store, i) => Array<string>(copies[i] ?? 0).fill(store));
      let streams = 0;
      for (const target of open) if (isListed(target, limits)) streams += 1;
      return streams === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} are written to one data stream. From there every one of them has to get to ${listOf(q, 'en')}. Wherever Firehose can deliver it shall do so, without transformation${q.backup ? ', and each Firehose stream keeps what it could not deliver in an S3 backup bucket' : ''}; the rest is done by Lambda functions. How many Firehose streams are needed?`,
      explanation: (q) =>
        `One stream for each destination that Firehose can reach, however many are alike${q.backup ? '; backups need none of their own' : ''}. ${joined(OUT_OF_REACH.slice(0, 3), 'en')} cannot be reached by it.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 데이터 스트림 하나에 쓰입니다. 이 데이터를 저장할 곳은 ${listOf(q, 'ko')}입니다. Firehose로 전송할 수 있는 곳은 모두 변환 없이 Firehose가 맡습니다.${q.backup ? ' Firehose 스트림은 전송하지 못한 데이터를 S3 백업 버킷에 남깁니다.' : ''} 나머지는 Lambda 함수가 맡습니다. Firehose 스트림이 몇 개 필요합니까?`,
      explanation: (q) =>
        `같은 종류가 여럿이더라도 Firehose가 전송할 수 있는 대상마다 스트림이 하나씩 필요합니다${q.backup ? '. 백업에는 스트림이 따로 필요하지 않습니다' : ''}. ${joined(OUT_OF_REACH.slice(0, 3), 'ko')} 같은 저장소로는 전송하지 못합니다.`,
    },
  },
};

function listOf({ stores, copies }: Needed, locale: 'en' | 'ko'): string {
  const parts = stores.map((store, i) => {
    const n = copies[i] ?? 1;
    return locale === 'en'
      ? `${n} × ${joined([store], 'en').replace(/^an? /, '')}`
      : `${joined([store], 'ko')} ${n}개`;
  });
  return parts.join(', ');
}
