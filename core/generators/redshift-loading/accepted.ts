import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { type Change, isCreated, UNREADABLE } from './destination';

const MIB = 1_048_576;

interface Accepted {
  /** `c-GZIP`, `r-600`, `h-32-120`, `backup`, `bare`. */
  right: readonly string[];
  wrong: readonly string[];
  /** Seconds that the retries may last at most. */
  most: number;
}

const beliefOf = (id: string): string => {
  if (id === 'bare') return 'redshift-is-written-to-directly';
  return id.startsWith('r') ? 'copy-is-retried-for-days' : 'copy-reads-any-compression';
};

function changeOf(id: string): Change {
  const [kind, first = '', second = ''] = id.split('-');
  if (kind === 'c') return { format: first };
  if (kind === 'r') return { seconds: Number(first) };
  if (kind === 'h') return { hints: { SizeInMBs: Number(first), IntervalInSeconds: Number(second) } };
  return kind === 'backup' ? { backup: true } : { bare: true };
}

function textOf(id: string, locale: Locale): string {
  const [kind, first = '', second = ''] = id.split('-');
  const en = locale === 'en';
  if (kind === 'c')
    return en
      ? `\`CompressionFormat\` of the bucket: \`${first}\``
      : `버킷의 \`CompressionFormat\`: \`${first}\``;
  if (kind === 'r')
    return en
      ? `\`DurationInSeconds\` of the retries: ${count(Number(first))}`
      : `재시도의 \`DurationInSeconds\`: ${count(Number(first))}`;
  if (kind === 'h')
    return en
      ? `Buffer of the bucket: \`SizeInMBs\` ${first} and \`IntervalInSeconds\` ${second}`
      : `버킷의 버퍼: \`SizeInMBs\` ${first}, \`IntervalInSeconds\` ${second}`;
  if (kind === 'backup')
    return en
      ? '`S3BackupMode` `Enabled`, with a second bucket for source records'
      : '`S3BackupMode` `Enabled`, 원본 레코드를 남길 두 번째 버킷 지정';
  return en
    ? 'No `S3Configuration`, as the cluster is the only store'
    : '저장소가 클러스터뿐이므로 `S3Configuration` 생략';
}

function why(id: string, { right, most }: Accepted, locale: Locale): string {
  const en = locale === 'en';
  if (id === 'bare')
    return en
      ? 'Firehose has Redshift load from a bucket, so the call is refused without one.'
      : 'Redshift는 버킷에서 적재하므로 버킷이 없으면 호출이 거부됩니다.';
  if (id.startsWith('r'))
    return en
      ? `The retries of \`COPY\` last at most ${count(most)} seconds, so this value is ${right.includes(id) ? 'accepted' : 'refused'}.`
      : `\`COPY\`의 재시도는 최대 ${count(most)}초까지이므로 이 값은 ${right.includes(id) ? '받아들여집니다' : '거부됩니다'}.`;
  if (id.startsWith('h'))
    return en
      ? 'The buffer decides how large the objects in the bucket become, and both values are in range.'
      : '버퍼는 버킷에 쓸 객체의 크기를 정하며, 두 값 모두 범위 안에 있습니다.';
  if (id === 'backup')
    return en
      ? 'The backup stands beside the bucket that `COPY` loads from; both may be there.'
      : '백업은 `COPY`가 적재하는 버킷과 따로 두며, 함께 쓸 수 있습니다.';
  return right.includes(id)
    ? en
      ? '`COPY` can load such objects from the bucket.'
      : '`COPY`가 버킷의 이런 객체를 적재할 수 있습니다.'
    : en
      ? '`COPY` does not read SNAPPY and ZIP, so the call is refused.'
      : '`COPY`가 SNAPPY와 ZIP을 읽지 못하므로 호출이 거부됩니다.';
}

/** Which settings a Firehose stream to Redshift may have. */
export const accepted: Direction<Accepted> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'firehose.redshift.retry.max');
    const least = limit(limits, 'firehose.redshift.retry.min');
    const sizeMax = limit(limits, 'firehose.buffer.s3.size.max') / MIB;
    const intervalMax = limit(limits, 'firehose.buffer.s3.interval.max');
    const hard = level === 3;
    const step = 300;
    const seconds = hard ? rng.pick([least, most, most - 60]) : step * rng.int(1, most / step - 1);
    const beyond = hard ? most + rng.pick([1, 60]) : most + step * rng.int(4, 60);
    const hints = `h-${rng.int(2, sizeMax)}-${60 * rng.int(1, intervalMax / 60)}`;
    const right = rng.sample(['c-UNCOMPRESSED', 'c-GZIP', `r-${seconds}`, hints, 'backup'], rng.int(2, 3));
    const wrong = rng.sample(
      [...UNREADABLE.map((one) => `c-${one}`), `r-${beyond}`, 'bare'],
      5 - right.length,
    );
    return { right, wrong, most };
  },
  variant: ({ right, wrong }) => `${[...right].sort()}|${[...wrong].sort()}`,
  ask: ({ right, wrong }) => ({
    kind: 'multiple',
    options: [...right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, beliefOf),
  }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, id) => isCreated(world, changeOf(id)),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} A Firehose stream shall load the ${things} into an Amazon Redshift cluster. The call of \`CreateDeliveryStream\` is complete and right; one setting of its destination is now to be changed. Which of these changes, each on its own, are accepted?`,
      option: (id) => textOf(id, 'en'),
      reason: (id, q) => why(id, q, 'en'),
      explanation: ({ most }) =>
        `On the way to Redshift there is always a bucket, from which \`COPY\` loads. So its objects must not be compressed by SNAPPY or ZIP, and the retries of \`COPY\` last at most ${count(most)} seconds.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} Firehose 스트림으로 데이터를 Amazon Redshift 클러스터에 적재하려고 합니다. \`CreateDeliveryStream\` 호출에는 빠진 것이 없고, 이제 대상의 설정을 하나만 바꾸려고 합니다. 하나씩 따로 적용할 때 받아들여지는 변경은 무엇입니까?`,
      option: (id) => textOf(id, 'ko'),
      reason: (id, q) => why(id, q, 'ko'),
      explanation: ({ most }) =>
        `Redshift로 가는 길에는 언제나 버킷이 있고, \`COPY\`가 거기서 적재합니다. 그래서 객체를 SNAPPY나 ZIP으로 압축할 수 없으며, \`COPY\`의 재시도는 최대 ${count(most)}초까지입니다.`,
    },
  },
};
