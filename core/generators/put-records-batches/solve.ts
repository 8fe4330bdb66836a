import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Records one call takes: whichever limit is met first. */
export const perCall = ({ size, maxRecords, maxBytes }: Question): number =>
  Math.min(maxRecords, Math.floor(maxBytes / size));

export const calls = (q: Question): number => Math.ceil(q.records / perCall(q));

export const resend = ({ failed1, failed2, failed3 }: Question): number => failed1 + failed2 + failed3;

/** The answer: calls, records, bytes or seconds. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'calls':
      return calls(q);
    case 'last-call':
      return q.records - (calls(q) - 1) * perCall(q);
    case 'largest-record':
      return Math.floor(q.maxBytes / q.records);
    case 'resend':
      return resend(q);
    case 'duration':
      return (calls(q) * q.latency) / 1000;
    default:
      return unreachable(q.direction);
  }
}

function callSlips(q: Question): Slip[] {
  const { records, size } = q;
  const byCount = Math.ceil(records / q.maxRecords);
  const byBytes = Math.ceil((records * size) / q.maxBytes);
  const decimal = Math.floor((q.maxBytes / q.shardBytes) * (1_000_000 / size));
  return [
    { id: 'byte-limit-ignored', value: byCount },
    { id: 'record-limit-ignored', value: byBytes },
    { id: 'rounded-down', value: calls(q) - 1 },
    { id: 'shard-limit-as-call-limit', value: Math.ceil(records / q.shardRecords) },
    { id: 'shard-bytes-as-call-limit', value: Math.ceil((records * size) / q.shardBytes) },
    { id: 'one-call-too-many', value: calls(q) + 1 },
    { id: 'both-limits-added', value: byCount + byBytes },
    { id: 'average-of-both-limits', value: Math.ceil((byCount + byBytes) / 2) },
    { id: 'queue-batch-limit-used', value: Math.ceil(records / q.queueBatch) },
    { id: 'one-call-per-record', value: records },
    { id: 'decimal-megabytes', value: Math.ceil(records / Math.min(q.maxRecords, decimal)) },
  ];
}

function lastSlips(q: Question): Slip[] {
  const key = q.records - (calls(q) - 1) * perCall(q);
  return [
    { id: 'byte-limit-ignored', value: q.records % q.maxRecords },
    { id: 'even-split', value: Math.round(q.records / calls(q)) },
    { id: 'full-batch', value: perCall(q) },
    { id: 'free-places-counted', value: perCall(q) - key },
    { id: 'calls-instead-of-records', value: calls(q) },
    { id: 'shard-limit-as-call-limit', value: q.records % q.shardRecords },
    { id: 'queue-batch-limit-used', value: q.records % q.queueBatch || q.queueBatch },
    { id: 'last-two-calls-together', value: key + perCall(q) },
    { id: 'record-limit-ignored', value: q.records % Math.floor(q.maxBytes / q.size) },
    { id: 'half-of-the-rest', value: Math.ceil(key / 2) },
  ];
}

function sizeSlips(q: Question): Slip[] {
  const key = Math.floor(q.maxBytes / q.records);
  return [
    { id: 'record-limit-only', value: q.recordBytes },
    { id: 'shard-bytes-as-call-limit', value: Math.floor(q.shardBytes / q.records) },
    { id: 'full-batch', value: Math.floor(q.maxBytes / q.maxRecords) },
    { id: 'decimal-megabytes', value: Math.floor(((q.maxBytes / q.shardBytes) * 1_000_000) / q.records) },
    { id: 'call-limit-per-record', value: q.maxBytes },
    { id: 'key-counted-twice', value: key - q.keyChars },
    { id: 'key-not-counted', value: key + q.keyChars },
    { id: 'halved-for-safety', value: Math.floor(key / 2) },
    { id: 'doubled-by-two-calls', value: Math.floor((q.maxBytes * 2) / q.records) },
  ];
}

function resendSlips(q: Question): Slip[] {
  const sizes = [q.maxRecords, q.maxRecords, q.records - 2 * q.maxRecords];
  const failed = [q.failed1, q.failed2, q.failed3];
  const touched = sizes.reduce((sum, size, index) => sum + ((failed[index] ?? 0) > 0 ? size : 0), 0);
  return [
    { id: 'whole-batch-again', value: q.records },
    { id: 'failed-calls-again', value: touched },
    { id: 'only-last-answer-read', value: q.failed3 },
    { id: 'only-first-answer-read', value: q.failed1 },
    { id: 'largest-count-only', value: Math.max(...failed) },
    { id: 'successes-sent-again', value: q.records - resend(q) },
    { id: 'calls-instead-of-records', value: failed.filter((count) => count > 0).length },
    { id: 'sdk-retries-one-answer', value: resend(q) - q.failed2 },
    { id: 'last-call-again', value: sizes[2] ?? 0 },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'calls':
      return callSlips(q);
    case 'last-call':
      return lastSlips(q);
    case 'largest-record':
      return sizeSlips(q);
    case 'resend':
      return resendSlips(q);
    case 'duration':
      return callSlips(q).map(({ id, value }) => ({ id, value: tidy((value * q.latency) / 1000) }));
    default:
      return unreachable(q.direction);
  }
}
