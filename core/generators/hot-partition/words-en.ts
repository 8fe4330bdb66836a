import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { AILMENTS, type Question, REMEDIES } from './draw';
import { allowed, loadsOf } from './solve';

const bytes = (size: number): string =>
  size % 1024 === 0 ? `${figure(size / 1024)} KiB` : `${figure(size)} bytes`;
const mib = (size: number): string => `${figure(size / 1024 / 1024)} MiB/s`;
const kibs = (size: number): string => `${figure(size / 1024)} KiB/s`;
const name = (shard: number): string => `\`shardId-${String(shard).padStart(12, '0')}\``;

function table(q: Question): string {
  const rows = loadsOf(q).map(
    (load, shard) => `| ${name(shard)} | ${figure(load.records)} | ${figure(load.bytes / 1024)} |`,
  );
  return `| Shard | Records per second | KiB per second |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

const AILMENT_TEXT: Readonly<Record<number, string>> = {
  [AILMENTS.heavyKey]:
    'One partition key alone carries more MiB per second than a shard takes; the order of its records does not matter. All other shards are nearly idle.',
  [AILMENTS.tinyRecords]:
    'One partition key alone carries several thousand tiny records per second, in all far below the byte limit of a shard. Their order must be kept. All other shards are nearly idle.',
  [AILMENTS.evenLoad]:
    'Thousands of partition keys spread the large records evenly, and every shard is above its byte limit. The order of the records of each key must be kept.',
};

function ask(q: Question): string {
  switch (q.direction) {
    case 'refused':
      return `The stream has ${q.shards} shards in provisioned mode. Suddenly one partition key alone carries ${figure(q.rate)} records per second of ${bytes(q.size)} each, partition key included. Its shard has no other load.\n\nHow many of these records per second does the shard refuse?`;
    case 'suffixes':
      return `The stream has ${q.shards} shards in provisioned mode. One partition key alone carries ${figure(q.rate)} records per second of ${bytes(q.size)} each, partition key included. The developer appends a number to the key so that its records spread evenly over several keys, each of them on an otherwise idle shard.\n\nHow many different numbers are needed at least?`;
    case 'stream-limit':
      return `The stream has ${q.shards} shards in provisioned mode. All records have ${bytes(q.size)}, partition key included. One partition key carries ${q.share} percent of them and has a shard to itself; the others spread evenly over the rest.\n\nHow many records per second can the whole stream take before the shard of that key throttles?`;
    case 'hot-shard-load':
      return `The stream has ${q.shards} shards and takes ${figure(q.rate)} records per second. One partition key carries ${q.share} percent of them. The other keys spread evenly over all shards, the one of that key included.\n\nHow many records per second arrive at the shard of that key?`;
    case 'aggregation':
      return `One partition key carries ${figure(q.rate)} user records per second of ${q.size} bytes each, and their order must be kept, so they stay on one shard. The producer packs several user records into one Kinesis record; what packing adds to the size can be left out.\n\nHow many user records must go into each Kinesis record at least so that the shard does not throttle?`;
    case 'which-shard':
      return `Enhanced shard-level metrics show this load:\n\n${table(q)}\n\nWhich shard throttles its producers?`;
    case 'remedy':
      return `PutRecord often fails with ProvisionedThroughputExceededException. The stream has ${q.shards} shards in provisioned mode. ${AILMENT_TEXT[q.ailment]}\n\nWhich change solves the problem?`;
  }
}

const REMEDY_TEXT: Readonly<Record<number, string>> = {
  [REMEDIES.suffix]: 'Append a random number to the busiest partition keys.',
  [REMEDIES.aggregate]: 'Pack several user records into each Kinesis record.',
  [REMEDIES.addShards]: 'Raise the number of shards with UpdateShardCount.',
  [REMEDIES.fanOut]: 'Register every consumer as an enhanced fan-out consumer.',
  [REMEDIES.retention]: 'Lengthen the retention period of records in the stream.',
  [REMEDIES.retryAtOnce]: 'Repeat every refused call at once until it succeeds.',
};

export const EN: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'which-shard':
        return name(value - 1);
      case 'remedy':
        return REMEDY_TEXT[value] ?? '';
      case 'suffixes':
        return count(value, 'number');
      case 'aggregation':
        return count(value, 'user record');
      default:
        return `${figure(value)} records per second`;
    }
  },
  slips: {
    'byte-limit-ignored': (q) =>
      `Looks at ${figure(q.maxRecords)} records per second only. A shard also takes no more than ${mib(q.maxBytes)}.`,
    'record-limit-ignored': (q) =>
      `Looks at bytes only. A shard also takes no more than ${figure(q.maxRecords)} records per second.`,
    'accepted-instead-of-refused': () => 'These are the records that the shard takes.',
    'every-record-refused': () =>
      'Assumes that a throttled shard takes nothing. It still takes what fits within its limits.',
    'read-limit-for-writes': () => 'Calculates with the read throughput of a shard, which is twice as high.',
    'both-limits-added': () => 'Adds the results of both limits. The tighter one decides alone.',
    'load-spread-over-shards': (q) => `Divides the load by ${q.shards} shards. One key lies on one shard.`,
    'half-of-the-excess': () => 'Halves the excess.',
    'excess-counted-twice': () => 'Counts the excess twice.',
    'half-limit-for-safety': () => 'Uses only half of the limit; nothing in the question asks for it.',
    'rounded-down': (_q, value) => `${figure(value)} would not be enough: the result is rounded up.`,
    'original-key-counted-too': () => 'Adds one for the original key, which is no longer used.',
    'one-suffix-per-shard': (q) => `Takes a number for each of the ${q.shards} shards; fewer are enough.`,
    'doubled-for-safety': () => 'Doubles the result in reserve; the smallest number was asked.',
    'two-suffixes-split-anything': () => 'Assumes that halving is always enough.',
    'shards-times-limit': (q) =>
      `Multiplies by ${q.shards} shards. The others cannot help the one that is hot.`,
    'one-shard-only': () => 'This is what the shard of the hot key takes, not the whole stream.',
    'share-multiplied': (q) => `Multiplies by ${q.share} percent where it takes a division.`,
    'other-keys-only': () => 'Divides by the share of the other keys.',
    'share-of-the-whole-stream': (q) => `Takes ${q.share} percent of what all ${q.shards} shards take.`,
    'other-keys-forgotten': () =>
      'Counts the hot key only. Its shard has its part of the other keys as well.',
    'even-spread-assumed': () => 'Spreads all records evenly. One key lies on one shard.',
    'only-other-keys-counted': () => 'Counts only the part of the other keys.',
    'average-added-to-the-hot-key': () =>
      'Adds the average of the whole stream, which contains the hot key already.',
    'other-keys-avoid-the-hot-shard': () => 'Spreads the other keys over the other shards only.',
    'shard-limit-as-load': () => 'This is the limit of a shard, not its load.',
    'everything-on-one-shard': () => 'Puts all records on one shard.',
    'other-keys-all-on-it': () => 'This is the load of all other keys together.',
    'hot-key-spread-over-shards': () => 'Spreads the hot key over all shards. One key lies on one shard.',
    'one-more-for-safety': () => 'Adds one in reserve; the smallest number was asked.',
    'as-large-as-possible': (q) =>
      `Packs as much as fits into ${figure(q.maxBytes / 1024 / 1024)} MiB; far less is enough.`,
    'batch-size-as-limit': (q) =>
      `Calculates with ${figure(q.maxRecords / 2)} records, the limit of a PutRecords call. A shard takes ${figure(q.maxRecords)} per second.`,
    'bytes-decide': () => 'Looks at the bytes, which are within the limit. The number of records is not.',
    'excess-only': () => 'Packs only the records beyond the limit.',
    'half-of-the-records': () => 'Packs half as many as needed.',
    'ten-per-record': () => 'Takes 10, the batch size known from SQS.',
    'record-size-in-kib': () => 'Fills each record to 1 KiB. The number of records per second decides.',
    'most-records-throttle': () => 'It has many records, but is within both limits.',
    'most-bytes-throttle': () => 'It has many bytes, but is within both limits.',
    'limits-share-one-budget': () =>
      'Both figures are high, but each limit holds on its own and neither is passed.',
    'busy-means-throttled': () => 'It is busy, but within both limits.',
    'more-shards-cure-a-hot-key': () => 'One key stays on one shard, however many shards there are.',
    'fan-out-helps-writes': () =>
      'Enhanced fan-out gives consumers more read throughput. Writes are throttled here.',
    'retention-adds-capacity': () =>
      'Retention decides how long records stay readable. It changes no write limit.',
    'immediate-retry': () => 'Retrying at once adds load to a shard that is over its limit.',
    'suffix-keeps-order': () =>
      'A number spreads the key over several shards, and order holds only inside a shard.',
    'suffix-adds-capacity': () =>
      'The load is even already; other keys change nothing, and the order of a key would be lost.',
    'aggregation-saves-bytes': () =>
      'Packing lowers the number of records, not the bytes. The bytes are too many.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'refused':
        return `The shard takes ${figure(allowed(q))} of ${figure(q.rate)} records per second.`;
      case 'suffixes':
        return `Each of ${count(value, 'key')} stays within both limits of a shard.`;
      case 'stream-limit':
        return `${q.share} percent of it are the ${figure(allowed(q))} records per second that one shard takes.`;
      case 'hot-shard-load':
        return `All of the hot key, and one of ${q.shards} equal parts of the rest.`;
      case 'aggregation':
        return `${figure(q.rate)} / ${figure(value)} Kinesis records per second are at most ${figure(q.maxRecords)}.`;
      case 'which-shard': {
        const load = loadsOf(q)[value - 1];
        return load && load.records > q.maxRecords
          ? `${figure(load.records)} records per second exceed ${figure(q.maxRecords)}.`
          : `${kibs(load?.bytes ?? 0)} exceed ${kibs(q.maxBytes)}.`;
      }
      case 'remedy':
        return RIGHT[q.ailment] ?? '';
    }
  },
  explanation: (q, value) => explain(q, value),
};

const RIGHT: Readonly<Record<number, string>> = {
  [AILMENTS.heavyKey]: 'Several keys in place of one spread its records over several shards.',
  [AILMENTS.tinyRecords]:
    'Fewer, larger records stay within the limit on records and keep their order on one shard.',
  [AILMENTS.evenLoad]: 'All shards are full and the keys are many, so more shards take the load.',
};

function explain(q: Question, value: number): string {
  const shard = `A shard takes ${figure(q.maxRecords)} records and ${mib(q.maxBytes)}, whichever is met first.`;
  const here = `At ${bytes(q.size)} the bytes allow $\\lfloor ${texFigure(q.maxBytes)} / ${texFigure(q.size)} \\rfloor = ${texFigure(Math.floor(q.maxBytes / q.size))}$ records per second, so ${figure(allowed(q))} are the limit.`;
  switch (q.direction) {
    case 'refused':
      return `${shard} ${here} All records of one key go to one shard: $${texFigure(q.rate)} - ${texFigure(allowed(q))} = ${texFigure(value)}$ are refused.`;
    case 'suffixes':
      return `${shard} Records: $${texFigure(q.rate)} / ${texFigure(q.maxRecords)} = ${texFigure(q.rate / q.maxRecords)}$. Bytes: $${texFigure(q.rate)} \\times ${texFigure(q.size)} / ${texFigure(q.maxBytes)} = ${texFigure((q.rate * q.size) / q.maxBytes)}$. The larger one, rounded up: ${value}.`;
    case 'stream-limit':
      return `${shard} ${here} They are ${q.share} percent of the stream: $${texFigure(allowed(q))} / ${q.share / 100} = ${texFigure((allowed(q) * 100) / q.share)}$, rounded down ${figure(value)} records per second, although all shards together could take more.`;
    case 'hot-shard-load':
      return `Hot key: $${texFigure(q.rate)} \\times ${q.share / 100} = ${texFigure((q.rate * q.share) / 100)}$. Others: $${texFigure(q.rate)} \\times ${(100 - q.share) / 100} / ${q.shards} = ${texFigure((q.rate * (100 - q.share)) / 100 / q.shards)}$. Together ${figure(value)}; the limit is ${figure(q.maxRecords)}.`;
    case 'aggregation':
      return `Bytes are no problem: $${texFigure(q.rate)} \\times ${q.size} = ${texFigure(q.rate * q.size)}$ of ${figure(q.maxBytes)} per second. The number of records is: $\\lceil ${texFigure(q.rate)} / ${texFigure(q.maxRecords)} \\rceil = ${value}$ to a record.`;
    case 'which-shard':
      return `${shard} Each shard is measured against both limits on its own; a free shard does not help a full one. Only ${name(value - 1)} exceeds one of them.`;
    case 'remedy':
      return `${RIGHT[q.ailment] ?? ''} Until that is done, retries with exponential backoff bridge the time.`;
  }
}
