import { HOUR_MS } from '../../../kernel/time';
import { parseArn } from '../../engine/arn';
import type { Command, Ctx, Guard, Place } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { settingsOf } from './job';
import { kpusOf } from './kpus';
import type { Application, FlinkState } from './state';
import { newRun } from './windows/run';

/** How long an application starts, stops or is deleted; AWS takes a minute or more and promises nothing. */
const TRANSITION_MS = 1_000;
const TIMER = 'application/';

export const invalidArgument = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidArgumentException', message);

export const applicationArn = ({ region, account }: Place, name: string): string =>
  `arn:aws:kinesisanalytics:${region}:${account}:application/${name}`;

interface Named {
  readonly ApplicationName: string;
}

export function applicationOf({ ApplicationName: name }: Named, ctx: Ctx<FlinkState>): Application {
  const application = ctx.state.applications.get(name);
  if (!application)
    throw new AwsRefusal('ResourceNotFoundException', `No application found with name: ${name}`);
  return application;
}

export const guardApplication = (input: Named, ctx: Ctx<FlinkState>): Guard => ({
  arn: applicationOf(input, ctx).arn,
});

interface Tagged {
  readonly ResourceARN: string;
}

export const locateTagged = ({ ResourceARN }: Tagged, { caller, region }: Command): Place => {
  const arn = parseArn(ResourceARN);
  return arn ? { account: arn.account, region: arn.region } : { account: caller.account, region };
};

export const taggedApplication = ({ ResourceARN }: Tagged, ctx: Ctx<FlinkState>): Application =>
  applicationOf({ ApplicationName: parseArn(ResourceARN)?.resource.split('/')[1] ?? '' }, ctx);

/** Refuses with `ResourceInUseException` what an application in another status cannot do. */
export function assertStatus(
  { name, status }: Application,
  ...wanted: readonly Application['status'][]
): void {
  if (!wanted.includes(status))
    throw new AwsRefusal('ResourceInUseException', `Application ${name} cannot do this in status ${status}`);
}

/** Puts an application into a status that ends by itself. */
export function begin(ctx: Ctx<FlinkState>, application: Application, status: Application['status']): void {
  application.status = status;
  ctx.setTimer(`${TIMER}${application.name}`, ctx.now + TRANSITION_MS, { application: application.name });
}

/** The timer of an application is due: it runs, is ready again, or is gone. */
export function finish(ctx: Ctx<FlinkState>, application: Application): void {
  meterKpus(ctx, application);
  switch (application.status) {
    case 'STARTING':
      application.status = 'RUNNING';
      application.job = newJob(ctx, application);
      break;
    case 'STOPPING':
      application.status = 'READY';
      application.job = undefined;
      break;
    default:
      ctx.state.applications.delete(application.name);
  }
  ctx.emit('ApplicationChanged', { application: application.name, status: application.status });
}

function newJob(ctx: Ctx<FlinkState>, { configuration }: Application): Application['job'] {
  const { streamArn } = settingsOf(configuration);
  if (streamArn === undefined) return undefined;
  const source = { streamArn, startAt: ctx.now, shards: new Map(), round: undefined, readAt: ctx.now };
  return { source, run: newRun() };
}

/** Meters the KPU hours since the last time, of an application that runs. */
export function meterKpus(ctx: Ctx<FlinkState>, application: Application): void {
  const hours = (ctx.now - application.meteredTo) / HOUR_MS;
  application.meteredTo = ctx.now;
  const runs = application.status === 'RUNNING' || application.status === 'STOPPING';
  if (runs && hours > 0)
    ctx.meter('Flink-KPUHours', hours * (kpusOf(ctx.limits, application.configuration) + 1));
}
