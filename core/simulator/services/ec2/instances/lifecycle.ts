import type { Ctx } from '../../../engine/contract';
import type { Ec2State, Instance, InstanceState } from '../state';
import { startWorker, stopWorker } from './worker';

export const instanceTimer = (id: string): string => `instance/${id}`;

/** From the request to terminate to terminated. Ours: real machines take about that. */
const SHUTDOWN_MS = 30_000;

function become(instance: Instance, state: InstanceState, ctx: Ctx<Ec2State>): void {
  instance.state = state;
  ctx.emit('InstanceStateChanged', { instanceId: instance.id, state, group: instance.group ?? null });
}

/** An instance has booted, or has shut down. */
export function onInstanceTimer(id: string, ctx: Ctx<Ec2State>): void {
  const instance = ctx.state.instances.get(id);
  if (instance?.state === 'pending') {
    become(instance, 'running', ctx);
    startWorker(instance, ctx);
  } else if (instance?.state === 'shutting-down') become(instance, 'terminated', ctx);
}

/** What its worker has in hand is not deleted: the queue hands it out again after its visibility timeout. */
export function terminate(instance: Instance, reason: string, ctx: Ctx<Ec2State>): void {
  if (instance.state === 'shutting-down' || instance.state === 'terminated') return;
  stopWorker(instance, ctx);
  instance.stateReason = reason;
  become(instance, 'shutting-down', ctx);
  ctx.setTimer(instanceTimer(instance.id), ctx.now + SHUTDOWN_MS, instance.id);
}
