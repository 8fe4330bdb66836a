import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  PublishBatchInput,
  PublishBatchRequestEntry,
  PublishBatchResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import { checkDraft, checkForTopic } from '../messages/accept';
import { checkThroughput } from '../messages/fifo';
import { meterRequests, publishDraft } from '../messages/publish';
import { batchRefused } from '../refusals';
import type { SnsState } from '../state';
import { checkKey } from '../topics/encryption';
import { guardTopic, topicOf } from '../topics/find-topic';

/** One entry that may not be published refuses the whole batch. */
export const publishBatch: Operation<SnsState, PublishBatchInput, PublishBatchResponse> = {
  locate: placeOfTopic,
  guard: (input, ctx) => ({ ...guardTopic(input, ctx), action: 'sns:Publish' }),
  run({ TopicArn, PublishBatchRequestEntries: entries }, ctx) {
    const topic = topicOf(ctx, TopicArn);
    checkBatch(entries, ctx);
    const size = entries.reduce((sum, entry) => sum + checkDraft(entry, ctx), 0);
    if (size > limit(ctx.limits, 'sns.message.size.max'))
      throw batchRefused(
        'BatchRequestTooLong',
        'The length of all the messages put together is more than the limit.',
      );
    for (const entry of entries) checkForTopic(topic, entry, ctx);
    checkKey(topic, ctx);
    checkThroughput(topic, entries.length, ctx);
    meterRequests(size, ctx);
    const Successful = entries.map((entry) => {
      const { id, fifo } = publishDraft(topic, entry, ctx);
      return { Id: entry.Id, MessageId: id, ...(fifo && { SequenceNumber: fifo.sequenceNumber }) };
    });
    return { Successful, Failed: [] };
  },
};

function checkBatch(entries: readonly PublishBatchRequestEntry[], { limits }: Ctx<SnsState>): void {
  if (entries.length === 0)
    throw batchRefused('EmptyBatchRequest', "The batch request doesn't contain any entries.");
  if (entries.length > limit(limits, 'sns.batch.entries.max'))
    throw batchRefused(
      'TooManyEntriesInBatchRequest',
      'The batch request contains more entries than permissible.',
    );
  for (const { Id } of entries) checkEntryId(Id, limit(limits, 'sns.batch.id.length.max'));
  if (new Set(entries.map(({ Id }) => Id)).size !== entries.length)
    throw batchRefused(
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
}

function checkEntryId(id: string, lengthMax: number): void {
  if (id === '')
    throw batchRefused('InvalidBatchEntryId', 'The Id of a batch entry in the batch request is empty.');
  if (id.length > lengthMax)
    throw batchRefused(
      'InvalidBatchEntryId',
      `The Id of a batch entry in the batch request is too long: ${id}`,
    );
  if (!/^[A-Za-z0-9_-]+$/.test(id))
    throw batchRefused(
      'InvalidBatchEntryId',
      `The Id of a batch entry in the batch request contains an impermissible character: ${id}`,
    );
}
