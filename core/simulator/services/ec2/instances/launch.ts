import type { Ctx } from '../../../engine/contract';
import { newId } from '../ids';
import { refuse } from '../refusals';
import type { Ec2State, Instance } from '../state';
import { instanceTimer } from './lifecycle';
import { workerOf } from './worker-settings';

/** Instances kept in a place, terminated ones included. Ours; AWS counts virtual CPUs. */
const INSTANCES_MAX = 2_000;
/** From launch to running. Ours: real machines take about that. */
const BOOT_MS = 60_000;
const DEFAULT_TYPE = 'm1.small';

export interface Launch {
  readonly count: number;
  readonly imageId: string;
  readonly type: string | undefined;
  readonly keyName: string | undefined;
  readonly profileArn: string | undefined;
  readonly zones: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
  readonly group?: string;
}

/** Starts instances, spread over the zones. Refuses more than a place may have. */
export function launch(asked: Launch, ctx: Ctx<Ec2State>): Instance[] {
  const { instances } = ctx.state;
  forgetTerminated(ctx);
  if (instances.size + asked.count > INSTANCES_MAX)
    throw refuse(
      'InstanceLimitExceeded',
      `You have requested more instances (${instances.size + asked.count}) than your current instance limit of ${INSTANCES_MAX} allows for the specified instance type.`,
    );
  const reservationId = newId('r', ctx);
  return Array.from({ length: asked.count }, () => startOne(asked, reservationId, ctx));
}

function startOne(asked: Launch, reservationId: string, ctx: Ctx<Ec2State>): Instance {
  const { instances } = ctx.state;
  const { keyName, profileArn, group, zones } = asked;
  const worker = workerOf(asked.tags);
  const instance: Instance = {
    id: newId('i', ctx),
    reservationId,
    imageId: asked.imageId,
    type: asked.type ?? DEFAULT_TYPE,
    ...(keyName !== undefined && { keyName }),
    zone: zones[instances.size % zones.length] ?? `${ctx.region}a`,
    ip: privateIp(ctx.u32()),
    launchedAt: ctx.now,
    ...(profileArn !== undefined && { profileArn }),
    ...(group !== undefined && { group }),
    tags: new Map(asked.tags),
    state: 'pending',
    stateReason: '',
    ...(worker && { worker }),
  };
  instances.set(instance.id, instance);
  ctx.setTimer(instanceTimer(instance.id), ctx.now + BOOT_MS, instance.id);
  ctx.emit('InstanceStateChanged', { instanceId: instance.id, state: 'pending', group: group ?? null });
  return instance;
}

/** An address of 172.31.0.0/16, the default network. */
const privateIp = (random: number): string => `172.31.${(random >>> 8) & 0xff}.${random & 0xff || 1}`;

/** AWS shows a terminated instance for about an hour. */
const SHOWN_MS = 3_600_000;

function forgetTerminated({ state: { instances }, now }: Ctx<Ec2State>): void {
  for (const [id, { state, launchedAt }] of instances)
    if (state === 'terminated' && now - launchedAt > SHOWN_MS) instances.delete(id);
}
