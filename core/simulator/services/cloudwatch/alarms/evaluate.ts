import type { Ctx } from '../../../engine/contract';
import { Evaluation } from '../queries';
import type { Alarm, AlarmState, CloudWatchState } from '../state';
import { act } from './actions';
import { queriesOf, returnsData } from './definition';
import { breachesRule, FURTHER_PERIODS, judge, type Periods } from './judge';
import { toState } from './transition';

const SECOND_MS = 1_000;

/** Judges every alarm at the end of a minute. */
export function evaluateAlarms(ctx: Ctx<CloudWatchState>): void {
  for (const alarm of ctx.state.alarms.values()) evaluateAlarm(alarm, ctx);
}

function evaluateAlarm(alarm: Alarm, ctx: Ctx<CloudWatchState>): void {
  const periods = valuesOf(alarm, ctx);
  const state = judge(alarm.definition, periods, alarm.state);
  if (state !== alarm.state)
    toState(alarm, state, { reason: reasonOf(alarm, state, periods), value: newest(periods) }, ctx);
  else if (state === 'ALARM') act(alarm, ctx, { repeated: true, value: newest(periods) });
}

const newest = (periods: Periods): number | undefined => periods.find((value) => value !== undefined);

/** One value a period, newest first, ending at this instant. */
function valuesOf({ definition }: Alarm, ctx: Ctx<CloudWatchState>): Periods {
  const { EvaluationPeriods = 1 } = definition;
  const queries = queriesOf(definition);
  const id = queries.find(returnsData)?.Id ?? '';
  const count = EvaluationPeriods + FURTHER_PERIODS;
  const periodMs = new Evaluation(queries, { from: 0, to: 0, origin: 0 }, ctx.state).periodOf(id) * SECOND_MS;
  const range = { from: ctx.now - count * periodMs, to: ctx.now, origin: ctx.now };
  const value = new Evaluation(queries, range, ctx.state).valueOf(id);
  const at = (i: number) => ctx.now - (i + 1) * periodMs;
  return Array.from({ length: count }, (_, i) =>
    value?.kind === 'series' ? value.series.get(at(i)) : undefined,
  );
}

const COMPARED: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

function reasonOf({ definition }: Alarm, state: AlarmState, periods: Periods): string {
  const { EvaluationPeriods: wanted = 1, Threshold, ComparisonOperator = '' } = definition;
  if (state === 'INSUFFICIENT_DATA') return `Insufficient Data: ${wanted} datapoints were unknown.`;
  const shown = periods
    .filter((value) => value !== undefined)
    .slice(0, wanted)
    .filter((value) => breachesRule(definition, value) === (state === 'ALARM'));
  const are = `${shown.length} datapoint${shown.length === 1 ? '' : 's'} [${shown.join(', ')}]`;
  const not = state === 'ALARM' ? '' : 'not ';
  return `Threshold Crossed: ${are} ${shown.length === 1 ? 'was' : 'were'} ${not}${COMPARED[ComparisonOperator]} the threshold (${Threshold}).`;
}
