import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { byBytes, byReaders, byRecords, consumersByBytes } from './solve';

const mib = (kib: number): string => `${figure(kib / 1024)} MiB/s`;
const flow = ({ rate, size }: Question): number => rate * size;

function load({ rate, size }: Question): string {
  return `Producers send ${figure(rate)} records per second of ${figure(size)} KiB each, partition key included, and the keys spread the load evenly over the shards.`;
}

function ask(q: Question): string {
  switch (q.direction) {
    case 'write-load':
      return `${load(q)} The stream is in provisioned mode.\n\nWhat is the smallest number of shards that takes these writes without throttling?`;
    case 'shared-readers':
      return `${load(q)} ${count(q.shared, 'application')} without enhanced fan-out each read every record. The stream is in provisioned mode.\n\nWhat is the smallest number of shards that serves producers and consumers?`;
    case 'enhanced-readers':
      return `${load(q)} ${count(q.enhanced, 'application')} each read every record as registered consumers with enhanced fan-out.\n\nWhat is the smallest number of shards that serves producers and consumers?`;
    case 'mixed-readers':
      return `${load(q)} Every record is read by ${count(q.shared, 'application')} that share the standard read throughput and by ${count(q.enhanced, 'application')} with enhanced fan-out.\n\nWhat is the smallest number of shards that serves producers and consumers?`;
    case 'highest-rate':
      return `The stream has ${count(q.shards, 'shard')} in provisioned mode. Every record has ${figure(q.size)} KiB, partition key included, and the keys spread the load evenly.\n\nHow many records per second can the producers write at most without throttling?`;
    case 'most-consumers':
      return `The stream has ${count(q.shards, 'shard')}. ${load(q)} Each consumer application reads every record without enhanced fan-out and calls GetRecords once per second on each shard.\n\nHow many such applications can read the stream at most?`;
    case 'polling-interval':
      return `The stream has ${count(q.shards, 'shard')}. ${count(q.shared, 'application')} without enhanced fan-out poll every shard at the same fixed interval.\n\nWhat is the shortest interval, in milliseconds, at which none of their GetRecords calls exceeds the limit on calls?`;
  }
}

export const EN: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (direction === 'highest-rate') return `${figure(value)} records per second`;
    if (direction === 'most-consumers') return count(value, 'application');
    return direction === 'polling-interval' ? `${figure(value)} ms` : count(value, 'shard');
  },
  slips: {
    'record-limit-ignored': (q) =>
      `Looks at bytes only. A shard also takes no more than ${figure(q.writeRecords)} records per second.`,
    'byte-limit-ignored': (q) =>
      `Looks at the number of records only. A shard also takes no more than ${mib(q.writeKib)}.`,
    'both-limits-added': () =>
      'Adds the results of two limits. They apply side by side; the tighter one decides alone.',
    'rounded-down': (_q, value) =>
      `${count(value, 'shard')} would be overloaded: the result is rounded up, not down.`,
    'rounded-up': (_q, value) =>
      `The last of ${count(value, 'application')} would exceed a limit; the result is rounded down.`,
    'one-spare-shard': (q) =>
      q.direction === 'highest-rate'
        ? 'Keeps one shard in reserve; nothing in the question asks for it.'
        : 'Adds a shard as a reserve; the question asks for the smallest number.',
    'read-limit-for-writes': (q) =>
      `Uses ${mib(q.readKib)} per shard. That is the read limit; writes are limited to ${mib(q.writeKib)}.`,
    'write-limit-for-reads': (q) =>
      `Uses ${mib(q.writeKib)} per shard for reads. That is the write limit; a shard gives ${mib(q.readKib)} to its shared readers.`,
    'average-of-both-limits': () => 'Takes the average of two limits. The tighter one decides.',
    'doubled-for-safety': () => 'Doubles the result as a reserve; the question asks for the smallest number.',
    'batch-size-as-rate': (q) =>
      `Takes ${figure(q.writeRecords / 2)} records per second per shard. That number limits one PutRecords call, not a shard.`,
    'mb-mib-confused': () => 'Divides by 1,000 KiB; a MiB has 1,024 KiB.',
    'megabits-for-megabytes': () => 'Divides by 8 as if the limit were in megabits; it is in bytes.',
    'read-fan-out-forgotten': (q) =>
      `Sizes for the writes only. ${count(q.shared, 'application')} share ${mib(q.readKib)} per shard, so every record is read ${figure(q.shared)} times from it.`,
    'write-and-read-added': () =>
      'Adds the shards for writing and for reading. The same shards do both; the larger need decides.',
    'shard-set-per-consumer': () =>
      'Gives every application its own set of shards. All applications read the same shards.',
    'producer-counted-as-reader': () =>
      'Counts the producers as one more reader. Writes have a limit of their own.',
    'one-consumer-missing': () => 'Leaves out one application, as if the first one read for free.',
    'enhanced-counted-as-shared': (q) =>
      `Lets the enhanced fan-out consumers use up the shared read limit. Each of them has its own ${mib(q.fanOutKib)} per shard.`,
    'one-shard-only': () => 'This is the limit of one shard; the load is spread over all of them.',
    'call-limit-ignored': (q) =>
      `Looks at bytes only. A shard also answers no more than ${figure(q.readCalls)} GetRecords calls per second.`,
    'read-bytes-ignored': (q) =>
      `Looks at the ${figure(q.readCalls)} calls per second only. All these readers together also get no more than ${mib(q.readKib)} from a shard.`,
    'call-limit-per-stream': (q) =>
      q.direction === 'polling-interval'
        ? `Spreads ${figure(q.readCalls)} calls per second over all ${count(q.shards, 'shard')}. Each shard has that many.`
        : `Multiplies the ${figure(q.readCalls)} calls by the number of shards. Every application polls every shard, so more shards allow no more applications.`,
    'one-consumer-per-shard': () =>
      'Gives one shard to each application. Every application reads all shards.',
    'kept-half-free': () => 'Keeps half of the limit free; nothing in the question asks for it.',
    'call-limit-per-consumer': (q) =>
      `Gives ${figure(q.readCalls)} calls per second to each application. All ${figure(q.shared)} of them share these calls.`,
    'one-call-per-second-each': (q) =>
      `Allows one call per second and shard; a shard answers ${figure(q.readCalls)}.`,
    'limit-divided-by-consumers': (q) =>
      `Divides 1 second by the number of applications (1,000 / ${figure(q.shared)}), the wrong way round: more applications must each poll less often.`,
    'one-second-per-consumer-set': () => 'Takes 1 second by habit, whatever the number of applications.',
    'consumers-ignored-shards-counted': (q) =>
      `Counts ${count(q.shards, 'shard')} instead of ${count(q.shared, 'application')}. The limit holds per shard, so the number of shards does not matter.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'highest-rate':
        return `The tighter limit of ${count(q.shards, 'shard')} allows ${figure(value)} records per second.`;
      case 'most-consumers':
        return `${count(value, 'application')} stay within both ${mib(q.readKib)} and ${figure(q.readCalls)} calls per second and shard; one more does not.`;
      case 'polling-interval':
        return `${figure(q.shared)} calls in every ${figure(value)} ms are exactly ${figure(q.readCalls)} per second on each shard.`;
      default:
        return `${count(value, 'shard')} satisfy every limit; with one fewer a limit is broken.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

const writes = (q: Question): string =>
  `Bytes: $${texFigure(q.rate)} \\times ${texFigure(q.size)}\\,\\text{KiB} = ${texFigure(flow(q) / 1024)}\\,\\text{MiB/s}$, so ${figure(byBytes(q))} at ${mib(q.writeKib)} per shard. Records: $${texFigure(q.rate)} / ${texFigure(q.writeRecords)}$, so ${figure(byRecords(q))}.`;

function explain(q: Question, value: number): string {
  switch (q.direction) {
    case 'write-load':
      return `${writes(q)} The larger number is needed: ${figure(value)}.`;
    case 'enhanced-readers':
      return `${writes(q)} Reading adds nothing: each enhanced fan-out consumer has its own ${mib(q.fanOutKib)} per shard, twice what a shard takes in. The larger number is needed: ${figure(value)}.`;
    case 'shared-readers':
    case 'mixed-readers': {
      const own =
        q.direction === 'mixed-readers'
          ? ' Consumers with enhanced fan-out have their own throughput and do not count.'
          : '';
      return `${writes(q)} Shared reads: $${texFigure(flow(q) / 1024)} \\times ${q.shared} = ${texFigure((flow(q) * q.shared) / 1024)}\\,\\text{MiB/s}$, so ${figure(byReaders(q))} at ${mib(q.readKib)} per shard.${own} The largest number is needed: ${figure(value)}.`;
    }
    case 'highest-rate':
      return `Records: $${q.shards} \\times ${texFigure(q.writeRecords)} = ${texFigure(q.shards * q.writeRecords)}$ per second. Bytes: $${q.shards} \\times ${texFigure(q.writeKib)}\\,\\text{KiB} / ${texFigure(q.size)}\\,\\text{KiB} = ${texFigure((q.shards * q.writeKib) / q.size)}$ per second. The smaller one holds: ${figure(value)}.`;
    case 'most-consumers':
      return `The stream takes in ${mib(flow(q))} and gives $${q.shards} \\times ${texFigure(q.readKib / 1024)} = ${texFigure((q.shards * q.readKib) / 1024)}\\,\\text{MiB/s}$ to shared readers: enough for ${figure(consumersByBytes(q))}. Each shard answers ${figure(q.readCalls)} calls per second: enough for ${figure(q.readCalls)} that poll once per second. The smaller one holds: ${figure(value)}.`;
    case 'polling-interval':
      return `Each shard answers ${figure(q.readCalls)} GetRecords calls per second to all applications together, so each of ${figure(q.shared)} may call every $${q.shared} / ${q.readCalls}\\,\\text{s} = ${texFigure(value)}\\,\\text{ms}$. The limit holds per shard; their number does not matter.`;
  }
}
