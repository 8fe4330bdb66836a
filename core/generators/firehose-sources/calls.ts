import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import {
  commandOf,
  drawNames,
  isFirehose,
  makePipe,
  makeStreams,
  named,
  OPERATIONS,
  type Operation,
  write,
} from './streams';

interface Calls {
  /** A data stream, a Firehose stream that reads it, and one with Direct PUT. */
  data: string;
  reading: string;
  direct: string;
  /** `operation:which`, by the part that the name is of. */
  options: readonly string[];
}
type Which = 'data' | 'reading' | 'direct';

const ALL = OPERATIONS.flatMap((operation) =>
  (['data', 'reading', 'direct'] as const).map((which) => `${operation}:${which}`),
);
const partsOf = (option: string): { operation: Operation; which: Which } => {
  const [operation, which] = option.split(':');
  return { operation: operation as Operation, which: which as Which };
};

/** Whether the rule allows a call: each service knows its own streams, and a source leaves no room for direct puts. */
function isAllowed(option: string, { data, reading }: Pick<Calls, 'data' | 'reading'>): boolean {
  const { operation, which } = partsOf(option);
  if (isFirehose(operation)) return which === 'direct';
  return which === 'data' || (which === 'reading' && reading === data);
}

function beliefOf(option: string): string {
  const { operation, which } = partsOf(option);
  if (!isFirehose(operation)) return 'firehose-streams-take-kinesis-calls';
  if (which === 'data') return 'data-streams-take-firehose-calls';
  return operation === 'firehose.PutRecord'
    ? 'firehose-takes-several-sources'
    : 'batch-calls-pass-where-single-ones-fail';
}

function why(option: string, q: Calls, locale: Locale): string {
  const { operation, which } = partsOf(option);
  const name = q[which];
  const en = locale === 'en';
  if (isAllowed(option, q)) {
    if (isFirehose(operation))
      return en
        ? `\`${name}\` has Direct PUT as its source, so Firehose takes both of its put calls.`
        : `\`${name}\`의 원본은 Direct PUT이므로 Firehose가 두 쓰기 호출을 모두 받습니다.`;
    return en
      ? `\`${name}\` is a data stream, and this is a call of Kinesis Data Streams.`
      : `\`${name}\`는 데이터 스트림이고, 이것은 Kinesis Data Streams의 호출입니다.`;
  }
  if (isFirehose(operation) && which === 'reading')
    return en
      ? `This Firehose stream has a data stream as its source: \`${named(operation)}\` is refused.`
      : `이 Firehose 스트림의 원본은 데이터 스트림이므로 \`${named(operation)}\`는 거부됩니다.`;
  if (isFirehose(operation))
    return en
      ? `There is no Firehose stream named \`${name}\`.`
      : `\`${name}\`라는 Firehose 스트림은 없습니다.`;
  return en ? `There is no data stream named \`${name}\`.` : `\`${name}\`라는 데이터 스트림은 없습니다.`;
}

function tableOf({ data, reading, direct }: Calls, locale: Locale): string {
  const rows =
    locale === 'en'
      ? ['| Name | What it is | Source |', '|---|---|---|']
      : ['| 이름 | 종류 | 원본 |', '|---|---|---|'];
  const kinds =
    locale === 'en'
      ? ['Kinesis data stream', 'Firehose stream']
      : ['Kinesis 데이터 스트림', 'Firehose 스트림'];
  const from = locale === 'en' ? `data stream ${data}` : `데이터 스트림 ${data}`;
  return [
    ...rows,
    `| ${data} | ${kinds[0]} | – |`,
    `| ${reading} | ${kinds[1]} | ${from} |`,
    `| ${direct} | ${kinds[1]} | Direct PUT |`,
  ].join('\n');
}

/** Which calls of producers are accepted. */
export const calls: Direction<Calls> = {
  draw(rng, { level }) {
    const [data = '', other = '', direct = ''] = drawNames(rng, 3);
    const reading = level === 3 || (level === 2 && rng.int(0, 1) === 0) ? data : other;
    // Where both bear one name, a call of Kinesis that names it is the same whichever is meant.
    const pool = ALL.filter(
      (option) => reading !== data || !/^(kinesis.*:reading|firehose.*:data)$/.test(option),
    );
    const options = rng.sample(pool, 5);
    const right = options.filter((option) => isAllowed(option, { data, reading })).length;
    return right === 2 || right === 3 ? { data, reading, direct, options } : undefined;
  },
  variant: ({ data, reading, options }) => `${data === reading}:${[...options].sort()}`,
  ask(q) {
    const key = q.options.filter((option) => isAllowed(option, q));
    const wrong = q.options.filter((option) => !key.includes(option));
    return { kind: 'multiple', options: q.options, key, beliefs: recordOf(wrong, beliefOf) };
  },
  check: {
    by: 'simulation',
    start(world, { data, reading, direct }) {
      makeStreams(world, [data]);
      makePipe(world, { name: reading, reads: data });
      makePipe(world, { name: direct });
    },
    run(world, option, q) {
      const [operation, which] = option.split(':');
      return write(world, operation as Operation, q[which as Which]);
    },
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} Programs write the ${things} to the streams of the exhibit and have every permission they need. Each option is the beginning of a command; the data follows in the form that the operation asks for. Which of the calls are accepted?`,
      exhibits: (q) => [{ title: 'Streams of the account', body: tableOf(q, 'en') }],
      option: (id, q) => `\`${commandOf(partsOf(id).operation, q[partsOf(id).which])}\``,
      reason: (id, q) => why(id, q, 'en'),
      explanation: () =>
        'Firehose takes `PutRecord` and `PutRecordBatch` only where the source is Direct PUT. With a data stream as the source, producers write to that stream with `PutRecord` or `PutRecords` of Kinesis Data Streams.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 프로그램들이 자료의 스트림에 데이터를 쓰며, 필요한 권한은 모두 있습니다. 선택지는 명령의 앞부분이고, 그 뒤에는 작업에 맞는 형식의 데이터가 이어집니다. 받아들여지는 호출은 무엇입니까?`,
      exhibits: (q) => [{ title: '계정의 스트림', body: tableOf(q, 'ko') }],
      option: (id, q) => `\`${commandOf(partsOf(id).operation, q[partsOf(id).which])}\``,
      reason: (id, q) => why(id, q, 'ko'),
      explanation: () =>
        'Firehose는 원본이 Direct PUT일 때만 `PutRecord`와 `PutRecordBatch`를 받습니다. 데이터 스트림이 원본이면 생산자는 Kinesis Data Streams의 `PutRecord`나 `PutRecords`로 그 데이터 스트림에 써야 합니다.',
    },
  },
};
