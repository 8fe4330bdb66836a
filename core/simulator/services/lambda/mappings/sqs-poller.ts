import { limit } from '../../../../facts/limits';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../../../kernel/time';
import { roleCaller } from '../../../access/roles';
import { type Arn, parseArn, queueUrlOf } from '../../../engine/arn';
import type { Ctx, Outcome } from '../../../engine/contract';
import { startExecution } from '../execution/start';
import { versionOf } from '../function-name';
import type { LambdaFunction, LambdaState } from '../state';
import { matchesFilters, sqsFilterView } from './filter';
import { isRunning, type Mapping } from './mapping';
import { type SqsMessage, sqsRecord } from './sqs-message';

/** Where the polling of a queue stands. */
export interface SqsPoller {
  readonly kind: 'sqs';
  /** Whether a receive is under way. */
  receiving: boolean;
  /** Messages received and not yet handed to the function, and when the first of them came. */
  gathered: SqsMessage[];
  gatheringSince: Instant;
  /** Batches the function works on, by lane. */
  batches: Map<string, readonly SqsMessage[]>;
  /** Names the next batch. */
  nextLane: number;
  enabledAt: Instant;
}

export const idleSqsPoller = (now: Instant): SqsPoller => ({
  kind: 'sqs',
  receiving: false,
  gathered: [],
  gatheringSince: now,
  batches: new Map(),
  nextLane: 1,
  enabledAt: now,
});

/** Seconds a poller's receive waits for messages; our model of the service's own long polling. */
const WAIT_SEC = 20;
/** Pause after a refused receive or a throttled invocation, so that a broken mapping does not spin. */
const BACK_OFF_MS = SECOND_MS;

export const windowTimer = (uuid: string): string => `window/${uuid}`;
export const pollTimer = (uuid: string): string => `poll/${uuid}`;

/** Asks the queue for more, as far as concurrency and batch size allow. */
export function pollQueue(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): void {
  if (!isRunning(mapping) || poller.receiving) return;
  if (poller.batches.size >= concurrencyCap(ctx, mapping, poller)) {
    waitForScaling(ctx, mapping, poller);
    return;
  }
  poller.receiving = true;
  const most = limit(ctx.limits, 'sqs.batch.entries.max');
  const input = {
    MaxNumberOfMessages: Math.min(most, mapping.batchSize - poller.gathered.length),
    WaitTimeSeconds: WAIT_SEC,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  };
  askQueue(ctx, mapping, 'ReceiveMessage', input, 'received');
}

/** A request to the mapping's queue, by the function's role. */
function askQueue(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  kind: 'received' | 'deleted',
): void {
  const fn = ctx.state.functions.get(mapping.functionName);
  if (!fn) return;
  const queue = parseArn(mapping.sourceArn) as Arn;
  ctx.request(
    {
      service: 'sqs',
      operation,
      caller: callerOf(ctx, mapping, fn),
      region: queue.region,
      input: { QueueUrl: queueUrlOf(queue), ...input },
    },
    { kind, uuid: mapping.uuid },
  );
}

const callerOf = (ctx: Ctx<LambdaState>, mapping: Mapping, fn: LambdaFunction) =>
  roleCaller(versionOf(fn, mapping.qualifier, ctx).version.role, fn.name);

/** Concurrent batches: what the mapping allows, and as far as Lambda has scaled up by now. */
function concurrencyCap(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): number {
  const start = limit(ctx.limits, 'lambda.esm.sqs.scaling.start');
  const perMinute = limit(ctx.limits, 'lambda.esm.sqs.scaling.perMinute');
  return Math.min(start + perMinute * minutesEnabled(ctx, poller), concurrencyMax(ctx, mapping));
}

const concurrencyMax = (ctx: Ctx<LambdaState>, { maximumConcurrency }: Mapping): number =>
  maximumConcurrency ?? limit(ctx.limits, 'lambda.esm.sqs.scaling.max');

const minutesEnabled = (ctx: Ctx<LambdaState>, { enabledAt }: SqsPoller): number =>
  Math.floor((ctx.now - enabledAt) / MINUTE_MS);

/** All pollers are busy: more of them start with the next minute. */
function waitForScaling(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): void {
  if (poller.batches.size >= concurrencyMax(ctx, mapping)) return;
  const next = poller.enabledAt + (minutesEnabled(ctx, poller) + 1) * MINUTE_MS;
  ctx.setTimer(pollTimer(mapping.uuid), next);
}

/** Messages have come, or the queue has refused. */
export function onReceived(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: SqsPoller,
  outcome: Outcome,
): void {
  poller.receiving = false;
  if (!outcome.ok) {
    mapping.lastProcessingResult = `PROBLEM: ${outcome.error.message}`;
    ctx.setTimer(pollTimer(mapping.uuid), ctx.now + BACK_OFF_MS);
    return;
  }
  const messages = (outcome.output.Messages ?? []) as readonly SqsMessage[];
  if (!isRunning(mapping)) return;
  gather(ctx, mapping, poller, messages);
  if (isFull(mapping, poller) || mapping.windowSec === 0) handOver(ctx, mapping, poller);
  else if (poller.gathered.length > 0)
    ctx.setTimer(windowTimer(mapping.uuid), poller.gatheringSince + mapping.windowSec * SECOND_MS);
  pollQueue(ctx, mapping, poller);
}

/** Keeps the messages that pass the filters, and deletes the others, as Lambda does. */
function gather(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: SqsPoller,
  messages: readonly SqsMessage[],
): void {
  const passes = (message: SqsMessage): boolean =>
    matchesFilters(mapping.filters, sqsFilterView(sqsRecord(message, mapping.sourceArn)), ctx.limits);
  const kept = mapping.filters.length === 0 ? messages : messages.filter(passes);
  const dropped = messages.filter((message) => !kept.includes(message));
  if (dropped.length > 0) {
    ctx.emit('MessagesFilteredOut', {
      mapping: mapping.uuid,
      messageIds: dropped.map((one) => one.MessageId),
    });
    deleteMessages(ctx, mapping, dropped);
  }
  if (poller.gathered.length === 0) poller.gatheringSince = ctx.now;
  poller.gathered.push(...kept);
}

const isFull = (mapping: Mapping, poller: SqsPoller): boolean => poller.gathered.length >= mapping.batchSize;

/** The batch window is over. */
export function onWindowOver(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): void {
  handOver(ctx, mapping, poller);
  pollQueue(ctx, mapping, poller);
}

/** Gives what was gathered to the function. A throttled batch comes back when its messages are visible again. */
function handOver(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): void {
  const fn = ctx.state.functions.get(mapping.functionName);
  const batch = poller.gathered;
  if (!fn || batch.length === 0) return;
  poller.gathered = [];
  ctx.clearTimer(windowTimer(mapping.uuid));
  const lane = String(poller.nextLane);
  poller.nextLane += 1;
  const start = startExecution(ctx, {
    fn,
    version: versionOf(fn, mapping.qualifier, ctx).version,
    payload: JSON.stringify({ Records: batch.map((message) => sqsRecord(message, mapping.sourceArn)) }),
    source: { kind: 'mapping', uuid: mapping.uuid, lane },
  });
  if (start.started) {
    poller.batches.set(lane, batch);
    return;
  }
  mapping.lastProcessingResult = 'PROBLEM: Function call throttled';
  poller.receiving = true;
  ctx.setTimer(pollTimer(mapping.uuid), ctx.now + BACK_OFF_MS);
}

/** The pause is over. */
export function onPollDue(ctx: Ctx<LambdaState>, mapping: Mapping, poller: SqsPoller): void {
  poller.receiving = false;
  pollQueue(ctx, mapping, poller);
}

/** Deletes handled messages, ten a request. */
export function deleteMessages(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  messages: readonly SqsMessage[],
): void {
  const most = limit(ctx.limits, 'sqs.batch.entries.max');
  for (let from = 0; from < messages.length; from += most) {
    const Entries = messages
      .slice(from, from + most)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    askQueue(ctx, mapping, 'DeleteMessageBatch', { Entries }, 'deleted');
  }
}
