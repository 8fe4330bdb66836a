import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { calls, perCall } from './solve';

const kib = (bytes: number): string => `${figure(bytes / 1024)} KiB`;
const mib = (bytes: number): string => `${figure(bytes / 1024 / 1024)} MiB`;

function ask(q: Question): string {
  const load = `A producer has buffered ${figure(q.records)} records of ${kib(q.size)} each, partition key included, and sends them with PutRecords in as few calls as possible. The stream has shards enough to take them all.`;
  switch (q.direction) {
    case 'calls':
      return `${load}\n\nHow many PutRecords calls are needed?`;
    case 'last-call':
      return `${load} Every call but the last one is filled completely.\n\nHow many records are in the last call?`;
    case 'largest-record':
      return `A producer puts exactly ${figure(q.records)} records of equal size into every PutRecords call.\n\nHow large may each record be at most, in whole bytes and with its partition key included?`;
    case 'resend':
      return `A producer sends ${figure(q.records)} small records in 3 PutRecords calls: 2 of ${figure(q.maxRecords)} records and one with the rest. Each call returns HTTP 200. \`FailedRecordCount\` is ${figure(q.failed1)} in the first answer, ${figure(q.failed2)} in the second and ${figure(q.failed3)} in the third.\n\nHow many records should the producer send again?`;
    case 'duration':
      return `${load} The calls are made one after another, and each takes ${figure(q.latency)} ms.\n\nHow many seconds does sending take?`;
  }
}

export const EN: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'calls':
        return count(value, 'call');
      case 'largest-record':
        return count(value, 'byte');
      case 'duration':
        return `${figure(value)} s`;
      default:
        return count(value, 'record');
    }
  },
  slips: {
    'byte-limit-ignored': (q) =>
      `Fills every call with ${figure(q.maxRecords)} records. ${figure(q.maxRecords)} records of ${kib(q.size)} exceed ${mib(q.maxBytes)} per call.`,
    'record-limit-ignored': (q) =>
      `Looks only at the ${mib(q.maxBytes)} of a call. A call takes at most ${figure(q.maxRecords)} whole records.`,
    'rounded-down': () => 'Leaves out the last call, which is not full.',
    'shard-limit-as-call-limit': (q) =>
      `Takes ${figure(q.shardRecords)} records as the limit of a call. That is what a shard takes per second; a call takes ${figure(q.maxRecords)}.`,
    'shard-bytes-as-call-limit': (q) =>
      `Takes ${mib(q.shardBytes)} as the limit of a call. That is what a shard takes per second; a call takes ${mib(q.maxBytes)}.`,
    'one-call-too-many': () => 'Adds a call although the last one already takes the rest.',
    'both-limits-added': () => 'Adds the calls that each limit needs. The limits apply to the same calls.',
    'average-of-both-limits': () => 'Takes the average of two limits. The tighter one decides.',
    'queue-batch-limit-used': (q) =>
      `Batches ${figure(q.queueBatch)} at a time. That is the limit of the SQS batch calls; PutRecords takes ${figure(q.maxRecords)}.`,
    'one-call-per-record': () => 'Sends each record on its own, which is what PutRecord does.',
    'decimal-megabytes': () =>
      'Counts 1,000,000 bytes per megabyte. The limit is a multiple of 1,048,576 bytes.',
    'even-split': () => 'Spreads the records evenly. Here every call but the last is full.',
    'full-batch': (q) =>
      q.direction === 'largest-record'
        ? `Calculates for ${figure(q.maxRecords)} records per call; here there are ${figure(q.records)}.`
        : 'Assumes that the last call is full as well.',
    'free-places-counted': () => 'This is the number of places left free in the last call.',
    'calls-instead-of-records': () => 'This is a number of calls, not of records.',
    'last-two-calls-together': () => 'Counts the last two calls together.',
    'half-of-the-rest': () => 'Splits the rest over two calls, although it fits in one.',
    'record-limit-only': (q) =>
      `This is the largest single record of a stream with default settings. ${figure(q.records)} of them would exceed ${mib(q.maxBytes)} per call.`,
    'call-limit-per-record': (q) =>
      `This is the limit of the whole call. ${figure(q.records)} records share it.`,
    'key-counted-twice': (q) =>
      `Takes off ${figure(q.keyChars)} bytes for the partition key, which is already included.`,
    'key-not-counted': (q) =>
      `Adds ${figure(q.keyChars)} bytes for the partition key, as if it did not count. It does.`,
    'halved-for-safety': () => 'Keeps half of the call free; nothing in the question asks for it.',
    'doubled-by-two-calls': () => 'Uses the bytes of two calls for the records of one.',
    'whole-batch-again': () =>
      'Sends everything again. The records that were stored would be in the stream twice.',
    'failed-calls-again': () =>
      'Repeats every call that reported a failure as a whole. The records stored by it would be in the stream twice.',
    'only-last-answer-read': () => 'Reads the last answer only; every answer has its own count.',
    'only-first-answer-read': () => 'Reads the first answer only; every answer has its own count.',
    'largest-count-only': () => 'Takes the largest count instead of adding them up.',
    'successes-sent-again': () => 'These are the records that were stored.',
    'sdk-retries-one-answer': (q) =>
      `Leaves out the ${figure(q.failed2)} of the second answer. HTTP 200 is a success for the SDK, so it retries none of them by itself.`,
    'last-call-again': () => 'This is the size of the third call.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'calls':
        return `A call takes ${figure(perCall(q))} of these records, so ${figure(value)} calls carry ${figure(q.records)}.`;
      case 'last-call':
        return `${figure(calls(q) - 1)} full calls of ${figure(perCall(q))} leave ${figure(value)}.`;
      case 'largest-record':
        return `${figure(q.records)} × ${figure(value)} bytes just stay within ${mib(q.maxBytes)}.`;
      case 'resend':
        return 'Only the failed records are sent again: the counts of all answers together.';
      case 'duration':
        return `${figure(calls(q))} calls of ${figure(q.latency)} ms each.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const limits = `A call takes at most ${figure(q.maxRecords)} records and ${mib(q.maxBytes)}. By size $\\lfloor ${texFigure(q.maxBytes / 1024)} / ${texFigure(q.size / 1024)} \\rfloor = ${texFigure(Math.floor(q.maxBytes / q.size))}$ records of ${kib(q.size)} fit, so a call carries ${figure(perCall(q))}.`;
  const needed = `$\\lceil ${texFigure(q.records)} / ${texFigure(perCall(q))} \\rceil = ${texFigure(calls(q))}$`;
  switch (q.direction) {
    case 'calls':
      return `${limits} ${needed} calls.`;
    case 'last-call':
      return `${limits} ${needed} calls, and the last one has $${texFigure(q.records)} - ${calls(q) - 1} \\times ${texFigure(perCall(q))} = ${texFigure(value)}$ records.`;
    case 'largest-record':
      return `All records of a call share ${mib(q.maxBytes)}: $\\lfloor ${texFigure(q.maxBytes)} / ${texFigure(q.records)} \\rfloor = ${texFigure(value)}$ bytes. That is below the limit of a single record, ${mib(q.recordBytes)}.`;
    case 'resend':
      return `PutRecords can fail record by record inside an HTTP 200 answer. To send again: $${q.failed1} + ${q.failed2} + ${q.failed3} = ${texFigure(value)}$ records, those whose entry has an \`ErrorCode\`, after a wait with exponential backoff.`;
    case 'duration':
      return `${limits} ${needed} calls, so $${texFigure(calls(q))} \\times ${texFigure(q.latency)}\\,\\text{ms} = ${texFigure(value)}\\,\\text{s}$.`;
  }
}
