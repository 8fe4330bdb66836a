import type { Operation } from '../../../engine/contract';
import type { SetAlarmStateInput } from '../../../shapes/generated/cloudwatch.types';
import { alarmArn } from '../alarms/definition';
import { toState } from '../alarms/transition';
import { noSuchAlarm } from '../refusals';
import type { AlarmState, CloudWatchState } from '../state';

/** For trying the actions of an alarm: its next evaluation brings it back to what the data say. */
export const setAlarmState: Operation<CloudWatchState, SetAlarmStateInput, object> = {
  guard: ({ AlarmName }, ctx) => ({ arn: alarmArn(ctx, AlarmName) }),
  run({ AlarmName, StateValue, StateReason }, ctx) {
    const alarm = ctx.state.alarms.get(AlarmName);
    if (!alarm) throw noSuchAlarm();
    if (alarm.state !== StateValue) toState(alarm, StateValue as AlarmState, { reason: StateReason }, ctx);
    return {};
  },
};
