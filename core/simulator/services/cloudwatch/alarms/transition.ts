import type { Ctx } from '../../../engine/contract';
import type { Alarm, AlarmState, CloudWatchState } from '../state';
import { act } from './actions';
import { remember } from './history';

/** Brings an alarm to another state and does what it is told to do then. */
export function toState(
  alarm: Alarm,
  state: AlarmState,
  { reason, value }: { reason: string; value?: number | undefined },
  ctx: Ctx<CloudWatchState>,
): void {
  const before = alarm.state;
  const alarmName = alarm.definition.AlarmName;
  alarm.state = state;
  alarm.stateReason = reason;
  alarm.stateAt = ctx.now;
  remember(
    { alarmName, at: ctx.now, type: 'StateUpdate', summary: `Alarm updated from ${before} to ${state}` },
    ctx.state,
  );
  ctx.emit('AlarmStateChanged', { alarmName, from: before, to: state, reason });
  act(alarm, ctx, { repeated: false, before, value });
}
