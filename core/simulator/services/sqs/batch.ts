import { limit } from '../../../facts/limits';
import { AwsRefusal } from '../../engine/refusal';
import type { BatchResultErrorEntry } from '../../shapes/generated/sqs.types';
import {
  batchEntryIdsNotDistinct,
  emptyBatch,
  invalidBatchEntryId,
  missingParameter,
  tooManyEntries,
} from './errors';
import type { SqsCtx } from './state';

interface Entry {
  readonly Id?: string | undefined;
}

/** An entry whose Id has been checked. */
export type Identified<E extends Entry> = E & { readonly Id: string };

/** Refuses a batch that is empty, too long, or whose ids are missing, malformed or repeated. `entry` names its entries. */
export function checkBatch<E extends Entry>(
  entries: readonly E[],
  entry: string,
  { limits }: SqsCtx,
): readonly Identified<E>[] {
  if (entries.length === 0) throw emptyBatch(entry);
  const max = limit(limits, 'sqs.batch.entries.max');
  if (entries.length > max) throw tooManyEntries(max, entries.length);
  const lengthMax = limit(limits, 'sqs.batch.entryId.length.max');
  const ids = new Set<string>();
  for (const [index, { Id }] of entries.entries()) {
    if (Id === undefined) throw missingParameter(`${entry}.${index + 1}.Id`);
    if (Id.length > lengthMax || !/^[A-Za-z0-9_-]+$/.test(Id)) throw invalidBatchEntryId(lengthMax);
    if (ids.has(Id)) throw batchEntryIdsNotDistinct(Id);
    ids.add(Id);
  }
  return entries as readonly Identified<E>[];
}

interface BatchResult<R> {
  readonly Successful?: readonly R[];
  readonly Failed?: readonly BatchResultErrorEntry[];
}

/** Handles each entry; what one of them is refused for leaves the others alone. Empty lists are left out. */
export function eachEntry<E extends Entry, R>(
  entries: readonly Identified<E>[],
  handle: (entry: Identified<E>) => R,
): BatchResult<R> {
  const Successful: R[] = [];
  const Failed: BatchResultErrorEntry[] = [];
  for (const entry of entries) {
    try {
      Successful.push(handle(entry));
    } catch (thrown) {
      if (!(thrown instanceof AwsRefusal)) throw thrown;
      Failed.push(failedEntry(entry.Id, thrown));
    }
  }
  return { ...(Successful.length > 0 && { Successful }), ...(Failed.length > 0 && { Failed }) };
}

const failedEntry = (Id: string, { error }: AwsRefusal): BatchResultErrorEntry => ({
  Id,
  SenderFault: error.fault === 'Sender',
  Code: error.queryCode ?? error.code,
  Message: error.message,
});
