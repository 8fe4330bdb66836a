import type { Ctx } from '../../../engine/contract';
import type { Ending, ExecutionSource } from '../execution/execution';
import type { LambdaState } from '../state';
import { verdictOf } from './item-failures';
import type { Mapping } from './mapping';
import { deleteMessages, pollQueue, type SqsPoller } from './sqs-poller';
import { finishStreamBatch, readerOf } from './stream-batch';
import { continueShard } from './stream-poller';

/** A function has ended with a batch of a mapping. */
export function finishBatch(
  ctx: Ctx<LambdaState>,
  { uuid, lane }: ExecutionSource & { kind: 'mapping' },
  ending: Ending,
): void {
  const mapping = ctx.state.mappings.get(uuid);
  if (!mapping) return;
  mapping.lastProcessingResult = ending.result.ok ? 'OK' : 'PROBLEM: Function call failed';
  const { poller } = mapping;
  if (poller.kind === 'sqs') {
    finishSqsBatch(ctx, mapping, poller, lane, ending);
    return;
  }
  const found = readerOf(poller, lane);
  if (!found) return;
  finishStreamBatch(ctx, mapping, found, ending);
  continueShard(ctx, mapping, poller, found.reader);
}

/** Handled messages are deleted; failed ones stay, and come back when their visibility timeout is over. */
function finishSqsBatch(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: SqsPoller,
  lane: string,
  { result }: Ending,
): void {
  const batch = poller.batches.get(lane) ?? [];
  poller.batches.delete(lane);
  const ids = new Set(batch.map(({ MessageId }) => MessageId));
  const verdict = verdictOf(result, mapping.reportsItemFailures, ids);
  const failed = ({ MessageId }: { MessageId: string }): boolean =>
    verdict.kind === 'failure' || (verdict.kind === 'partial' && verdict.failed.has(MessageId));
  ctx.emit('BatchFinished', {
    mapping: mapping.uuid,
    handled: batch.filter((message) => !failed(message)).length,
    failed: batch.filter(failed).length,
  });
  deleteMessages(
    ctx,
    mapping,
    batch.filter((message) => !failed(message)),
  );
  pollQueue(ctx, mapping, poller);
}
