import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { type Change, isCreated, UNREADABLE } from './destination';

/** What is wrong: the compression, the retries, or both. */
type Fault = 'format' | 'retry' | 'both';

interface Mend {
  fault: Fault;
  format: string;
  seconds: number;
  /** Values that options set. */
  shorter: number;
  longer: number;
  /** The most that is accepted. */
  most: number;
  table: string;
}

/** Each option, as what it changes one after the other. */
const OPTIONS: Readonly<Record<Fault, readonly string[]>> = {
  format: ['plain', 'swap', 'bare', 'shorter'],
  retry: ['shorter', 'longer', 'bare', 'plain'],
  both: ['plain+shorter', 'swap+shorter', 'bare+shorter', 'plain+longer'],
};
const BELIEFS: Readonly<Record<string, string>> = {
  swap: 'copy-reads-any-compression',
  bare: 'redshift-is-written-to-directly',
  longer: 'copy-is-retried-for-days',
};
const KEYS: Readonly<Record<Fault, string>> = { format: 'plain', retry: 'shorter', both: 'plain+shorter' };

/** What a step that is not the right one takes for the trouble. */
function beliefOf(option: string): string {
  const bad = option.split('+').find((step) => step in BELIEFS);
  if (bad) return BELIEFS[bad] ?? '';
  return option === 'plain' ? 'copy-is-retried-for-days' : 'copy-reads-any-compression';
}

const otherOf = (format: string): string => UNREADABLE.find((one) => one !== format) ?? '';

/** The destination after the steps of an option. */
function changed(option: string, { format, seconds, shorter, longer }: Mend): Change {
  const change: Change = { format, seconds };
  for (const step of option.split('+')) {
    if (step === 'plain') change.format = 'UNCOMPRESSED';
    if (step === 'swap') change.format = format === 'ZIP' ? 'Snappy' : 'ZIP';
    if (step === 'bare') change.bare = true;
    if (step === 'shorter') change.seconds = shorter;
    if (step === 'longer') change.seconds = longer;
  }
  return change;
}

function stepText(step: string, q: Mend, locale: Locale, isLast: boolean): string {
  const en = locale === 'en';
  const end = isLast ? '합니다.' : '하고';
  const become = isLast ? '바꿉니다.' : '바꾸고';
  if (step === 'plain')
    return en
      ? 'set `CompressionFormat` to `UNCOMPRESSED`'
      : `\`CompressionFormat\` 값을 \`UNCOMPRESSED\`로 ${become}`;
  if (step === 'swap')
    return en
      ? `set \`CompressionFormat\` to \`${otherOf(q.format)}\` instead`
      : `\`CompressionFormat\` 값을 \`${otherOf(q.format)}\`${otherOf(q.format) === 'ZIP' ? '으로' : '로'} ${become}`;
  if (step === 'bare')
    return en
      ? 'leave out the `S3Configuration` with its bucket'
      : `\`S3Configuration\` 부분을 버킷과 함께 생략${end}`;
  const [verb, value] = step === 'shorter' ? ['lower', q.shorter] : ['raise', q.longer];
  return en
    ? `${verb} \`DurationInSeconds\` to ${count(value)}`
    : `\`DurationInSeconds\` 값을 ${count(value)}초로 ${become}`;
}
const textOf = (option: string, q: Mend, locale: Locale): string => {
  const steps = option.split('+');
  const texts = steps.map((step, i) => stepText(step, q, locale, i === steps.length - 1));
  if (locale === 'ko') return texts.join(' ');
  const text = texts.join(' and ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function why(option: string, q: Mend, locale: Locale): string {
  const en = locale === 'en';
  if (option === KEYS[q.fault])
    return en
      ? 'After this nothing of the destination stands in the way of the call.'
      : '이렇게 하면 대상의 설정에 호출을 막는 것이 더는 없습니다.';
  if (option.includes('bare'))
    return en
      ? '`COPY` loads from the bucket; a Redshift destination without one is refused.'
      : '`COPY`는 버킷에서 적재하므로, 버킷이 없는 Redshift 대상은 거부됩니다.';
  if (option.includes('swap'))
    return en ? '`COPY` reads neither SNAPPY nor ZIP.' : '`COPY`는 SNAPPY도 ZIP도 읽지 못합니다.';
  if (option.includes('longer') || option === 'plain')
    return en
      ? `The retries still last longer than ${count(q.most)} seconds, the most that is accepted.`
      : `재시도가 여전히 최댓값인 ${count(q.most)}초보다 깁니다.`;
  return en
    ? `The objects would still be compressed by ${q.format === 'ZIP' ? 'ZIP' : 'SNAPPY'}, which \`COPY\` does not read.`
    : `객체가 여전히 ${q.format === 'ZIP' ? 'ZIP' : 'SNAPPY'} 압축이며, \`COPY\`는 이를 읽지 못합니다.`;
}

const json = ({ format, seconds, table }: Mend): string =>
  `\`\`\`json\n${JSON.stringify(
    {
      CopyCommand: { DataTableName: table },
      S3Configuration: { BucketARN: 'arn:aws:s3:::staging', CompressionFormat: format },
      RetryOptions: { DurationInSeconds: seconds },
    },
    null,
    2,
  )}\n\`\`\``;

/** Which change makes a refused Redshift destination acceptable. */
export const mend: Direction<Mend> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'firehose.redshift.retry.max');
    const fault = level === 3 ? 'both' : rng.pick(['format', 'retry'] as const);
    const step = 600;
    const beyond = most + step * rng.int(1, 12);
    return {
      fault,
      format: fault === 'retry' ? 'GZIP' : rng.pick(UNREADABLE),
      seconds: fault === 'format' ? most - step * rng.int(0, 4) : beyond,
      shorter: step * rng.int(1, most / step - 5),
      longer: beyond + step * rng.int(1, 12),
      most,
      table: rng.pick(['incoming', 'landing', 'raw_data', 'history', 'daily']),
    };
  },
  variant: ({ fault, format, seconds, shorter }) => `${fault}:${format}:${seconds}:${shorter}`,
  ask({ fault }) {
    const key = KEYS[fault];
    const wrong = OPTIONS[fault].filter((option) => option !== key);
    return { kind: 'single', options: OPTIONS[fault], key, beliefs: recordOf(wrong, beliefOf) };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, option, q) => isCreated(world, changed(option, q)),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} A Firehose stream shall load the ${things} into an Amazon Redshift cluster. \`CreateDeliveryStream\` refuses the destination of the exhibit, which leaves out only what is right. With which change is it accepted?`,
      exhibits: (q) => [{ title: 'Destination (shortened)', body: json(q) }],
      option: (id, q) => textOf(id, q, 'en'),
      reason: (id, q) => why(id, q, 'en'),
      explanation: ({ most }) =>
        `For Redshift, Firehose writes to a bucket and then has \`COPY\` load from there. The bucket is needed, \`COPY\` does not read SNAPPY and ZIP, and its retries last at most ${count(most)} seconds.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} Firehose 스트림으로 데이터를 Amazon Redshift 클러스터에 적재하려고 합니다. \`CreateDeliveryStream\` 호출이 자료의 대상 때문에 거부되며, 자료에서 생략한 부분에는 문제가 없습니다. 어떻게 바꾸면 받아들여집니까?`,
      exhibits: (q) => [{ title: '대상의 설정(일부)', body: json(q) }],
      option: (id, q) => textOf(id, q, 'ko'),
      reason: (id, q) => why(id, q, 'ko'),
      explanation: ({ most }) =>
        `Redshift로 보낼 때 Firehose는 버킷에 쓰고 \`COPY\`가 거기서 적재하게 합니다. 버킷이 꼭 있어야 하고, \`COPY\`는 SNAPPY와 ZIP을 읽지 못하며, 재시도는 최대 ${count(most)}초까지입니다.`,
    },
  },
};
