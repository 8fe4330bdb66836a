import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';

interface Order {
  /** Records come by a data stream, or are put directly. */
  stream: boolean;
  outcome: 'loaded' | 'again' | 'given-up';
  /** Of all that happens, in order. */
  steps: readonly string[];
}

const ENDS = {
  loaded: ['copy', 'found'],
  again: ['fail', 'again', 'found'],
  'given-up': ['fail', 'manifest', 'hand', 'found'],
};

/** What has to have happened before a step; of alternatives only those that are there. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  take: ['write'],
  transform: ['put', 'take'],
  object: ['transform', 'put', 'take'],
  copy: ['object'],
  fail: ['object'],
  again: ['fail'],
  manifest: ['fail'],
  hand: ['manifest'],
  found: ['copy', 'again', 'hand'],
};

/** Whether a step comes, directly or by way of others, before another one. */
const isBefore = (first: string, then: string): boolean =>
  (NEEDS[then] ?? []).some((step) => step === first || isBefore(first, step));

/** The order of what happens on the way to Redshift. */
export const order: Direction<Order> = {
  draw(rng, { level }) {
    const stream = rng.int(0, 1) === 0;
    const outcome = level === 1 ? 'loaded' : rng.pick(level === 3 ? GIVEN_UP : FAILED);
    const start = stream ? ['write', 'take'] : ['put'];
    const all = [...start, 'transform', 'object', ...ENDS[outcome]];
    const kept = new Set(rng.sample(all, level === 1 ? 4 : rng.int(4, 5)));
    const steps = all.filter((step) => kept.has(step));
    // The bucket is what this is about, only the last steps tell how it went, and nothing is loaded of itself.
    const tells =
      ENDS[outcome].some((step) => kept.has(step)) && (outcome !== 'given-up' || kept.has('manifest'));
    const isWhole = outcome !== 'given-up' || !kept.has('found') || kept.has('hand');
    return kept.has('object') && tells && isWhole ? { stream, outcome, steps } : undefined;
  },
  variant: ({ outcome, steps }) => `${outcome}:${steps}`,
  ask: ({ steps }) => ({ kind: 'ordering', key: steps }),
  check: {
    by: 'solver',
    arrange({ steps }) {
      const left = [...steps].sort();
      const found: string[] = [];
      while (left.length > 0) {
        const next = left.filter((step) => !left.some((other) => isBefore(other, step)));
        const [only] = next;
        if (only === undefined || next.length > 1) return [];
        found.push(only);
        left.splice(left.indexOf(only), 1);
      }
      return found;
    },
  },
  words: {
    en: {
      stem: ({ stream, outcome }, { who, things }) =>
        `${who} A Firehose stream with ${stream ? 'a data stream' : 'Direct PUT'} as its source loads the ${things} into an Amazon Redshift cluster. ${SITUATION[outcome].en} In which order do these steps happen to a record?`,
      option: (id) =>
        textFor(id, {
          put: 'A producer hands the record to Firehose.',
          write: 'A producer writes the record to the data stream.',
          take: 'Firehose reads the record from the data stream.',
          transform: 'A Lambda function returns the record in its new form.',
          object: 'Firehose writes the collected records to a bucket as an object.',
          copy: '`COPY` loads the object from the bucket.',
          fail: 'A `COPY` fails for the first time.',
          again: 'Another `COPY` by Firehose loads the object.',
          manifest: 'Firehose skips the batch and lists its object in a manifest.',
          hand: 'An operator loads the object by the manifest.',
          found: 'A query of the table finds the record.',
        }),
      reason: (id) =>
        textFor(id, {
          put: 'With Direct PUT everything begins with a call of a producer.',
          write: 'Producers write to the source, not to Firehose.',
          take: 'Firehose reads what is stored in its source.',
          transform: 'Records are transformed before they are delivered anywhere.',
          object: 'Firehose writes to a bucket before Redshift comes in.',
          copy: '`COPY` loads what is in the bucket.',
          fail: '`COPY` can be tried as soon as the object is in the bucket.',
          again: 'Within the retry duration Firehose tries it again.',
          manifest: 'A batch is skipped when the retry duration is over.',
          hand: 'The object is still in the bucket, and the manifest names it.',
          found: 'Rows are there once the object has been loaded.',
        }),
      explanation: () =>
        'Firehose collects records, transformed if so set, and writes them to a bucket; from there Redshift loads them by `COPY`. What cannot be loaded within the retry duration stays in the bucket and is listed in a manifest.',
    },
    ko: {
      stem: ({ stream, outcome }, { who }) =>
        `${who} 원본이 ${stream ? '데이터 스트림' : 'Direct PUT'}인 Firehose 스트림이 데이터를 Amazon Redshift 클러스터에 적재합니다. ${SITUATION[outcome].ko} 레코드 하나에 아래 단계가 일어나는 순서는 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          put: '생산자가 레코드를 Firehose에 넘깁니다.',
          write: '생산자가 레코드를 데이터 스트림에 씁니다.',
          take: 'Firehose가 데이터 스트림에서 레코드를 읽습니다.',
          transform: 'Lambda 함수가 변환한 레코드를 돌려줍니다.',
          object: 'Firehose가 모은 레코드를 버킷에 객체로 씁니다.',
          copy: '`COPY`가 버킷에서 객체를 적재합니다.',
          fail: '`COPY`가 처음으로 실패합니다.',
          again: 'Firehose가 다시 시도한 `COPY`가 객체를 적재합니다.',
          manifest: 'Firehose가 배치를 건너뛰고 그 객체를 매니페스트에 적습니다.',
          hand: '운영자가 매니페스트를 보고 객체를 적재합니다.',
          found: '테이블을 조회하면 레코드가 나옵니다.',
        }),
      reason: (id) =>
        textFor(id, {
          put: 'Direct PUT에서는 생산자의 호출로 모든 것이 시작됩니다.',
          write: '생산자는 Firehose가 아니라 원본에 씁니다.',
          take: 'Firehose는 원본에 저장된 것을 읽습니다.',
          transform: '어디로든 전송하기 전에 레코드를 변환합니다.',
          object: 'Redshift에 앞서 Firehose가 버킷에 씁니다.',
          copy: '`COPY`는 버킷에 있는 것을 적재합니다.',
          fail: '객체가 버킷에 있어야 `COPY`를 시도할 수 있습니다.',
          again: '재시도 시간 안에는 Firehose가 다시 시도합니다.',
          manifest: '재시도 시간이 끝나면 배치를 건너뜁니다.',
          hand: '객체는 아직 버킷에 있고 매니페스트에 적혀 있습니다.',
          found: '객체를 적재한 뒤에 행이 생깁니다.',
        }),
      explanation: () =>
        'Firehose는 레코드를 모아, 설정했다면 변환해서, 버킷에 씁니다. Redshift는 거기서 `COPY`로 적재합니다. 재시도 시간 안에 적재하지 못한 것은 버킷에 남고 매니페스트에 적힙니다.',
    },
  },
};

const FAILED = ['loaded', 'again', 'given-up'] as const;
const GIVEN_UP = ['again', 'given-up', 'given-up'] as const;
const SITUATION = {
  loaded: { en: 'Nothing fails.', ko: '실패하는 것은 없습니다.' },
  again: {
    en: 'For some minutes the cluster cannot be reached.',
    ko: '몇 분 동안 클러스터에 연결할 수 없습니다.',
  },
  'given-up': {
    en: 'The cluster cannot be reached until the retry duration is over, and later works again.',
    ko: '재시도 시간이 다 지날 때까지 클러스터에 연결할 수 없다가 나중에 다시 연결됩니다.',
  },
};
