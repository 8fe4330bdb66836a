import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';

/** How records come, and how they shall lie in the bucket. */
interface Wish {
  input: string;
  output: string;
  /** In folders by a value of the record. */
  sorted: boolean;
}
interface Setup {
  wishes: readonly Wish[];
  extra: readonly Way[];
}

const WAYS = ['convert', 'lambda-convert', 'partition', 'lambda-partition', 'neither'] as const;
type Way = (typeof WAYS)[number];

const COLUMNS = ['Parquet', 'ORC'];
const OTHERS = ['CSV', 'XML', 'TSV'];

/** The way to a wish by the rules: conversion and jq read JSON only, whatever else goes through a function. */
function wayTo({ input, output, sorted }: Wish): Way {
  const isJson = input === 'JSON';
  if (sorted) return isJson ? 'partition' : 'lambda-partition';
  if (output === input) return 'neither';
  return isJson ? 'convert' : 'lambda-convert';
}

function drawWish(rng: Rng, way: Way): Wish {
  const other = rng.pick(OTHERS);
  switch (way) {
    case 'convert':
      return { input: 'JSON', output: rng.pick(COLUMNS), sorted: false };
    case 'lambda-convert':
      return { input: other, output: rng.pick(COLUMNS), sorted: false };
    case 'partition':
      return { input: 'JSON', output: 'JSON', sorted: true };
    case 'lambda-partition':
      return { input: other, output: other, sorted: true };
    case 'neither': {
      const input = rng.pick(['JSON', other]);
      return { input, output: input, sorted: false };
    }
  }
}

const idOf = ({ input, output, sorted }: Wish): string => `${input}-${output}${sorted ? '-sorted' : ''}`;
const wishOf = (id: string): Wish => {
  const [input = '', output = '', sorted] = id.split('-');
  return { input, output, sorted: sorted === 'sorted' };
};

/** What records become in a stream that is set up so; undefined where a part cannot read them. */
function made(
  way: Way,
  input: string,
): { output: string; sorted: boolean; wanted: readonly string[] } | undefined {
  let format = input;
  let sorted = false;
  for (const part of way === 'neither' ? [] : way.split('-')) {
    if (part === 'lambda') format = way === 'lambda-convert' ? 'JSON' : format;
    else if (part === 'convert') {
      if (format !== 'JSON') return undefined;
      return { output: 'columns', sorted, wanted: COLUMNS };
    } else {
      // An inline query reads JSON; a function names the keys of anything.
      if (format !== 'JSON' && !way.startsWith('lambda')) return undefined;
      sorted = true;
    }
  }
  return { output: format, sorted, wanted: [format] };
}

/** The parts of a way, to prefer the one with fewer. */
const effort = (way: Way): number => (way === 'neither' ? 0 : way.split('-').length);

const shown = ({ input, output, sorted }: Wish, locale: Locale): string => {
  const isSame = input === output;
  if (locale === 'ko') {
    const result = isSame ? `${output} 그대로` : `${output} 파일로`;
    return `${input} 레코드를 ${result}${sorted ? ', 레코드의 값에 따라 접두사로 나누어' : ''} 저장`;
  }
  const result = isSame ? `stored as they are` : `stored as ${output} files`;
  return `${input} records, ${result}${sorted ? ', under prefixes by a value of the record' : ''}`;
};

/** What a Firehose stream to S3 needs for what shall come of its records. */
export const setup: Direction<Setup> = {
  draw(rng, { level }) {
    const ways = rng.sample(WAYS, level === 1 ? 3 : 4);
    const wishes = ways.map((way) => drawWish(rng, way));
    const extra = level === 3 ? WAYS.filter((way) => !ways.includes(way)) : [];
    return { wishes, extra };
  },
  variant: ({ wishes, extra }) => `${wishes.map(idOf).sort()}|${extra}`,
  ask: ({ wishes, extra }) => ({
    kind: 'matching',
    prompts: wishes.map(idOf),
    options: [...wishes.map(wayTo), ...extra],
    key: recordOf(wishes.map(idOf), (id) => wayTo(wishOf(id))),
  }),
  check: {
    by: 'solver',
    arrange: ({ wishes }) =>
      wishes.map(({ input, output, sorted }) => {
        const able = WAYS.filter((way) => {
          const result = made(way, input);
          return result?.wanted.includes(output) && result.sorted === sorted;
        });
        // The simplest one that does it.
        return able.toSorted((a, b) => effort(a) - effort(b))[0] ?? '';
      }),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} Several Firehose streams deliver data about the ${things} to S3 buckets. What does each stream have to be given for its task, with the LEAST code?`,
      prompt: (id) => shown(wishOf(id), 'en'),
      option: (id) =>
        textFor(id, {
          convert: 'Record format conversion with a schema from AWS Glue',
          'lambda-convert': 'A Lambda function that returns JSON, then record format conversion',
          partition: 'Dynamic partitioning with an inline jq query',
          'lambda-partition': 'Dynamic partitioning with keys that a Lambda function returns',
          neither: 'Neither conversion nor dynamic partitioning',
        }),
      reason: (id) =>
        textFor(id, {
          convert: 'Conversion reads JSON and writes Parquet or ORC without any code.',
          'lambda-convert':
            'Conversion reads JSON only, so a function has to turn other formats into JSON first.',
          partition: 'A jq query finds values in JSON records without any code.',
          'lambda-partition': 'jq reads JSON only; for other formats a function returns the partition keys.',
          neither: 'Firehose delivers records as they come when nothing else is asked.',
        }),
      explanation: () =>
        'Record format conversion and inline jq both read JSON and need no code. For records in another format a Lambda function comes first: it turns them into JSON for the conversion, or returns the partition keys.',
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} 여러 Firehose 스트림이 ${thing} 데이터를 S3 버킷으로 전송합니다. 코드를 가장 적게 쓰면서 할 일을 하려면 스트림마다 무엇을 설정해야 합니까?`,
      prompt: (id) => shown(wishOf(id), 'ko'),
      option: (id) =>
        textFor(id, {
          convert: 'AWS Glue의 스키마를 쓰는 레코드 형식 변환',
          'lambda-convert': 'JSON을 돌려주는 Lambda 함수와 그다음의 레코드 형식 변환',
          partition: '인라인 jq 쿼리를 쓰는 동적 파티셔닝',
          'lambda-partition': 'Lambda 함수가 돌려주는 키를 쓰는 동적 파티셔닝',
          neither: '변환도 동적 파티셔닝도 하지 않음',
        }),
      reason: (id) =>
        textFor(id, {
          convert: '형식 변환은 코드 없이 JSON을 읽어 Parquet이나 ORC로 씁니다.',
          'lambda-convert': '형식 변환은 JSON만 읽으므로 다른 형식은 먼저 함수로 JSON을 만들어야 합니다.',
          partition: 'jq 쿼리는 코드 없이 JSON 레코드에서 값을 찾습니다.',
          'lambda-partition': 'jq는 JSON만 읽으므로 다른 형식에서는 함수가 파티션 키를 돌려줍니다.',
          neither: '따로 설정하지 않으면 Firehose는 레코드를 받은 그대로 전송합니다.',
        }),
      explanation: () =>
        '레코드 형식 변환과 인라인 jq는 모두 JSON을 읽고 코드가 필요 없습니다. 다른 형식의 레코드에는 Lambda 함수가 먼저 필요합니다. 함수는 변환을 위해 JSON을 만들거나 파티션 키를 돌려줍니다.',
    },
  },
};
