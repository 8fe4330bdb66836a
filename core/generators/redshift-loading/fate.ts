import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { duration } from '../wording';

/** Instants are counted in minutes. */
interface Fate {
  failing: 'cluster' | 'bucket';
  outage: number;
  /** Null where the retry duration is left at its default. */
  retry: number | null;
  /** The default, and for how long a bucket is tried. */
  usual: number;
  patience: number;
}

const OPTIONS = ['loaded', 'manifest', 'lost', 'held'] as const;
type Option = (typeof OPTIONS)[number];
const MINUTE = 60;
/** Between the end of an outage and that of the retries lies at least so much. */
const MARGIN = 10;

const retryOf = ({ retry, usual }: Fate): number => retry ?? usual;

function keyOf(q: Fate): Option {
  if (q.failing === 'bucket') return q.outage < q.patience ? 'loaded' : 'lost';
  return q.outage < retryOf(q) ? 'loaded' : 'manifest';
}

function beliefOf(option: Option, q: Fate): string {
  switch (option) {
    case 'loaded':
      return 'firehose-waits-for-its-destination';
    case 'manifest':
      return q.failing === 'bucket' ? 'a-manifest-needs-no-bucket' : 'one-failed-copy-ends-a-batch';
    case 'lost':
      return 'failed-delivery-means-lost';
    case 'held':
      return 'failed-batches-stay-in-firehose';
  }
}

const inTime = (minutes: number, locale: Locale): string => duration(minutes * MINUTE, locale);
const retryText = (q: Fate, locale: Locale): string => {
  if (q.retry === null)
    return locale === 'en' ? 'Its retry duration is left at the default.' : '재시도 시간은 기본값입니다.';
  if (q.retry === 0)
    return locale === 'en' ? 'Its retry duration is set to 0 seconds.' : '재시도 시간은 0초로 설정했습니다.';
  return locale === 'en'
    ? `Its retry duration is set to ${inTime(q.retry, 'en')}.`
    : `재시도 시간은 ${inTime(q.retry, 'ko')}으로 설정했습니다.`;
};

function why(option: string, q: Fate, locale: Locale): string {
  const en = locale === 'en';
  const key = keyOf(q);
  if (option === 'held')
    return en
      ? 'By then it is settled: Firehose does not hold a batch for days.'
      : '그때는 이미 끝난 일입니다. Firehose는 배치를 며칠씩 갖고 있지 않습니다.';
  if (q.failing === 'bucket') {
    const patience = inTime(q.patience, locale);
    if (option === 'manifest')
      return en
        ? 'A manifest lists what `COPY` could not load; here it was the way to the bucket that failed.'
        : '매니페스트에는 `COPY`가 적재하지 못한 것이 적힙니다. 여기서 막힌 것은 버킷에 쓰는 일이었습니다.';
    return en
      ? `Firehose tries to write to the bucket for up to ${patience}, and the outage was ${key === 'loaded' ? 'shorter' : 'longer'}; the retry duration is that of \`COPY\`.`
      : `Firehose는 버킷에 쓰기를 최대 ${patience} 동안 시도하며, 장애는 그보다 ${key === 'loaded' ? '짧았습니다' : '길었습니다'}. 재시도 시간은 \`COPY\`의 것입니다.`;
  }
  if (option === 'lost')
    return en
      ? 'The batch was written to the bucket before `COPY` was tried for the first time.'
      : '배치는 `COPY`를 처음 시도하기 전에 이미 버킷에 쓰였습니다.';
  if (retryOf(q) === 0)
    return en
      ? 'With 0 seconds `COPY` is tried once and not again.'
      : '0초이면 `COPY`를 한 번만 시도하고 다시 시도하지 않습니다.';
  const tried = inTime(retryOf(q), locale);
  return en
    ? `\`COPY\` is retried for ${tried}, and the outage was ${key === 'loaded' ? 'shorter' : 'longer'}.`
    : `\`COPY\`는 ${tried} 동안 재시도하며, 장애는 그보다 ${key === 'loaded' ? '짧았습니다' : '길었습니다'}.`;
}

/** Where a batch is after an outage of the cluster or of the bucket. */
export const fate: Direction<Fate> = {
  draw(rng, { level, limits }) {
    const usual = limit(limits, 'firehose.redshift.retry.default') / MINUTE;
    const most = limit(limits, 'firehose.redshift.retry.max') / MINUTE;
    const patience = limit(limits, 'firehose.retry.s3.max') / MINUTE;
    const failing = level === 1 || rng.int(0, 2) > 0 ? ('cluster' as const) : ('bucket' as const);
    const set = [0, 10, 15, 20, 30, 40, 45, 90, 100, most];
    const retry = level === 3 && rng.int(0, 1) === 0 ? null : rng.pick(set);
    const hours = patience / 60;
    const outage =
      failing === 'bucket'
        ? 60 * rng.pick([1, 2, 3, 5, 8, 12, hours - 6, hours + 6, hours + 12, hours * 2, hours * 3])
        : rng.pick([15, 20, 25, 30, 40, 50, 75, 80, 90, 105, 140, 150, 180, 240, 300, 360]);
    const q = { failing, outage, retry, usual, patience };
    if (failing === 'bucket') return q;
    // As often too long as short enough: otherwise the usual values would favour one answer.
    const isOver = rng.int(0, 1) === 0;
    const over = outage - retryOf(q);
    return Math.abs(over) >= MARGIN && over > 0 === isOver ? q : undefined;
  },
  variant: ({ failing, outage, retry }) => `${failing}:${outage}:${retry}`,
  ask(q) {
    const key = keyOf(q);
    const wrong = OPTIONS.filter((option) => option !== key);
    return { kind: 'single', options: OPTIONS, key, beliefs: recordOf(wrong, (id) => beliefOf(id, q)) };
  },
  check: {
    by: 'solver',
    holds({ failing, outage, retry }, option, limits) {
      const seconds =
        failing === 'bucket'
          ? limit(limits, 'firehose.retry.s3.max')
          : retry === null
            ? limit(limits, 'firehose.redshift.retry.default')
            : retry * MINUTE;
      // Minute by minute another attempt is made, until one succeeds or the time is over.
      for (let minute = 0; minute * MINUTE <= seconds; minute++) {
        if (minute >= outage) return option === 'loaded';
      }
      return option === (failing === 'bucket' ? 'lost' : 'manifest');
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} Producers put the ${things} directly to a Firehose stream that loads them into an Amazon Redshift cluster. ${retryText(q, 'en')} Just when a batch is due, the ${q.failing === 'cluster' ? 'cluster cannot be reached' : 'bucket on the way cannot be written'} for ${inTime(q.outage, 'en')}; the ${q.failing === 'cluster' ? 'bucket on the way' : 'cluster'} works all the time. Afterwards everything works again, and nobody intervenes. Where is this batch some days after the outage?`,
      option: (id) =>
        textFor(id, {
          loaded: 'In the table, loaded after the outage by Firehose',
          manifest: 'In the bucket only, and listed in a manifest there',
          lost: 'Nowhere: Firehose has given it up and has dropped it',
          held: 'In the buffer of Firehose, which still goes on trying',
        }),
      reason: (id, q) => why(id, q, 'en'),
      explanation: (q) =>
        `Firehose first writes a batch to the bucket, which it tries for up to ${inTime(q.patience, 'en')}; after that the data is lost. Then it has \`COPY\` load the batch, by default for up to ${inTime(q.usual, 'en')} if it fails. A batch that is given up then stays in the bucket, and a manifest under \`errors/\` lists it for loading by hand.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 생산자가 Firehose 스트림에 데이터를 직접 넣고, 이 스트림이 Amazon Redshift 클러스터에 적재합니다. ${retryText(q, 'ko')} 배치 하나를 전송할 때가 되자마자 ${inTime(q.outage, 'ko')} 동안 ${q.failing === 'cluster' ? '클러스터에 연결할 수' : '중간에 거치는 버킷에 쓸 수'} 없었고, ${q.failing === 'cluster' ? '중간에 거치는 버킷' : '클러스터'}에는 내내 문제가 없었습니다. 그 뒤로는 모두 정상이고, 아무도 손대지 않았습니다. 장애가 끝나고 며칠 뒤, 이 배치는 어디에 있습니까?`,
      option: (id) =>
        textFor(id, {
          loaded: '테이블에 있습니다. 장애가 끝난 뒤 Firehose가 적재했습니다.',
          manifest: '버킷에만 있습니다. 거기 있는 매니페스트에 적혀 있습니다.',
          lost: '어디에도 없습니다. Firehose가 전송을 포기하고 버렸습니다.',
          held: 'Firehose의 버퍼에 있습니다. Firehose가 계속 시도합니다.',
        }),
      reason: (id, q) => why(id, q, 'ko'),
      explanation: (q) =>
        `Firehose는 먼저 배치를 버킷에 쓰며, 이를 최대 ${inTime(q.patience, 'ko')} 동안 시도하고 그 뒤에는 데이터를 잃습니다. 그다음 \`COPY\`로 적재하며, 실패하면 기본적으로 최대 ${inTime(q.usual, 'ko')} 동안 재시도합니다. 이때 포기한 배치는 버킷에 남고, \`errors/\` 아래의 매니페스트에 적혀 직접 적재할 수 있습니다.`,
    },
  },
};
