import type { Behavior, Effect } from '../../simulator/services/lambda/behavior/behavior';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeBucket } from '../proof-by-simulation/firehoses';
import type { Simulation } from '../proof-by-simulation/simulation';
import { FIELDS, makePipeline, outcome, recordsOf } from './pipeline';

interface LeaveOut {
  field: string;
  unwanted: string;
  wanted: string;
  many: number;
}

/** What a function may do about a record that is not wanted. */
const WAYS: Readonly<Record<string, Effect>> = {
  dropped: { transforms: [{ result: 'Dropped' }] },
  missing: { returns: { records: [] } },
  failed: { transforms: [{ result: 'ProcessingFailed' }] },
  throws: { throws: { message: 'not wanted' } },
};
const BELIEFS = {
  missing: 'transform-may-leave-records-out',
  failed: 'processing-failed-filters-records',
  throws: 'a-thrown-error-filters-records',
};
const PIPELINES = Object.keys(WAYS);

function behaviorOf({ field, unwanted }: LeaveOut, way: string): Behavior {
  const when = { left: { path: `data.${field}` }, is: '=' as const, right: unwanted };
  return {
    durationMs: 0,
    rules: [{ when, effect: WAYS[way] ?? {} }, { effect: { transforms: [{ result: 'Ok' }] } }],
  };
}

/** Batches of the unwanted records, then of a wanted one: exactly this is delivered and nothing set aside. */
function filters(world: Simulation, { field, unwanted, wanted, many }: LeaveOut, way: string): boolean {
  const records = recordsOf(field, [...Array<string>(many).fill(unwanted), wanted]);
  const first = outcome(world, records.slice(0, many), way);
  const second = outcome(world, records.slice(many), way);
  return first.failed.length === 0 && second.failed.length === 0 && second.delivered.join() === String(many);
}

/** How a function keeps records out of the destination. */
export const leaveOut: Direction<LeaveOut> = {
  draw(rng) {
    const field = rng.pick(Object.keys(FIELDS));
    const [unwanted = '', wanted = ''] = rng.sample(FIELDS[field] ?? [], 2);
    return { field, unwanted, wanted, many: rng.int(2, 5) };
  },
  variant: ({ field, unwanted, wanted, many }) => `${field}:${unwanted}:${wanted}:${many}`,
  ask: () => ({ kind: 'single', options: PIPELINES, key: 'dropped', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    start(world, q) {
      makeBucket(world);
      for (const way of PIPELINES) makePipeline(world, behaviorOf(q, way), {}, way);
    },
    alike: ({ field, unwanted, wanted, many }, way) =>
      `firehose-transform/leave-out/${field}|${unwanted}|${wanted}|${many}|${way}`,
    run: (world, way, q) => filters(world, q, way),
  },
  words: {
    en: {
      stem: ({ field, unwanted }, { who, things }) =>
        `${who} The ${things} go through a Firehose stream to an S3 bucket, from which Athena reads them. Records with \`${field}\` = \`${unwanted}\` must no longer reach the bucket in any form, and all others must arrive as before. A Lambda function for the transformation gets whole batches of records. What does it return for the unwanted ones?`,
      option: (id) =>
        textFor(id, {
          dropped: 'The `recordId` with the result `Dropped`',
          missing: 'Nothing: they are left out of the array `records`',
          failed: 'The `recordId` with the result `ProcessingFailed`',
          throws: 'An error, which it throws as soon as it meets one',
        }),
      reason: (id) =>
        textFor(id, {
          dropped: 'A dropped record counts as handled and is stored nowhere.',
          missing:
            'Every `recordId` has to come back; a record that is missing counts as failed and is stored under `processing-failed/`.',
          failed: 'Failed records are stored in the bucket under `processing-failed/`.',
          throws: 'The invocation fails as a whole, and in the end the whole batch is set aside as failed.',
        }),
      explanation: () =>
        'All records that Firehose handed over have to come back with their `recordId`; `Dropped` says that one is left out on purpose.',
    },
    ko: {
      stem: ({ field, unwanted }, { who }) =>
        `${who} 데이터는 Firehose 스트림을 거쳐 S3 버킷에 쌓이고 Athena가 이를 조회합니다. 이제 \`${field}\` 값이 \`${unwanted}\`인 레코드는 어떤 형태로도 버킷에 들어가지 않아야 하고, 나머지는 전처럼 도착해야 합니다. 변환용 Lambda 함수는 레코드를 배치로 받습니다. 필요 없는 레코드에 대해 함수는 무엇을 돌려주어야 합니까?`,
      option: (id) =>
        textFor(id, {
          dropped: '`recordId`와 함께 결과 `Dropped`',
          missing: '아무것도 돌려주지 않고 `records` 배열에서 뺌',
          failed: '`recordId`와 함께 결과 `ProcessingFailed`',
          throws: '그런 레코드를 만나는 즉시 오류를 던짐',
        }),
      reason: (id) =>
        textFor(id, {
          dropped: '`Dropped` 레코드는 처리된 것으로 치며 어디에도 저장되지 않습니다.',
          missing:
            '모든 `recordId`가 돌아와야 합니다. 빠진 레코드는 실패로 치고 `processing-failed/` 아래에 저장됩니다.',
          failed: '실패한 레코드는 버킷의 `processing-failed/` 아래에 저장됩니다.',
          throws: '호출 전체가 실패하고, 결국 배치 전체가 실패로 따로 저장됩니다.',
        }),
      explanation: () =>
        'Firehose가 넘긴 레코드는 모두 `recordId`와 함께 돌아와야 하며, 일부러 뺀다는 뜻은 `Dropped`로 밝힙니다.',
    },
  },
};
