import { SECOND_MS } from '../../../../kernel/time';
import { parseArn } from '../../../engine/arn';
import type { Caller, Ctx, Outcome } from '../../../engine/contract';
import type { GetRecordsOutput, ListShardsOutput } from '../../../shapes/generated/kinesis.types';
import { takeRecord } from '../job';
import type { Application, FlinkState, Job } from '../state';
import type { SourceProgress } from './progress';

/** Flink's Kinesis source reads a shard up to five times a second; once is enough to see windows at work. */
const INTERVAL_MS = SECOND_MS;
const TIMER = 'read/';

/** What comes back with a reply of the source. */
export interface SourceToken {
  readonly application: string;
  /** `written` is the reply of the output, of which nothing more is wanted. */
  readonly step: 'shards' | 'iterator' | 'records' | 'written';
  readonly shard?: string;
}

/** Something was written to the source: it is read, though not more than once a second. */
export function wake(ctx: Ctx<FlinkState>, { name }: Application, { source }: Job): void {
  ctx.setTimer(`${TIMER}${name}`, Math.max(ctx.now, source.readAt + INTERVAL_MS), { application: name });
}

/** Begins a round of reading: first the shards, then one after another, parents first. */
export function startRound(ctx: Ctx<FlinkState>, application: Application): void {
  const { job } = application;
  if (!job || job.source.round) return;
  job.source.round = [];
  job.source.readAt = ctx.now;
  ask(ctx, application, job, 'ListShards', { StreamARN: job.source.streamArn }, { step: 'shards' });
}

/** The application in its service execution role. */
export function asRole(role: string): Caller {
  const { account = '', resource = '' } = parseArn(role) ?? {};
  const name = resource.split('/').at(-1) ?? '';
  return { kind: 'role', account, arn: `arn:aws:sts::${account}:assumed-role/${name}/flink`, roleArn: role };
}

function ask(
  ctx: Ctx<FlinkState>,
  { name, role }: Application,
  { source }: Job,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  token: Omit<SourceToken, 'application'>,
): void {
  const region = parseArn(source.streamArn)?.region ?? ctx.region;
  ctx.request(
    { service: 'kinesis', operation, input, caller: asRole(role), region },
    { application: name, ...token },
  );
}

/** Kinesis has answered: on to the next step of the round. */
export function takeReply(
  ctx: Ctx<FlinkState>,
  application: Application,
  { step, shard = '' }: SourceToken,
  outcome: Outcome,
): void {
  const { job } = application;
  if (step === 'written' || !job?.source.round) return;
  if (!outcome.ok) {
    ctx.emit('SourceReadFailed', { application: application.name, step, error: outcome.error.code });
    job.source.round = undefined;
    wake(ctx, application, job);
  } else if (step === 'shards') {
    job.source.round = unread(job.source, outcome.output as ListShardsOutput);
    nextShard(ctx, application, job);
  } else if (step === 'iterator') {
    const { ShardIterator } = outcome.output;
    const input = { ShardIterator, StreamARN: job.source.streamArn };
    ask(ctx, application, job, 'GetRecords', input, { step: 'records', shard });
  } else takeRecords(ctx, application, job, shard, outcome.output as GetRecordsOutput);
}

const unread = ({ shards }: SourceProgress, { Shards = [] }: ListShardsOutput): string[] =>
  Shards.flatMap(({ ShardId = '' }) => (shards.get(ShardId) === null ? [] : [ShardId]));

function nextShard(ctx: Ctx<FlinkState>, application: Application, job: Job): void {
  const { source } = job;
  const shard = source.round?.shift();
  if (shard === undefined) {
    source.round = undefined;
    return;
  }
  const last = source.shards.get(shard);
  const position = last
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: last }
    : { ShardIteratorType: 'AT_TIMESTAMP', Timestamp: source.startAt };
  const input = { StreamARN: source.streamArn, ShardId: shard, ...position };
  ask(ctx, application, job, 'GetShardIterator', input, { step: 'iterator', shard });
}

function takeRecords(
  ctx: Ctx<FlinkState>,
  application: Application,
  job: Job,
  shard: string,
  { Records = [], NextShardIterator, MillisBehindLatest = 0 }: GetRecordsOutput,
): void {
  for (const { Data = new Uint8Array() } of Records) takeRecord(ctx, application, job, Data);
  const last = Records.at(-1)?.SequenceNumber;
  if (NextShardIterator === undefined) job.source.shards.set(shard, null);
  else if (last !== undefined) job.source.shards.set(shard, last);
  if (MillisBehindLatest > 0) wake(ctx, application, job);
  nextShard(ctx, application, job);
}
