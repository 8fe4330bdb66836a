import type { Operation } from '../../../engine/contract';
import type { DeleteAlarmsInput } from '../../../shapes/generated/cloudwatch.types';
import { alarmArn } from '../alarms/definition';
import type { CloudWatchState } from '../state';

/** Names that no alarm has are passed over. */
const remove = (names: readonly string[], { alarms }: CloudWatchState): void => {
  for (const name of names) alarms.delete(name);
};

export const deleteAlarms: Operation<CloudWatchState, DeleteAlarmsInput, object> = {
  guard: ({ AlarmNames }, ctx) => AlarmNames.map((name) => ({ arn: alarmArn(ctx, name) })),
  run({ AlarmNames }, ctx) {
    remove(AlarmNames, ctx.state);
    ctx.emit('AlarmsDeleted', { alarmNames: [...AlarmNames] });
    return {};
  },
};

/** Internal: a policy takes its own alarms with it. */
export const deleteManagedAlarms: Operation<CloudWatchState, DeleteAlarmsInput, object> = {
  internal: true,
  run({ AlarmNames }, { state }) {
    remove(AlarmNames, state);
    return {};
  },
};
