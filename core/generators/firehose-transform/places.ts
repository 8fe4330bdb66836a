import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeBucket } from '../proof-by-simulation/firehoses';
import { Simulation } from '../proof-by-simulation/simulation';
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

interface Places extends Rules {
  values: readonly string[];
}

const PLACES = ['destination', 'nowhere', 'aside'] as const;
const PLACE: Readonly<Record<Result, (typeof PLACES)[number]>> = {
  Ok: 'destination',
  Dropped: 'nowhere',
  ProcessingFailed: 'aside',
};

/** Where records end that a function answers differently. */
export const places: Direction<Places> = {
  draw(rng, { level }) {
    const rules = drawRules(rng);
    const values = rng.shuffle(FIELDS[rules.field] ?? []).slice(0, level === 1 ? 3 : 4);
    return { ...rules, values };
  },
  variant: (q) => `${variantOf(q)}:${q.values}`,
  ask: ({ values, results }) => ({
    kind: 'matching',
    prompts: values,
    options: PLACES,
    key: Object.fromEntries(values.map((value) => [value, PLACE[results[value] ?? 'Ok']])),
  }),
  check: {
    by: 'simulation',
    arrange(q, limits) {
      const world = Simulation.open(limits);
      makeBucket(world);
      makePipeline(world, { durationMs: 0, rules: [{ effect: { transforms: transformsOf(q) } }] });
      const { delivered, failed } = outcome(world, recordsOf(q.field, q.values));
      return q.values.map((_, i) =>
        delivered.includes(i) ? 'destination' : failed.includes(i) ? 'aside' : 'nowhere',
      );
    },
  },
  words: {
    en: {
      stem: ({ values }, { who, things }) =>
        `${who} The ${things} go through a Firehose stream that delivers to an S3 bucket and transforms with the Lambda function of the exhibit. ${values.length} records arrive. Where does each of them end?`,
      exhibits: (q) => [{ title: 'Function', body: codeOf(q) }],
      option: (id) =>
        textFor(id, {
          destination: 'Among the data in the bucket',
          nowhere: 'Nowhere: left out on purpose',
          aside: 'Under the prefix `processing-failed/`',
        }),
      prompt: (value, { field }) => `The record with \`${field}\` = \`${value}\``,
      reason: (id) =>
        textFor(id, {
          destination: '`Ok` delivers the data that the function returned.',
          nowhere: '`Dropped` leaves a record out and counts as success.',
          aside: '`ProcessingFailed` sets a record aside, so that it can be looked at.',
        }),
      explanation: () =>
        '`Ok` goes to the destination, `Dropped` is left out on purpose, and `ProcessingFailed` is kept in the bucket under `processing-failed/`.',
    },
    ko: {
      stem: ({ values }, { who }) =>
        `${who} 데이터는 S3 버킷으로 전송하는 Firehose 스트림을 거치며, 이 스트림은 자료의 Lambda 함수로 데이터를 변환합니다. 레코드 ${values.length}개가 도착합니다. 각 레코드는 어디로 갑니까?`,
      exhibits: (q) => [{ title: '함수', body: codeOf(q) }],
      option: (id) =>
        textFor(id, {
          destination: '버킷의 데이터 사이',
          nowhere: '아무 데도 가지 않음(일부러 제외)',
          aside: '`processing-failed/` 접두사 아래',
        }),
      prompt: (value, { field }) => `\`${field}\` 값이 \`${value}\`인 레코드`,
      reason: (id) =>
        textFor(id, {
          destination: '`Ok`이면 함수가 돌려준 데이터가 대상으로 전송됩니다.',
          nowhere: '`Dropped`이면 레코드가 제외되고 성공으로 칩니다.',
          aside: '`ProcessingFailed`이면 나중에 살펴볼 수 있도록 따로 저장됩니다.',
        }),
      explanation: () =>
        '`Ok`는 대상으로 전송되고, `Dropped`는 일부러 제외되며, `ProcessingFailed`는 버킷의 `processing-failed/` 아래에 저장됩니다.',
    },
  },
};
