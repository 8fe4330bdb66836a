import type { Limits } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { capital } from '../wording';

/** A stream that is thought of. */
interface Stream {
  store: string;
  /** A function turns records into JSON first. */
  toJson: boolean;
  output: string;
  /** Dynamic partitioning is part of it. */
  sorted: boolean;
}
interface Fits {
  input: string;
  output: string;
  sorted: boolean;
  streams: readonly Stream[];
}

const STORES = ['Redshift', 'OpenSearch Service', 'Splunk'];
const OUTPUTS = ['Parquet', 'ORC'];
const OFFERED = 4;

const idOf = ({ store, toJson, output, sorted }: Stream): string =>
  [store.replaceAll(' ', '_'), toJson ? 'json' : 'raw', output, sorted ? 'sorted' : 'plain'].join('-');
const streamOf = (id: string): Stream => {
  const [store = '', toJson, output = '', sorted] = id.split('-');
  return {
    store: store.replaceAll('_', ' '),
    toJson: toJson === 'json',
    output,
    sorted: sorted === 'sorted',
  };
};

/** What a stream lacks, found one after the other. */
type Lack = 'store' | 'input' | 'output' | 'sorted';
function lackOf({ store, toJson, output, sorted }: Stream, q: Fits): Lack | undefined {
  if (store !== 'S3') return 'store';
  if (q.input !== 'JSON' && !toJson) return 'input';
  if (output !== q.output) return 'output';
  return q.sorted && !sorted ? 'sorted' : undefined;
}

const BELIEFS: Readonly<Record<Lack, string>> = {
  store: 'conversion-fits-every-destination',
  input: 'conversion-reads-any-format',
  output: 'any-file-format-will-do',
  sorted: 'conversion-sorts-records-too',
};

function says({ store, toJson, output, sorted }: Stream, locale: Locale): string {
  if (locale === 'ko')
    return `${toJson ? 'JSON을 만드는 Lambda 변환, ' : ''}${output === 'JSON' ? '형식 변환 없음' : `${output} 변환`}, ${sorted ? '동적 파티셔닝 켬' : '동적 파티셔닝 끔'}, 대상 ${store}`;
  return `${toJson ? 'Lambda transformation to JSON, ' : ''}${output === 'JSON' ? 'no format conversion' : `conversion to ${output}`}, dynamic partitioning ${sorted ? 'on' : 'off'}, destination ${store}`;
}

/** Conversion as the registry words it: `JSON to Parquet or ORC`. */
function conversionIn(limits: Limits): { from: string; to: readonly string[] } {
  const [from = '', to = ''] = String(limits['firehose.formatConversion']).split(' to ');
  return { from, to: to.split(' or ') };
}

/** The only store that partitioning works for, as the registry words it: `S3 only`. */
const partitioned = (limits: Limits): string =>
  String(limits['firehose.dynamicPartitioning.destination']).split(' ')[0] ?? '';

const WHY: Readonly<Record<Locale, (lack: Lack | undefined, q: Fits) => string>> = {
  en: (lack, { input, output }) => {
    switch (lack) {
      case 'store':
        return 'The files are wanted in S3, and conversion and dynamic partitioning work for S3 only.';
      case 'input':
        return `Conversion reads JSON; ${input} has to be turned into JSON first.`;
      case 'output':
        return `The objects would not be ${output} files.`;
      case 'sorted':
        return 'Conversion alone puts no record under a prefix by its values.';
      default:
        return 'It has everything that is asked for.';
    }
  },
  ko: (lack, { input, output }) => {
    switch (lack) {
      case 'store':
        return '파일은 S3에 있어야 하고, 형식 변환과 동적 파티셔닝도 S3가 대상일 때만 됩니다.';
      case 'input':
        return `형식 변환은 JSON을 읽으므로 ${input} 레코드는 먼저 JSON으로 바꾸어야 합니다.`;
      case 'output':
        return `객체가 ${output} 파일이 되지 않습니다.`;
      case 'sorted':
        return '형식 변환만으로는 레코드가 값에 따라 접두사로 나뉘지 않습니다.';
      default:
        return '요구를 모두 갖추었습니다.';
    }
  },
};

/** Which of several streams gives analysts the files they want. */
export const fits: Direction<Fits> = {
  draw(rng, { level }) {
    const input = level === 1 ? 'JSON' : rng.pick(['JSON', 'CSV', 'XML']);
    const output = rng.pick(OUTPUTS);
    const sorted = rng.int(0, 1) === 0;
    const right: Stream = { store: 'S3', toJson: input !== 'JSON', output, sorted };
    const wrong: Stream[] = [
      ...rng.sample(STORES, 2).map((store) => ({ ...right, store })),
      ...OUTPUTS.filter((each) => each !== output).map((each) => ({ ...right, output: each })),
      { ...right, output: 'JSON' },
      ...(sorted ? [{ ...right, sorted: false }] : []),
      ...(input === 'JSON' ? [] : [{ ...right, toJson: false }]),
    ];
    return { input, output, sorted, streams: [right, ...rng.sample(wrong, OFFERED - 1)] };
  },
  variant: ({ input, output, sorted, streams }) => `${input}|${output}|${sorted}|${streams.map(idOf).sort()}`,
  ask(q) {
    const ids = q.streams.map(idOf);
    const key = ids.find((id) => lackOf(streamOf(id), q) === undefined) ?? '';
    const wrong = ids.filter((id) => id !== key);
    return {
      kind: 'single',
      options: ids,
      key,
      beliefs: recordOf(wrong, (id) => BELIEFS[lackOf(streamOf(id), q) ?? 'store']),
    };
  },
  check: {
    by: 'solver',
    holds({ input, output, sorted }, id, limits) {
      const [store, function_, written = '', split] = id.split('-');
      const { from, to } = conversionIn(limits);
      const read = function_ === 'json' ? 'JSON' : input;
      // Both features name the same store, and the conversion what it reads and writes.
      return (
        store === partitioned(limits) &&
        read === from &&
        to.includes(written) &&
        written === output &&
        (!sorted || split === 'sorted')
      );
    },
  },
  words: {
    en: {
      stem: ({ input, output, sorted }, { who, things, key }) =>
        `${who} Firehose gets the ${things} as ${input} records. Analysts query them with Athena and need ${output} files in an S3 bucket${sorted ? `, under a prefix for each ${key}` : ''}. Which settings of the stream does this take?`,
      option: (id) => capital(says(streamOf(id), 'en')),
      reason: (id, q) => WHY.en(lackOf(streamOf(id), q), q),
      explanation: ({ input }) =>
        `Record format conversion writes Parquet or ORC, reads JSON and works for S3 only, as dynamic partitioning does.${input === 'JSON' ? '' : ` ${input} records go through a Lambda function that returns JSON first.`}`,
    },
    ko: {
      stem: ({ input, output, sorted }, { who, thing, key }) =>
        `${who} Firehose는 ${thing} 데이터를 ${input} 레코드로 받습니다. 분석가들이 Athena로 조회할 수 있도록 S3 버킷에 ${output} 파일이 필요합니다.${sorted ? ` 파일은 ${key}별 접두사로 나뉘어야 합니다.` : ''} 스트림을 어떻게 설정해야 합니까?`,
      option: (id) => says(streamOf(id), 'ko'),
      reason: (id, q) => WHY.ko(lackOf(streamOf(id), q), q),
      explanation: ({ input }) =>
        `레코드 형식 변환은 JSON을 읽어 Parquet이나 ORC로 쓰며, 동적 파티셔닝과 마찬가지로 S3가 대상일 때만 됩니다.${input === 'JSON' ? '' : ` ${input} 레코드는 먼저 JSON을 돌려주는 Lambda 함수를 거칩니다.`}`,
    },
  },
};
