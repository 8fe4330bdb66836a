import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { CLOSED, CODE, NO_REPLAY, NO_TABLE, NOT_READ, ONE_STORE, SERVERS, SHARDS, UNCHANGED } from './lacks';

/** What is known of a pipeline. */
interface Pipeline {
  /** Loads into a store without code. */
  loads: boolean;
  loadsTwo: boolean;
  transforms: boolean;
  /** An application of the company reads each record as it comes, in order. */
  reacts: boolean;
  plansItself: boolean;
  daysKept: number;
  /** Hours that data waits where nothing can take it. */
  hoursHeld: number;
  servers: boolean;
  /** Records get into a DynamoDB table. */
  fillsTables: boolean;
}

const HOURS = 24;
const HOUR_SEC = 3_600;
const STREAM: Pipeline = {
  loads: false,
  loadsTwo: false,
  transforms: false,
  reacts: false,
  plansItself: false,
  daysKept: 0,
  hoursHeld: 0,
  servers: false,
  fillsTables: false,
};
const kept = (limits: Limits): Pick<Pipeline, 'daysKept' | 'hoursHeld'> => ({
  daysKept: limit(limits, 'kds.retention.max') / HOURS,
  hoursHeld: limit(limits, 'kds.retention.max'),
});
const heldByFirehose = (limits: Limits): number => limit(limits, 'firehose.retention.directPut') / HOUR_SEC;
/** The stores that a Firehose stream can deliver to, as the registry lists them. */
const delivers = (store: string, limits: Limits): boolean =>
  String(limits['firehose.destinations']).split(', ').includes(store);

const HELD = {
  because: {
    en: 'Records put to Firehose directly do not wait that long for their destination.',
    ko: 'Firehose에 직접 쓴 레코드는 대상을 그렇게 오래 기다리지 못합니다.',
  },
  refuses: (hours: number, limits: Limits) => hours > heldByFirehose(limits),
};

/** Pipelines with a data stream, a Firehose stream or both. */
export const PIPELINES: RequirementsTable<Pipeline> = {
  designs: {
    kcl: {
      name: {
        en: 'A provisioned data stream, read by an own application on containers',
        ko: '프로비저닝 모드 데이터 스트림, 컨테이너의 자체 애플리케이션이 읽음',
      },
      is: (limits) => ({ ...STREAM, reacts: true, fillsTables: true, servers: true, ...kept(limits) }),
      overrated: 'data-stream-loads-by-itself',
      underrated: 'streams-are-read-once',
      lacks: { load: CODE, parquet: CODE, two: CODE, change: CODE, plan: SHARDS, servers: SERVERS },
    },
    function: {
      name: {
        en: 'A provisioned data stream with an own Lambda function as its consumer',
        ko: '프로비저닝 모드 데이터 스트림, 직접 짠 Lambda 함수가 소비자',
      },
      is: (limits) => ({ ...STREAM, reacts: true, fillsTables: true, ...kept(limits) }),
      overrated: 'a-function-loads-without-code',
      underrated: 'functions-cannot-follow-a-stream',
      lacks: { load: CODE, parquet: CODE, two: CODE, change: CODE, plan: SHARDS },
    },
    firehose: {
      name: {
        en: 'A Firehose stream that producers write to, without transformation',
        ko: '생산자가 직접 쓰는 Firehose 스트림, 변환 없음',
      },
      is: (limits) => ({
        ...STREAM,
        loads: delivers('S3', limits),
        plansItself: true,
        fillsTables: delivers('DynamoDB', limits),
        hoursHeld: heldByFirehose(limits),
      }),
      overrated: 'firehose-keeps-for-readers',
      underrated: 'firehose-needs-consumer-code',
      lacks: {
        two: ONE_STORE,
        react: NOT_READ,
        order: NOT_READ,
        again: NO_REPLAY,
        change: UNCHANGED,
        outage: HELD,
        add: CLOSED,
        table: NO_TABLE,
      },
    },
    transform: {
      name: {
        en: 'A Firehose stream that producers write to, with a Lambda transformation',
        ko: '생산자가 직접 쓰는 Firehose 스트림, Lambda 변환 사용',
      },
      is: (limits) => ({
        ...STREAM,
        loads: delivers('S3', limits),
        transforms: true,
        plansItself: true,
        fillsTables: delivers('DynamoDB', limits),
        hoursHeld: heldByFirehose(limits),
      }),
      overrated: 'a-transformation-is-a-consumer',
      underrated: 'firehose-cannot-change-data',
      lacks: {
        two: ONE_STORE,
        react: NOT_READ,
        order: NOT_READ,
        again: NO_REPLAY,
        outage: HELD,
        add: CLOSED,
        table: NO_TABLE,
      },
    },
    both: {
      name: {
        en: 'A provisioned data stream with an own Lambda function and one Firehose stream as consumers',
        ko: '프로비저닝 모드 데이터 스트림, 직접 짠 Lambda 함수와 Firehose 스트림 하나가 소비자',
      },
      is: (limits) => ({
        ...STREAM,
        loads: delivers('S3', limits),
        reacts: true,
        fillsTables: true,
        ...kept(limits),
      }),
      overrated: 'one-firehose-serves-every-store',
      underrated: 'firehose-needs-direct-put',
      lacks: { two: ONE_STORE, plan: SHARDS, change: UNCHANGED },
    },
    pair: {
      name: {
        en: 'A provisioned data stream with two Firehose streams as its consumers',
        ko: '프로비저닝 모드 데이터 스트림, Firehose 스트림 둘이 소비자',
      },
      is: (limits) => ({
        ...STREAM,
        loads: delivers('S3', limits),
        fillsTables: delivers('DynamoDB', limits),
        loadsTwo: delivers('S3', limits) && delivers('OpenSearch Service', limits),
        ...kept(limits),
      }),
      overrated: 'firehose-streams-are-applications',
      underrated: 'a-stream-feeds-one-firehose',
      lacks: { table: NO_TABLE, react: NOT_READ, order: NOT_READ, plan: SHARDS, change: UNCHANGED },
    },
  },
  requirements: {
    load: {
      says: {
        en: ({ things }) => `The ${things} have to be stored in an S3 bucket without a loader of their own.`,
        ko: ({ thing }) =>
          `적재 코드를 직접 짜지 않고 ${withParticle(thing, '을/를')} S3 버킷에 저장해야 합니다.`,
      },
      met: ({ loads }) => loads,
    },
    parquet: {
      says: {
        en: ({ things }) =>
          `The ${things}, sent as JSON, have to be stored in S3 as Parquet files without any code.`,
        ko: ({ thing }) =>
          `JSON으로 보낸 ${withParticle(thing, '은/는')} 코드 없이 Parquet 파일로 바뀌어 S3에 저장되어야 합니다.`,
      },
      met: ({ loads }) => loads,
    },
    two: {
      says: {
        en: ({ thing }) =>
          `Every ${thing} has to be loaded into S3 and into OpenSearch Service, without code.`,
        ko: ({ thing }) =>
          `모든 ${withParticle(thing, '은/는')} 코드 없이 S3와 OpenSearch Service 양쪽에 적재되어야 합니다.`,
      },
      met: ({ loadsTwo }) => loadsTwo,
    },
    change: {
      says: {
        en: ({ things }) => `Managed delivery to S3 has to mask personal data in the ${things} on the way.`,
        ko: ({ thing }) => `관리형 전송으로 S3에 저장하면서 도중에 ${thing}의 개인 정보를 가려야 합니다.`,
      },
      met: ({ transforms }) => transforms,
    },
    react: {
      says: {
        en: ({ thing }) => `Logic of the company has to look at each ${thing} within a second or two.`,
        ko: ({ thing }) => `회사의 로직이 한두 초 안에 ${thing} 하나하나를 살펴야 합니다.`,
      },
      met: ({ reacts }) => reacts,
    },
    order: {
      says: {
        en: ({ things, key }) => `Logic of the company has to process the ${things} of each ${key} in order.`,
        ko: ({ thing, key }) =>
          `회사의 로직이 ${key}마다 ${withParticle(thing, '을/를')} 순서대로 처리해야 합니다.`,
      },
      met: ({ reacts }) => reacts,
    },
    again: {
      amounts: [2, 3, 5, 7, 14, 30],
      says: {
        en: ({ things }, days) =>
          `All ${things} of the last ${days} days must be available to be read again in order.`,
        ko: ({ thing }, days) =>
          `지난 ${days}일의 ${withParticle(thing, '을/를')} 모두 순서대로 다시 읽을 수 있어야 합니다.`,
      },
      met: ({ daysKept }, days) => days <= daysKept,
    },
    table: {
      says: {
        en: ({ thing }) => `Every ${thing} has to get into a DynamoDB table.`,
        ko: ({ thing }) => `모든 ${withParticle(thing, '이/가')} DynamoDB 테이블에 들어가야 합니다.`,
      },
      met: ({ fillsTables }) => fillsTables,
    },
    outage: {
      amounts: [4, 8, 12, 20, 30, 36, 48, 72],
      says: {
        en: (_story, hours) =>
          `When all that takes the data further is down for ${hours} hours, nothing may be lost, whatever has to be set for it.`,
        ko: (_story, hours) =>
          `데이터를 받아 가는 쪽이 모두 ${hours}시간 멈추어도 잃는 것이 없어야 하며, 설정은 필요한 대로 바꿀 수 있습니다.`,
      },
      met: ({ hoursHeld }, hours) => hours <= hoursHeld,
    },
    add: {
      says: {
        en: () => 'Later on more consumers have to be added without any change at the producers.',
        ko: () => '나중에 생산자를 고치지 않고 소비자를 더 붙일 수 있어야 합니다.',
      },
      met: ({ daysKept }) => daysKept > 0,
    },
    servers: {
      says: {
        en: () => 'The company wants to run neither servers nor containers for it.',
        ko: () => '이를 위해 서버나 컨테이너를 운영하고 싶지 않습니다.',
      },
      met: ({ servers }) => !servers,
    },
    plan: {
      says: {
        en: () => 'Nobody wants to plan or change capacity as the load varies.',
        ko: () => '부하가 달라져도 용량을 계획하거나 바꾸는 일이 없어야 합니다.',
      },
      met: ({ plansItself }) => plansItself,
    },
  },
  apart: [
    ['load', 'parquet'],
    ['load', 'two'],
    ['load', 'change'],
    ['parquet', 'change'],
  ],
  intro: {
    en: ({ who, things }) => `${who} The ${things} are to be streamed to AWS.`,
    ko: ({ who, thing }) => `${who} ${withParticle(thing, '을/를')} AWS로 스트리밍하려 합니다.`,
  },
  noun: { en: ['pipeline', 'pipelines'], ko: '파이프라인' },
};
