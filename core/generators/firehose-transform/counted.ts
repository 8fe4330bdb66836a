import type { Direction } from '../directions/direction';
import { makeBucket } from '../proof-by-simulation/firehoses';
import {
  codeOf,
  drawRules,
  FIELDS,
  makePipeline,
  outcome,
  type Result,
  type Rules,
  recordsOf,
  transformsOf,
  variantOf,
} from './pipeline';

interface Counted extends Rules {
  /** How many records of each value arrive. */
  arriving: Readonly<Record<string, number>>;
  wanted: Result;
}

const countOf = ({ arriving, results }: Counted, wanted: Result): number =>
  Object.entries(arriving).reduce((sum, [value, n]) => sum + (results[value] === wanted ? n : 0), 0);
const total = ({ arriving }: Counted): number => Object.values(arriving).reduce((sum, n) => sum + n, 0);
const valuesOf = ({ arriving }: Counted): readonly string[] =>
  Object.entries(arriving).flatMap(([value, n]) => Array<string>(n).fill(value));

/** How many records are delivered, left out or set aside. */
export const counted: Direction<Counted> = {
  draw(rng, { level }) {
    const rules = drawRules(rng);
    const arriving = Object.fromEntries(
      (FIELDS[rules.field] ?? []).map((value) => [value, rng.int(1, level * 4)]),
    );
    return { ...rules, arriving, wanted: rng.pick(['Ok', 'Dropped', 'ProcessingFailed'] as const) };
  },
  variant: (q) => `${variantOf(q)}:${Object.values(q.arriving)}:${q.wanted}`,
  ask: (q) => ({ kind: 'numeric', key: countOf(q, q.wanted), unit: 'records' }),
  check: {
    by: 'simulation',
    start(world, q) {
      makeBucket(world);
      makePipeline(world, { durationMs: 0, rules: [{ effect: { transforms: transformsOf(q) } }] });
    },
    run(world, key, q) {
      const records = valuesOf(q);
      const { delivered, failed } = outcome(world, recordsOf(q.field, records));
      const found = {
        Ok: delivered.length,
        Dropped: records.length - delivered.length - failed.length,
        ProcessingFailed: failed.length,
      };
      return found[q.wanted] === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} go through a Firehose stream that delivers to an S3 bucket and transforms with the Lambda function of the exhibit. ${total(q)} records arrive, by \`${q.field}\`: ${listOf(q)}. How many of them ${{ Ok: 'are found among the data in the bucket', Dropped: 'are found nowhere afterwards', ProcessingFailed: 'are found under the prefix `processing-failed/`' }[q.wanted]}?`,
      exhibits: (q) => [{ title: 'Function', body: codeOf(q) }],
      explanation: (q) =>
        `The function returns \`Ok\` for ${countOf(q, 'Ok')}, \`Dropped\` for ${countOf(q, 'Dropped')} and \`ProcessingFailed\` for ${countOf(q, 'ProcessingFailed')} records: the first are delivered, the second left out, the third set aside.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 S3 버킷으로 전송하는 Firehose 스트림을 거치며, 이 스트림은 자료의 Lambda 함수로 데이터를 변환합니다. 레코드 ${total(q)}개가 도착하며 \`${q.field}\` 값별로는 ${listOf(q)}입니다. 이 가운데 ${{ Ok: '버킷의 데이터에 들어 있는', Dropped: '어디에도 남지 않는', ProcessingFailed: '`processing-failed/` 접두사 아래에 있는' }[q.wanted]} 레코드는 몇 개입니까?`,
      exhibits: (q) => [{ title: '함수', body: codeOf(q) }],
      explanation: (q) =>
        `함수가 \`Ok\`를 돌려준 레코드는 ${countOf(q, 'Ok')}개, \`Dropped\`는 ${countOf(q, 'Dropped')}개, \`ProcessingFailed\`는 ${countOf(q, 'ProcessingFailed')}개입니다. 차례로 전송되고, 제외되고, 따로 저장됩니다.`,
    },
  },
};

const listOf = ({ arriving }: Counted): string =>
  Object.entries(arriving)
    .map(([value, n]) => `\`${value}\` ${n}`)
    .join(', ');
