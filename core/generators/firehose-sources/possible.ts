import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';

interface Possible {
  right: readonly string[];
  wrong: readonly string[];
}

/** What each may be named in the API. */
const TYPES: Readonly<Record<string, string>> = {
  calls: 'DirectPut',
  stream: 'KinesisStreamAsSource',
  topic: 'MSKAsSource',
  queue: 'QueueAsSource',
  firehose: 'FirehoseAsSource',
  table: 'TableStreamAsSource',
  bucket: 'BucketAsSource',
  video: 'VideoStreamAsSource',
};
const RIGHT = ['calls', 'stream', 'topic'];
const BELIEFS: Readonly<Record<string, string>> = {
  queue: 'firehose-reads-queues',
  firehose: 'a-firehose-reads-another',
  table: 'firehose-reads-table-streams',
  bucket: 'firehose-reads-buckets',
  video: 'firehose-reads-video',
};

/** What can be the source of a Firehose stream. */
export const possible: Direction<Possible> = {
  draw(rng) {
    const right = rng.sample(RIGHT, rng.int(2, 3));
    return { right, wrong: rng.sample(Object.keys(BELIEFS), 5 - right.length) };
  },
  variant: ({ right, wrong }) => [...right, ...wrong].sort().join(),
  ask: ({ right, wrong }) => ({
    kind: 'multiple',
    options: [...right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, (id) => BELIEFS[id] ?? ''),
  }),
  check: {
    by: 'solver',
    holds: (_q, id, limits) =>
      String(limits['firehose.sources'])
        .split(', ')
        .includes(TYPES[id] ?? ''),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} A Firehose stream is to load the ${things} into a bucket without a program in between. What can be its source?`,
      option: (id) =>
        textFor(id, {
          calls: 'Producers that call `PutRecordBatch` of Firehose',
          stream: 'A data stream of Kinesis Data Streams',
          topic: 'A topic of a cluster in Amazon MSK',
          queue: 'A standard queue of Amazon SQS',
          firehose: 'Another Firehose stream of the account',
          table: 'The stream of changes of a DynamoDB table (DynamoDB Streams)',
          bucket: 'A bucket in which new objects appear',
          video: 'A stream of Kinesis Video Streams',
        }),
      reason: (id) =>
        textFor(id, {
          calls: 'This is Direct PUT: producers hand their records to Firehose themselves.',
          stream: 'Firehose reads a data stream as one of its consumers.',
          topic: 'Firehose reads a topic of Amazon MSK by itself.',
          queue: 'Firehose does not receive from queues; a consumer would have to put the messages into it.',
          firehose: 'A Firehose stream has a store as its destination; no other one can read from it.',
          table: 'Firehose does not read DynamoDB Streams; a function would have to stand in between.',
          bucket: 'A bucket is a destination of Firehose, not a source.',
          video: 'Video has consumers of its own; Firehose takes records.',
        }),
      explanation: () =>
        'A Firehose stream has one source, such as Direct PUT, a Kinesis data stream or a topic of Amazon MSK. Data in any other place needs a program that hands it on.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} Firehose 스트림으로 중간에 프로그램을 두지 않고 데이터를 버킷에 적재하려고 합니다. 이 스트림의 원본이 될 수 있는 것은 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          calls: 'Firehose의 `PutRecordBatch`를 호출하는 생산자',
          stream: 'Kinesis Data Streams의 데이터 스트림',
          topic: 'Amazon MSK 클러스터의 주제',
          queue: 'Amazon SQS 표준 대기열',
          firehose: '같은 계정의 다른 Firehose 스트림',
          table: 'DynamoDB 테이블의 변경 스트림(DynamoDB Streams)',
          bucket: '새 객체가 올라오는 버킷',
          video: 'Kinesis Video Streams의 스트림',
        }),
      reason: (id) =>
        textFor(id, {
          calls: 'Direct PUT입니다. 생산자가 레코드를 Firehose에 직접 넘깁니다.',
          stream: 'Firehose가 데이터 스트림의 소비자 가운데 하나로 읽습니다.',
          topic: 'Firehose가 Amazon MSK의 주제를 스스로 읽습니다.',
          queue: 'Firehose는 대기열에서 받지 않습니다. 소비자가 메시지를 Firehose에 넣어야 합니다.',
          firehose: 'Firehose 스트림의 대상은 저장소이고, 다른 Firehose 스트림이 거기서 읽지 못합니다.',
          table: 'Firehose는 DynamoDB Streams를 읽지 않습니다. 중간에 함수가 있어야 합니다.',
          bucket: '버킷은 Firehose의 원본이 아니라 대상입니다.',
          video: '영상에는 따로 소비자가 있습니다. Firehose는 레코드를 받습니다.',
        }),
      explanation: () =>
        'Firehose 스트림의 원본은 하나이며 Direct PUT, Kinesis 데이터 스트림, Amazon MSK 주제 등이 있습니다. 다른 곳의 데이터는 프로그램이 넘겨주어야 합니다.',
    },
  },
};
