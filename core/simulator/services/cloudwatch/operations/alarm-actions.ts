import type { Operation } from '../../../engine/contract';
import type {
  DisableAlarmActionsInput,
  EnableAlarmActionsInput,
} from '../../../shapes/generated/cloudwatch.types';
import { alarmArn } from '../alarms/definition';
import type { CloudWatchState } from '../state';

const setting = (
  enabled: boolean,
): Operation<CloudWatchState, EnableAlarmActionsInput | DisableAlarmActionsInput, object> => ({
  guard: ({ AlarmNames }, ctx) => AlarmNames.map((name) => ({ arn: alarmArn(ctx, name) })),
  run({ AlarmNames }, { state }) {
    for (const name of AlarmNames) {
      const alarm = state.alarms.get(name);
      if (alarm) alarm.actionsEnabled = enabled;
    }
    return {};
  },
});

export const enableAlarmActions = setting(true);
export const disableAlarmActions = setting(false);
