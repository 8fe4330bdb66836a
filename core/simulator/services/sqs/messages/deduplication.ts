import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { limit } from '../../../../facts/limits';
import type { FifoGroups, Queue, SentOnce, SqsCtx } from '../state';
import type { Draft } from './draft';
import { dropFront, peekFront, pushBack } from './ring';

const MS_PER_SECOND = 1_000;

/** The deduplication ID made from a body: attributes do not count (fact sqs.fifo.dedup.contentHash). */
export const contentDeduplicationId = (body: Uint8Array): string => bytesToHex(sha256(body));

/** What was sent with the same deduplication ID within the interval; deleting it does not make it forgotten. */
export function sentBefore(queue: Queue, draft: Draft, ctx: SqsCtx): SentOnce | undefined {
  const { groups } = queue;
  if (!groups) return undefined;
  forgetOld(groups, ctx);
  return groups.sent.get(keyOf(queue, draft));
}

export function rememberSent(queue: Queue, draft: Draft, sent: SentOnce): void {
  const { groups } = queue;
  if (!groups) return;
  const key = keyOf(queue, draft);
  groups.sent.set(key, sent);
  pushBack(groups.sentKeys, key);
}

/** Within the queue, or within the group where the queue says so. */
const keyOf = ({ settings }: Queue, { groupId, deduplicationId }: Draft): string =>
  settings.deduplicationScope === 'messageGroup' ? `${groupId} ${deduplicationId}` : `${deduplicationId}`;

function forgetOld({ sent, sentKeys }: FifoGroups, { now, limits }: SqsCtx): void {
  const sentBy = now - limit(limits, 'sqs.fifo.dedup.interval') * MS_PER_SECOND;
  for (let key = peekFront(sentKeys); key !== undefined; key = peekFront(sentKeys)) {
    const once = sent.get(key);
    if (once && once.at > sentBy) return;
    sent.delete(key);
    dropFront(sentKeys);
  }
}
