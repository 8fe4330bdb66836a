import type { Operation } from '../../../engine/contract';
import type { PutMetricAlarmInput } from '../../../shapes/generated/cloudwatch.types';
import { alarmArn } from '../alarms/definition';
import { putAlarm } from '../alarms/put';
import type { CloudWatchState } from '../state';

export const putMetricAlarm: Operation<CloudWatchState, PutMetricAlarmInput, object> = {
  guard: ({ AlarmName }, ctx) => ({ arn: alarmArn(ctx, AlarmName) }),
  run(input, ctx) {
    putAlarm(input, ctx);
    return {};
  },
};

/** Internal: alarms of a target tracking policy, made by Auto Scaling for itself. */
export const putManagedAlarm: Operation<
  CloudWatchState,
  PutMetricAlarmInput & { ManagedBy: string },
  object
> = {
  internal: true,
  run({ ManagedBy, ...input }, ctx) {
    putAlarm(input, ctx, ManagedBy);
    return {};
  },
};
