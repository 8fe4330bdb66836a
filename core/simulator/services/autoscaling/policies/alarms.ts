import type { Ctx } from '../../../engine/contract';
import type { AutoScalingState, Policy } from '../state';

/** A policy takes the alarms that it made with it. */
export function deleteAlarmsOf({ alarms }: Policy, ctx: Ctx<AutoScalingState>): void {
  if (alarms.length === 0) return;
  const input = { AlarmNames: [...alarms] };
  ctx.request({ service: 'cloudwatch', operation: 'DeleteManagedAlarms', input }, null);
}
