import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { count } from '../wording';

/** What is known of a consumer. */
interface Consumer {
  loads: boolean;
  /** Logic of the company sees each record, in order, and again where it is asked to. */
  ownLogic: boolean;
  keepsState: boolean;
  servers: boolean;
  remembers: boolean;
  pushed: boolean;
  /** Most retries after which a batch is set aside by a setting; none where there is no such setting. */
  retriesMax: number;
  /** How many of its kind can read every shard as fast as it is written. */
  readersMax: number;
}

const MIB = 1_048_576;
const PROGRAM: Consumer = {
  loads: false,
  ownLogic: true,
  keepsState: false,
  servers: true,
  remembers: true,
  pushed: false,
  retriesMax: 0,
  readersMax: 0,
};
const shared = (limits: Limits): Pick<Consumer, 'readersMax'> => ({
  readersMax: Math.floor(limit(limits, 'kds.shard.read.bytes') / MIB),
});

const CODE = {
  en: 'Loading a store takes code of their own here.',
  ko: '저장소에 적재하려면 코드를 직접 짜야 합니다.',
};
const NO_STATE = {
  en: 'Windows and their state would have to be built and kept by own code.',
  ko: '시간 창과 그 상태를 직접 짠 코드로 만들고 지켜야 합니다.',
};
const SERVERS = {
  en: 'Its instances or containers have to be run and scaled.',
  ko: '인스턴스나 컨테이너를 운영하고 확장해야 합니다.',
};
const POLLS = {
  en: 'With shared throughput records are polled; only enhanced fan-out pushes them.',
  ko: '공유 처리량에서는 레코드를 폴링합니다. 밀어 주는 것은 향상된 팬아웃뿐입니다.',
};
const NOT_ASIDE = {
  en: 'There is no such setting here; it belongs to the event source mapping of a function.',
  ko: '그런 설정이 없습니다. 그것은 함수의 이벤트 소스 매핑에 있는 설정입니다.',
};
const SHARED = {
  because: {
    en: 'All of them together have the read throughput of a shard once.',
    ko: '모두가 샤드 하나의 읽기 처리량을 나누어 씁니다.',
  },
  refuses: (readers: number, limits: Limits) => readers * MIB > limit(limits, 'kds.shard.read.bytes'),
};
const ONLY_LOADS = {
  en: 'Firehose only loads: no logic of the company reads the records, and none are read again.',
  ko: 'Firehose는 적재할 뿐이어서 회사의 로직이 레코드를 읽거나 다시 읽지 않습니다.',
};
const OWN_PROGRAM = { load: CODE, parquet: CODE, state: NO_STATE, servers: SERVERS, aside: NOT_ASIDE };

/** Consumers of a data stream; without a word on it they read with shared throughput. */
export const CONSUMERS: RequirementsTable<Consumer> = {
  designs: {
    program: {
      name: { en: 'A program that calls `GetRecords` itself', ko: '`GetRecords`를 직접 호출하는 프로그램' },
      is: (limits) => ({ ...PROGRAM, remembers: false, ...shared(limits) }),
      overrated: 'get-records-remembers-positions',
      underrated: 'streams-are-read-through-a-library-only',
      lacks: {
        ...OWN_PROGRAM,
        progress: {
          en: '`GetRecords` keeps no checkpoint and hands out no shards.',
          ko: '`GetRecords`는 체크포인트를 남기지 않고 샤드를 나누어 주지도 않습니다.',
        },
        push: POLLS,
        readers: SHARED,
      },
    },
    kcl: {
      name: { en: 'A KCL application on EC2 instances', ko: 'EC2 인스턴스의 KCL 애플리케이션' },
      is: (limits) => ({ ...PROGRAM, ...shared(limits) }),
      overrated: 'each-kcl-application-reads-at-full-speed',
      underrated: 'kcl-keeps-no-checkpoint',
      lacks: { ...OWN_PROGRAM, push: POLLS, readers: SHARED },
    },
    'fan-out': {
      name: {
        en: 'A KCL application on EC2 with enhanced fan-out',
        ko: '향상된 팬아웃을 쓰는 EC2의 KCL 애플리케이션',
      },
      is: (limits) => ({
        ...PROGRAM,
        pushed: true,
        readersMax: limit(limits, 'kds.efo.throughput') < MIB ? 0 : limit(limits, 'kds.efo.consumers.max'),
      }),
      overrated: 'enhanced-fan-out-is-serverless',
      underrated: 'enhanced-fan-out-shares-a-shard',
      lacks: {
        ...OWN_PROGRAM,
        readers: {
          because: {
            en: 'A stream cannot have that many consumers with enhanced fan-out.',
            ko: '스트림 하나에 향상된 팬아웃 소비자를 그렇게 많이 둘 수 없습니다.',
          },
          refuses: (readers, limits) => readers > limit(limits, 'kds.efo.consumers.max'),
        },
      },
    },
    function: {
      name: {
        en: 'A Lambda function with an event source mapping',
        ko: '이벤트 소스 매핑을 둔 Lambda 함수',
      },
      is: (limits) => ({
        ...PROGRAM,
        servers: false,
        retriesMax: limit(limits, 'lambda.esm.stream.maxRetry.max'),
        ...shared(limits),
      }),
      overrated: 'a-mapping-has-throughput-of-its-own',
      underrated: 'one-bad-record-always-blocks-a-mapping',
      lacks: { load: CODE, parquet: CODE, state: NO_STATE, push: POLLS, readers: SHARED },
    },
    firehose: {
      name: {
        en: 'A Firehose stream with the data stream as source',
        ko: '데이터 스트림을 원본으로 둔 Firehose 스트림',
      },
      is: (limits) => ({ ...PROGRAM, loads: true, ownLogic: false, servers: false, ...shared(limits) }),
      overrated: 'firehose-runs-consumer-logic',
      underrated: 'firehose-cannot-follow-a-data-stream',
      lacks: {
        react: ONLY_LOADS,
        order: ONLY_LOADS,
        again: ONLY_LOADS,
        state: {
          en: 'Firehose computes no windows.',
          ko: 'Firehose는 시간 창을 계산하지 않습니다.',
        },
        push: POLLS,
        aside: NOT_ASIDE,
        readers: SHARED,
      },
    },
    flink: {
      name: {
        en: 'An application of Managed Service for Apache Flink',
        ko: 'Managed Service for Apache Flink 애플리케이션',
      },
      is: (limits) => ({ ...PROGRAM, keepsState: true, servers: false, ...shared(limits) }),
      overrated: 'flink-loads-without-code',
      underrated: 'flink-needs-own-servers',
      lacks: { load: CODE, parquet: CODE, push: POLLS, aside: NOT_ASIDE, readers: SHARED },
    },
  },
  requirements: {
    load: {
      says: {
        en: ({ things }) => `The ${things} have to be loaded into S3 without any code.`,
        ko: ({ thing }) => `${withParticle(thing, '을/를')} 코드 없이 S3에 적재해야 합니다.`,
      },
      met: ({ loads }) => loads,
    },
    parquet: {
      says: {
        en: ({ things }) => `The ${things} have to lie in S3 as Parquet files, without any code.`,
        ko: ({ thing }) => `${withParticle(thing, '은/는')} 코드 없이 Parquet 파일로 S3에 쌓여야 합니다.`,
      },
      met: ({ loads }) => loads,
    },
    react: {
      says: {
        en: ({ thing }) => `Logic of the company has to act on each ${thing} within seconds.`,
        ko: ({ thing }) => `회사의 로직이 ${thing} 하나하나에 몇 초 안에 반응해야 합니다.`,
      },
      met: ({ ownLogic }) => ownLogic,
    },
    order: {
      says: {
        en: ({ things, key }) => `Logic of the company has to see the ${things} of each ${key} in order.`,
        ko: ({ thing, key }) =>
          `회사의 로직이 ${key}마다 ${withParticle(thing, '을/를')} 순서대로 보아야 합니다.`,
      },
      met: ({ ownLogic }) => ownLogic,
    },
    again: {
      says: {
        en: () => 'After a bug is fixed, the consumer has to process the records of yesterday again.',
        ko: () => '버그를 고친 뒤에는 어제의 레코드를 소비자가 다시 처리해야 합니다.',
      },
      met: ({ ownLogic }) => ownLogic,
    },
    state: {
      says: {
        en: ({ key }) => `Sliding windows per ${key} need state that the service keeps through failures.`,
        ko: ({ key }) => `${key}마다 슬라이딩 창을 계산하며, 그 상태는 장애가 나도 서비스가 지켜야 합니다.`,
      },
      met: ({ keepsState }) => keepsState,
    },
    servers: {
      says: {
        en: () => 'The company wants to run neither servers nor containers for it.',
        ko: () => '이를 위해 서버나 컨테이너를 운영하고 싶지 않습니다.',
      },
      met: ({ servers }) => !servers,
    },
    progress: {
      says: {
        en: () =>
          'How far each shard has been read must be remembered without the company writing anything for that.',
        ko: () => '샤드마다 어디까지 읽었는지는 따로 코드를 짜지 않아도 기억되어야 합니다.',
      },
      met: ({ remembers }) => remembers,
    },
    push: {
      says: {
        en: () => 'Records have to be pushed to the consumer over HTTP/2.',
        ko: () => '레코드는 HTTP/2로 소비자에게 밀어 주어야 합니다.',
      },
      met: ({ pushed }) => pushed,
    },
    aside: {
      amounts: [2, 3, 5, 10, 100],
      says: {
        en: (_story, retries) =>
          `By a setting alone, a batch has to be given up after ${count(retries)} retries and noted in an SQS queue.`,
        ko: (_story, retries) =>
          `설정만으로 ${count(retries)}번 재시도한 배치를 포기하고 SQS 대기열에 기록해야 합니다.`,
      },
      met: ({ retriesMax }, retries) => retries <= retriesMax,
    },
    readers: {
      amounts: [2, 3, 4, 5, 8, 12, 16, 20],
      says: {
        en: (_story, readers) =>
          `In all ${readers} such consumers each have to read 1 MiB a second from every shard.`,
        ko: (_story, readers) =>
          `이런 소비자 ${readers}개가 저마다 모든 샤드에서 초당 1 MiB를 읽어야 합니다.`,
      },
      met: ({ readersMax }, readers) => readers <= readersMax,
    },
    producers: {
      says: {
        en: () =>
          'The applications that write to the data stream must be able to go on exactly as before, without any change.',
        ko: () =>
          '데이터 스트림에 쓰는 애플리케이션은 아무것도 고치지 않고 지금과 똑같이 계속 쓸 수 있어야 합니다.',
      },
      met: () => true,
    },
    stay: {
      says: {
        en: () =>
          'What this consumer has read has to stay in the data stream, for further applications to read.',
        ko: () =>
          '이 소비자가 읽은 레코드도 다른 애플리케이션이 읽을 수 있게 데이터 스트림에 남아 있어야 합니다.',
      },
      met: () => true,
    },
  },
  apart: [
    ['load', 'parquet'],
    ['react', 'order'],
  ],
  intro: {
    en: ({ who, things }) =>
      `${who} The ${things} arrive in a Kinesis data stream, which gets a new consumer. Unless an option names enhanced fan-out, it reads with shared throughput.`,
    ko: ({ who, thing }) =>
      `${who} ${withParticle(thing, '이/가')} 들어오는 Kinesis 데이터 스트림에 새 소비자를 붙입니다. 향상된 팬아웃이라는 말이 없으면 공유 처리량으로 읽습니다.`,
  },
  noun: { en: ['consumer', 'consumers'], ko: '소비자' },
};
