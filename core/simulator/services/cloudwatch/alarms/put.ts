import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { PutMetricAlarmInput } from '../../../shapes/generated/cloudwatch.types';
import { limitExceeded } from '../refusals';
import { startSampling } from '../sampling';
import type { Alarm, CloudWatchState } from '../state';
import { alarmArn, checkAlarm } from './definition';
import { remember } from './history';

const UNCHECKED = 'Unchecked: Initial alarm creation';

/** Makes an alarm, or changes the one of this name, which keeps its state. */
export function putAlarm(input: PutMetricAlarmInput, ctx: Ctx<CloudWatchState>, managedBy?: string): void {
  checkAlarm(input);
  const { alarms } = ctx.state;
  const known = alarms.get(input.AlarmName);
  if (!known && alarms.size >= limit(ctx.limits, 'cloudwatch.alarms.max'))
    throw limitExceeded('The maximum number of alarms has been reached.');
  startSampling(ctx);
  alarms.set(input.AlarmName, {
    ...(known ?? newAlarm(input, ctx, managedBy)),
    definition: frozenCopy(input),
    updatedAt: ctx.now,
    actionsEnabled: input.ActionsEnabled ?? true,
  });
  const summary = `Alarm "${input.AlarmName}" ${known ? 'updated' : 'created'}`;
  remember({ alarmName: input.AlarmName, at: ctx.now, type: 'ConfigurationUpdate', summary }, ctx.state);
  ctx.emit(known ? 'AlarmUpdated' : 'AlarmCreated', { alarmName: input.AlarmName });
}

const newAlarm = (input: PutMetricAlarmInput, ctx: Ctx<CloudWatchState>, managedBy?: string): Alarm => ({
  definition: input,
  arn: alarmArn(ctx, input.AlarmName),
  ...(managedBy !== undefined && { managedBy }),
  updatedAt: ctx.now,
  actionsEnabled: true,
  state: 'INSUFFICIENT_DATA',
  stateReason: UNCHECKED,
  stateAt: ctx.now,
  tags: new Map((input.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
});
