import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import { AILMENTS, type Question, REMEDIES } from './draw';

/** Whole records per second that a shard takes at this size. */
export const allowed = ({ size, maxRecords, maxBytes }: Question): number =>
  Math.min(maxRecords, Math.floor(maxBytes / size));

export interface Load {
  records: number;
  bytes: number;
}

/** The loads of the table, by shard number. */
export const loadsOf = ({ loads }: Question): Load[] =>
  loads.split(',').map((load) => {
    const [records = '0', bytes = '0'] = load.split(':');
    return { records: Number(records), bytes: Number(bytes) };
  });

const use = ({ records, bytes }: Load, { maxRecords, maxBytes }: Question): number =>
  Math.max(records / maxRecords, bytes / maxBytes);

const best = (loads: readonly Load[], measure: (load: Load) => number): number =>
  loads.reduce((top, load, shard) => (measure(load) > measure(loads[top] ?? load) ? shard : top), 0);

const up = (value: number): number => Math.ceil(tidy(value));
const byRecords = ({ rate, maxRecords }: Question): number => up(rate / maxRecords);
const byBytes = ({ rate, size, maxBytes }: Question): number => up((rate * size) / maxBytes);

const REMEDY: Readonly<Record<number, number>> = {
  [AILMENTS.heavyKey]: REMEDIES.suffix,
  [AILMENTS.tinyRecords]: REMEDIES.aggregate,
  [AILMENTS.evenLoad]: REMEDIES.addShards,
};

/** The answer: records, suffixes, a shard number plus one, or the code of a remedy. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'refused':
      return q.rate - allowed(q);
    case 'suffixes':
      return Math.max(byRecords(q), byBytes(q));
    case 'stream-limit':
      return Math.floor(tidy((allowed(q) * 100) / q.share));
    case 'hot-shard-load':
      return tidy((q.rate * q.share) / 100 + (q.rate * (100 - q.share)) / 100 / q.shards);
    case 'aggregation':
      return byRecords(q);
    case 'which-shard':
      return best(loadsOf(q), (load) => use(load, q)) + 1;
    case 'remedy':
      return REMEDY[q.ailment] ?? 0;
    default:
      return unreachable(q.direction);
  }
}

function refusedSlips(q: Question): Slip[] {
  const bytes = Math.floor(q.maxBytes / q.size);
  const key = q.rate - allowed(q);
  return [
    { id: 'byte-limit-ignored', value: q.rate - q.maxRecords },
    { id: 'record-limit-ignored', value: q.rate - bytes },
    { id: 'accepted-instead-of-refused', value: allowed(q) },
    { id: 'every-record-refused', value: q.rate },
    { id: 'read-limit-for-writes', value: q.rate - bytes * 2 },
    { id: 'both-limits-added', value: q.rate - q.maxRecords - bytes },
    { id: 'load-spread-over-shards', value: Math.round(q.rate / q.shards) },
    { id: 'half-of-the-excess', value: Math.round(key / 2) },
    { id: 'excess-counted-twice', value: key * 2 },
    { id: 'half-limit-for-safety', value: q.rate - Math.floor(allowed(q) / 2) },
  ];
}

function suffixSlips(q: Question): Slip[] {
  const key = Math.max(byRecords(q), byBytes(q));
  return [
    { id: 'byte-limit-ignored', value: byRecords(q) },
    { id: 'record-limit-ignored', value: byBytes(q) },
    { id: 'both-limits-added', value: byRecords(q) + byBytes(q) },
    { id: 'rounded-down', value: key - 1 },
    { id: 'original-key-counted-too', value: key + 1 },
    { id: 'one-suffix-per-shard', value: q.shards },
    { id: 'read-limit-for-writes', value: up((q.rate * q.size) / (q.maxBytes * 2)) },
    { id: 'doubled-for-safety', value: key * 2 },
    { id: 'two-suffixes-split-anything', value: 2 },
  ];
}

function limitSlips(q: Question): Slip[] {
  const of = (rate: number): number => Math.floor(tidy((rate * 100) / q.share));
  return [
    { id: 'shards-times-limit', value: allowed(q) * q.shards },
    { id: 'byte-limit-ignored', value: of(q.maxRecords) },
    { id: 'record-limit-ignored', value: of(Math.floor(q.maxBytes / q.size)) },
    { id: 'one-shard-only', value: allowed(q) },
    { id: 'share-multiplied', value: Math.floor((allowed(q) * q.share) / 100) },
    { id: 'other-keys-only', value: Math.floor((allowed(q) * 100) / (100 - q.share)) },
    { id: 'share-of-the-whole-stream', value: Math.floor((allowed(q) * q.shards * q.share) / 100) },
    { id: 'read-limit-for-writes', value: of(allowed(q) * 2) },
    { id: 'half-limit-for-safety', value: of(Math.floor(allowed(q) / 2)) },
  ];
}

function loadSlips(q: Question): Slip[] {
  const hot = (q.rate * q.share) / 100;
  const rest = q.rate - hot;
  return [
    { id: 'other-keys-forgotten', value: hot },
    { id: 'even-spread-assumed', value: q.rate / q.shards },
    { id: 'only-other-keys-counted', value: rest / q.shards },
    { id: 'average-added-to-the-hot-key', value: hot + q.rate / q.shards },
    { id: 'other-keys-avoid-the-hot-shard', value: hot + rest / (q.shards - 1) },
    { id: 'shard-limit-as-load', value: q.maxRecords },
    { id: 'everything-on-one-shard', value: q.rate },
    { id: 'other-keys-all-on-it', value: rest },
    { id: 'hot-key-spread-over-shards', value: hot / q.shards },
  ].map(({ id, value }) => ({ id, value: Math.round(value) }));
}

function aggregationSlips(q: Question): Slip[] {
  const key = byRecords(q);
  return [
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-more-for-safety', value: key + 1 },
    { id: 'as-large-as-possible', value: Math.floor(q.maxBytes / q.size) },
    { id: 'batch-size-as-limit', value: up((q.rate * 2) / q.maxRecords) },
    { id: 'doubled-for-safety', value: key * 2 },
    { id: 'bytes-decide', value: up((q.rate * q.size) / q.maxBytes) },
    { id: 'excess-only', value: up((q.rate - q.maxRecords) / q.maxRecords) },
    { id: 'half-of-the-records', value: Math.max(1, Math.floor(key / 2)) },
    { id: 'ten-per-record', value: 10 },
    { id: 'record-size-in-kib', value: up(1024 / q.size) },
  ];
}

function shardSlips(q: Question): Slip[] {
  const loads = loadsOf(q);
  const key = best(loads, (load) => use(load, q));
  const named = new Map<number, string>();
  const tempt = (shard: number, id: string): void => {
    if (shard !== key && !named.has(shard)) named.set(shard, id);
  };
  tempt(
    best(loads, ({ records }) => records),
    'most-records-throttle',
  );
  tempt(
    best(loads, ({ bytes }) => bytes),
    'most-bytes-throttle',
  );
  const others = loads.map((load, shard) => (shard === key ? { records: 0, bytes: 0 } : load));
  tempt(
    best(others, ({ records }) => records),
    'most-records-throttle',
  );
  tempt(
    best(others, ({ bytes }) => bytes),
    'most-bytes-throttle',
  );
  tempt(
    best(others, ({ records, bytes }) => records / q.maxRecords + bytes / q.maxBytes),
    'limits-share-one-budget',
  );
  loads.forEach((_, shard) => {
    tempt(shard, 'busy-means-throttled');
  });
  return [...named].map(([shard, id]) => ({ id, value: shard + 1 }));
}

const TEMPTING: Readonly<Record<number, readonly Slip[]>> = {
  [AILMENTS.heavyKey]: [
    { id: 'more-shards-cure-a-hot-key', value: REMEDIES.addShards },
    { id: 'fan-out-helps-writes', value: REMEDIES.fanOut },
    { id: 'retention-adds-capacity', value: REMEDIES.retention },
    { id: 'immediate-retry', value: REMEDIES.retryAtOnce },
  ],
  [AILMENTS.tinyRecords]: [
    { id: 'suffix-keeps-order', value: REMEDIES.suffix },
    { id: 'more-shards-cure-a-hot-key', value: REMEDIES.addShards },
    { id: 'fan-out-helps-writes', value: REMEDIES.fanOut },
    { id: 'retention-adds-capacity', value: REMEDIES.retention },
    { id: 'immediate-retry', value: REMEDIES.retryAtOnce },
  ],
  [AILMENTS.evenLoad]: [
    { id: 'suffix-adds-capacity', value: REMEDIES.suffix },
    { id: 'aggregation-saves-bytes', value: REMEDIES.aggregate },
    { id: 'fan-out-helps-writes', value: REMEDIES.fanOut },
    { id: 'retention-adds-capacity', value: REMEDIES.retention },
    { id: 'immediate-retry', value: REMEDIES.retryAtOnce },
  ],
};

/** Wrong answers by the slip that leads to them, in the form of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'refused':
      return refusedSlips(q);
    case 'suffixes':
      return suffixSlips(q);
    case 'stream-limit':
      return limitSlips(q);
    case 'hot-shard-load':
      return loadSlips(q);
    case 'aggregation':
      return aggregationSlips(q);
    case 'which-shard':
      return shardSlips(q);
    case 'remedy':
      return TEMPTING[q.ailment] ?? [];
    default:
      return unreachable(q.direction);
  }
}
