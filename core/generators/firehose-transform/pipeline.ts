import type { Rng } from '../../kernel/rng';
import { SECOND_MS } from '../../kernel/time';
import type { Behavior, Transformation } from '../../simulator/services/lambda/behavior/behavior';
import {
  bucketPart,
  deliver,
  makeFirehose,
  objectsIn,
  transformedBy,
} from '../proof-by-simulation/firehoses';
import { functionArn, makeFunction } from '../proof-by-simulation/functions';
import type { Simulation } from '../proof-by-simulation/simulation';

export const RESULTS = ['Ok', 'Dropped', 'ProcessingFailed'] as const;
export type Result = (typeof RESULTS)[number];

/** Fields whose value a function decides by, with values that they may have. */
export const FIELDS: Readonly<Record<string, readonly string[]>> = {
  level: ['debug', 'info', 'warn', 'error'],
  type: ['ping', 'view', 'order', 'refund'],
  region: ['test', 'emea', 'apac', 'amer'],
  status: ['draft', 'open', 'paid', 'void'],
};

/** What a function returns for each value of a field. */
export interface Rules {
  readonly field: string;
  readonly results: Readonly<Record<string, Result>>;
}

export function drawRules(rng: Rng): Rules {
  const field = rng.pick(Object.keys(FIELDS));
  const values = rng.shuffle(FIELDS[field] ?? []);
  const results: readonly Result[] = ['Ok', 'Dropped', 'ProcessingFailed', rng.pick(RESULTS)];
  return { field, results: Object.fromEntries(values.map((value, i) => [value, results[i] ?? 'Ok'])) };
}

const PIPELINE = 'readings';
const FUNCTION_TIMEOUT_SEC = 1;
/** What a function does that never ends in time. */
export const TIMES_OUT: Behavior = { durationMs: 2 * FUNCTION_TIMEOUT_SEC * SECOND_MS };
const LAMBDA_BUFFER_SEC = '10';
const DELIVERY_SEC = 60;
/** Longer than both buffers together. */
const DELIVERED_SEC = 120;

/** A Firehose stream that transforms, by a function of its own, what it delivers to the bucket. */
export function makePipeline(
  world: Simulation,
  behavior: Behavior,
  parameters: Readonly<Record<string, string>> = {},
  name = PIPELINE,
): void {
  makeFunction(world, name, behavior, { timeoutSec: FUNCTION_TIMEOUT_SEC });
  makeFirehose(world, name, {
    ExtendedS3DestinationConfiguration: {
      ...bucketPart(),
      BufferingHints: { SizeInMBs: 64, IntervalInSeconds: DELIVERY_SEC },
      ...transformedBy(functionArn(name), {
        BufferIntervalInSeconds: LAMBDA_BUFFER_SEC,
        BufferSizeInMBs: '1',
        ...parameters,
      }),
    },
  });
}

/** The rules as what a function does. */
export const transformsOf = ({ field, results }: Rules): readonly Transformation[] =>
  Object.entries(results).map(([value, result]) => ({
    when: { left: { path: `data.${field}` }, is: '=', right: value },
    result,
  }));

/** Records of a field's values, numbered so that each can be found again. */
export const recordsOf = (field: string, values: readonly string[]): readonly string[] =>
  values.map((value, i) => `{"n":${i},"${field}":"${value}"}\n`);

/** Sends records and waits: the numbers of those delivered, and of those set aside as failed. */
export function outcome(
  world: Simulation,
  records: readonly string[],
  name = PIPELINE,
): { delivered: readonly number[]; failed: readonly number[] } {
  deliver(world, name, records);
  world.wait(DELIVERED_SEC);
  world.look();
  const found = Object.entries(objectsIn(world));
  const failed = found.filter(([key]) => key.startsWith('processing-failed/'));
  const lines = (objects: readonly (readonly [string, string])[]): readonly string[] =>
    objects.flatMap(([, text]) => text.trim().split('\n'));
  return {
    delivered: lines(found.filter(([key]) => !key.startsWith('processing-failed/'))).map(numberOf),
    failed: lines(failed).map((line) => numberOf(atob((JSON.parse(line) as { rawData: string }).rawData))),
  };
}

const numberOf = (text: string): number => (JSON.parse(text) as { n: number }).n;

/** The function's code. */
export const codeOf = ({ field, results }: Rules): string =>
  `\`\`\`js\nconst results = ${JSON.stringify(results).replaceAll(':', ': ').replaceAll(',', ', ')};\n\nexport const handler = async (event) => ({\n  records: event.records.map(({ recordId, data }) => {\n    const record = JSON.parse(Buffer.from(data, 'base64').toString());\n    return { recordId, result: results[record.${field}], data };\n  }),\n});\n\`\`\``;

export const variantOf = ({ field, results }: Rules): string =>
  `${field}:${Object.entries(results).join('|')}`;
