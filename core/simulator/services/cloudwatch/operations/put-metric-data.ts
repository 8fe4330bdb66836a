import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { MetricDatum, PutMetricDataInput } from '../../../shapes/generated/cloudwatch.types';
import { invalidCombination, invalidValue, missingParameter } from '../refusals';
import { joined, pointOf, record, sortedDimensions } from '../series';
import type { CloudWatchState, Point } from '../state';

const SECOND_MS = 1_000;

export const putMetricData: Operation<CloudWatchState, PutMetricDataInput, object> = {
  guard: ({ Namespace }) => ({ arn: '*', context: { 'cloudwatch:namespace': Namespace } }),
  run({ Namespace: namespace, MetricData = [] }, ctx) {
    const quota = limit(ctx.limits, 'cloudwatch.putMetricData.metrics.max');
    if (MetricData.length === 0) throw missingParameter('The parameter MetricData is required.');
    if (MetricData.length > quota)
      throw invalidValue(`The collection MetricData must not have a size greater than ${quota}.`);
    const points = MetricData.map((datum, i) => read(datum, i + 1, ctx));
    for (const [i, point] of points.entries()) {
      const { MetricName: name, Dimensions, StorageResolution } = MetricData[i] as MetricDatum;
      record(
        { namespace, name, dimensions: sortedDimensions(Dimensions) },
        point,
        ctx.state,
        StorageResolution === 1,
      );
    }
    ctx.emit('MetricDataPut', { namespace, count: points.length });
    return {};
  },
};

/** Refuses a datum without one kind of value, or with a time too far off. `nth` counts from 1. */
function read(datum: MetricDatum, nth: number, ctx: Ctx<CloudWatchState>): Point {
  const { Timestamp: at = ctx.now, Unit: unit = 'None', Value, Values, StatisticValues: set } = datum;
  const where = `MetricData.member.${nth}`;
  const given = [Value, Values, set].filter((one) => one !== undefined).length;
  if (given === 0)
    throw missingParameter(
      `At least one of the parameters ${where}.Value, ${where}.Values or ${where}.StatisticValues must be specified.`,
    );
  if (given > 1)
    throw invalidCombination(
      `The parameters ${where}.Value, ${where}.Values and ${where}.StatisticValues are mutually exclusive.`,
    );
  checkTime(at, where, ctx);
  if (set) return { at, sum: set.Sum, count: set.SampleCount, min: set.Minimum, max: set.Maximum, unit };
  if (Value !== undefined) return pointOf(at, Value, unit);
  return ofValues(datum, { at, unit, where }, ctx);
}

function checkTime(at: number, where: string, { now, limits }: Ctx<CloudWatchState>): void {
  const past = now - limit(limits, 'cloudwatch.putMetricData.past.max') * SECOND_MS;
  const future = now + limit(limits, 'cloudwatch.putMetricData.future.max') * SECOND_MS;
  if (at < past || at > future)
    throw invalidValue(
      `The parameter ${where}.Timestamp must specify a time no more than two weeks in the past and no more than two hours in the future.`,
    );
}

function ofValues(
  { Values = [], Counts = [] }: MetricDatum,
  { at, unit, where }: { at: number; unit: string; where: string },
  { limits }: Ctx<CloudWatchState>,
): Point {
  const quota = limit(limits, 'cloudwatch.putMetricData.values.max');
  if (Values.length === 0 || Values.length > quota)
    throw invalidValue(`The collection ${where}.Values must not have a size greater than ${quota}.`);
  if (Counts.length > 0 && Counts.length !== Values.length)
    throw invalidValue(`The parameters ${where}.Values and ${where}.Counts must be of the same size.`);
  return Values.map((value, i) => pointOf(at, value, unit, Counts[i])).reduce(joined);
}
