import { unreachable } from '../../kernel/assert';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Rounds up, forgiving what binary fractions leave behind. */
const up = (value: number): number => Math.ceil(value - 1e-9);
const down = (value: number): number => Math.floor(value + 1e-9);

export const byBytes = ({ rate, size, writeKib }: Question): number => up((rate * size) / writeKib);
export const byRecords = ({ rate, writeRecords }: Question): number => up(rate / writeRecords);
export const byReaders = ({ rate, size, shared, readKib }: Question): number =>
  up((rate * size * shared) / readKib);

/** Consumers the read throughput allows, the limit on calls aside. */
export const consumersByBytes = ({ rate, size, shards, readKib }: Question): number =>
  down((shards * readKib) / (rate * size));

const forWriting = (q: Question): number => Math.max(byBytes(q), byRecords(q));

/** The answer: shards, records per second, applications or milliseconds. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'write-load':
    case 'enhanced-readers':
      return forWriting(q);
    case 'shared-readers':
    case 'mixed-readers':
      return Math.max(forWriting(q), byReaders(q));
    case 'highest-rate':
      return Math.min(q.shards * q.writeRecords, down((q.shards * q.writeKib) / q.size));
    case 'most-consumers':
      return Math.min(q.readCalls, consumersByBytes(q));
    case 'polling-interval':
      return (1000 * q.shared) / q.readCalls;
    default:
      return unreachable(q.direction);
  }
}

function writeSlips(q: Question): Slip[] {
  const bytes = byBytes(q);
  const records = byRecords(q);
  const key = Math.max(bytes, records);
  return [
    { id: 'record-limit-ignored', value: bytes },
    { id: 'byte-limit-ignored', value: records },
    { id: 'both-limits-added', value: bytes + records },
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-spare-shard', value: key + 1 },
    { id: 'read-limit-for-writes', value: up((q.rate * q.size) / q.readKib) },
    { id: 'average-of-both-limits', value: up((bytes + records) / 2) },
    { id: 'doubled-for-safety', value: key * 2 },
    { id: 'batch-size-as-rate', value: up((q.rate * 2) / q.writeRecords) },
    { id: 'mb-mib-confused', value: up((q.rate * q.size) / 1000) },
  ];
}

function sharedSlips(q: Question): Slip[] {
  const write = forWriting(q);
  const key = Math.max(write, byReaders(q));
  const kib = q.rate * q.size;
  return [
    { id: 'read-fan-out-forgotten', value: write },
    { id: 'write-limit-for-reads', value: Math.max(write, up((kib * q.shared) / q.writeKib)) },
    { id: 'write-and-read-added', value: write + byReaders(q) },
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-spare-shard', value: key + 1 },
    { id: 'shard-set-per-consumer', value: write * q.shared },
    { id: 'producer-counted-as-reader', value: Math.max(write, up((kib * (q.shared + 1)) / q.readKib)) },
    { id: 'one-consumer-missing', value: Math.max(write, up((kib * (q.shared - 1)) / q.readKib)) },
    { id: 'read-limit-for-writes', value: up(kib / q.readKib) },
    { id: 'byte-limit-ignored', value: byRecords(q) },
  ];
}

function mixedSlips(q: Question): Slip[] {
  const all = up((q.rate * q.size * (q.shared + q.enhanced)) / q.readKib);
  return [
    { id: 'enhanced-counted-as-shared', value: Math.max(forWriting(q), all) },
    ...sharedSlips(q).filter(({ id }) => id !== 'producer-counted-as-reader'),
  ];
}

function enhancedSlips(q: Question): Slip[] {
  const kib = q.rate * q.size;
  const write = forWriting(q);
  return [
    { id: 'enhanced-counted-as-shared', value: Math.max(write, up((kib * q.enhanced) / q.readKib)) },
    { id: 'shard-set-per-consumer', value: write * q.enhanced },
    { id: 'write-and-read-added', value: write + up((kib * q.enhanced) / q.fanOutKib) },
    ...writeSlips(q).filter(({ id }) => id !== 'batch-size-as-rate' && id !== 'doubled-for-safety'),
  ];
}

function rateSlips(q: Question): Slip[] {
  const records = q.shards * q.writeRecords;
  const bytes = down((q.shards * q.writeKib) / q.size);
  return [
    { id: 'byte-limit-ignored', value: records },
    { id: 'record-limit-ignored', value: bytes },
    { id: 'read-limit-for-writes', value: down((q.shards * q.readKib) / q.size) },
    { id: 'both-limits-added', value: records + bytes },
    {
      id: 'one-spare-shard',
      value: Math.min(records - q.writeRecords, down(((q.shards - 1) * q.writeKib) / q.size)),
    },
    { id: 'one-shard-only', value: Math.min(q.writeRecords, down(q.writeKib / q.size)) },
    { id: 'batch-size-as-rate', value: records / 2 },
    { id: 'average-of-both-limits', value: down((records + bytes) / 2) },
    { id: 'megabits-for-megabytes', value: down((q.shards * q.writeKib) / 8 / q.size) },
  ];
}

function consumerSlips(q: Question): Slip[] {
  const bytes = consumersByBytes(q);
  const key = Math.min(bytes, q.readCalls);
  return [
    { id: 'call-limit-ignored', value: bytes },
    { id: 'read-bytes-ignored', value: q.readCalls },
    { id: 'write-limit-for-reads', value: down((q.shards * q.writeKib) / (q.rate * q.size)) },
    { id: 'rounded-up', value: key + 1 },
    { id: 'producer-counted-as-reader', value: key - 1 },
    { id: 'call-limit-per-stream', value: q.readCalls * q.shards },
    { id: 'both-limits-added', value: bytes + q.readCalls },
    { id: 'one-consumer-per-shard', value: q.shards },
    { id: 'kept-half-free', value: down(key / 2) },
  ];
}

function pollingSlips({ shared, shards, readCalls }: Question): Slip[] {
  const key = (1000 * shared) / readCalls;
  return [
    { id: 'call-limit-per-consumer', value: 1000 / readCalls },
    { id: 'call-limit-per-stream', value: key * shards },
    { id: 'one-call-per-second-each', value: 1000 * shared },
    { id: 'limit-divided-by-consumers', value: Math.round(1000 / shared) },
    { id: 'one-second-per-consumer-set', value: 1000 },
    { id: 'one-consumer-missing', value: (1000 * (shared - 1)) / readCalls },
    { id: 'producer-counted-as-reader', value: (1000 * (shared + 1)) / readCalls },
    { id: 'consumers-ignored-shards-counted', value: (1000 * shards) / readCalls },
    { id: 'kept-half-free', value: key * 2 },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'write-load':
      return writeSlips(q);
    case 'shared-readers':
      return sharedSlips(q);
    case 'enhanced-readers':
      return enhancedSlips(q);
    case 'mixed-readers':
      return mixedSlips(q);
    case 'highest-rate':
      return rateSlips(q);
    case 'most-consumers':
      return consumerSlips(q);
    case 'polling-interval':
      return pollingSlips(q);
    default:
      return unreachable(q.direction);
  }
}
