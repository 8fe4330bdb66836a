import { type Limits, limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Limited, RequirementsTable } from '../requirements/table';

/** What is known of a way to load a stream into stores. */
interface Loader {
  files: boolean;
  warehouse: boolean;
  search: boolean;
  cache: boolean;
  table: boolean;
  needsCode: boolean;
  takesDirectPut: boolean;
  /** Seconds until a single record is in the store at a quiet time. */
  waits: number;
  /** Hours for which others can read a record again. */
  rereads: number;
}

const MINUTE_SEC = 60;
/** A function is handed records within seconds. */
const FUNCTION_WAITS = 3;

/** Whether the registry lists a store as a destination. */
const delivers = (store: string, limits: Limits): boolean =>
  String(limits['firehose.destinations']).split(', ').includes(store);

const firehose = (limits: Limits): Loader => ({
  files: false,
  warehouse: false,
  search: false,
  cache: false,
  table: false,
  needsCode: false,
  takesDirectPut: true,
  waits: limit(limits, 'firehose.buffer.s3.interval.default'),
  rereads: 0,
});
const behindStream = (limits: Limits): Loader => ({
  ...firehose(limits),
  takesDirectPut: false,
  rereads: limit(limits, 'kds.retention.default'),
});
const byFunction = (limits: Limits): Loader => ({
  ...behindStream(limits),
  needsCode: true,
  waits: FUNCTION_WAITS,
});

const elsewhere = (en: string, ko: string): Localized => ({
  en: `Nothing here brings the data to ${en}.`,
  ko: `여기에는 데이터를 ${ko} 보내는 것이 없습니다.`,
});
const NO_FILES = {
  en: 'Firehose converts to Parquet for S3 as the destination only.',
  ko: 'Firehose의 Parquet 변환은 대상이 S3일 때만 됩니다.',
};
const NO_FILES_BY_FUNCTION = elsewhere('files in S3', 'S3의 파일로');
const NO_WAREHOUSE = elsewhere('Redshift', 'Redshift로');
const NO_SEARCH = elsewhere('OpenSearch Service', 'OpenSearch Service로');
const NO_CACHE = elsewhere(
  'ElastiCache, which Firehose cannot deliver to',
  'Firehose의 대상이 아닌 ElastiCache로',
);
const NO_TABLE = elsewhere('DynamoDB, which Firehose cannot deliver to', 'Firehose의 대상이 아닌 DynamoDB로');
const CODE = {
  en: 'The function that writes to the store is code of the company.',
  ko: '저장소에 쓰는 함수는 회사가 짜는 코드입니다.',
};
const NOT_A_FIREHOSE = {
  en: 'The producers have to write to the data stream here.',
  ko: '여기서는 생산자가 데이터 스트림에 써야 합니다.',
};
const BUFFERED: Limited = {
  because: {
    en: 'At quiet times a record waits in the buffer until its interval is over.',
    ko: '한산한 때에는 레코드가 버퍼 간격이 끝날 때까지 버퍼에서 기다립니다.',
  },
  refuses: (minutes, limits) => minutes * MINUTE_SEC < limit(limits, 'firehose.buffer.s3.interval.default'),
};
const NO_REPLAY = {
  en: 'Firehose has no replay and no second reader.',
  ko: 'Firehose에서는 다시 읽을 수 없고, 다른 소비자가 함께 읽을 수도 없습니다.',
};
const TOO_OLD: Limited = {
  because: {
    en: 'The default retention of a data stream ends before that.',
    ko: '데이터 스트림의 기본 보존 기간은 그보다 먼저 끝납니다.',
  },
  refuses: (hours, limits) => hours > limit(limits, 'kds.retention.default'),
};
const ONE = { cache: NO_CACHE, table: NO_TABLE, quiet: BUFFERED };
const DIRECT = { ...ONE, again: NO_REPLAY, join: NO_REPLAY };
const FUNCTION = {
  files: NO_FILES_BY_FUNCTION,
  warehouse: NO_WAREHOUSE,
  search: NO_SEARCH,
  code: CODE,
  put: NOT_A_FIREHOSE,
  again: TOO_OLD,
};

/** Ways to load a stream into one or two stores, all with their default settings. */
export const LOADERS: RequirementsTable<Loader> = {
  designs: {
    s3: {
      name: {
        en: 'Producers write to a Firehose stream that delivers to S3',
        ko: '생산자가 S3로 전송하는 Firehose 스트림에 쓰기',
      },
      is: (limits) => ({ ...firehose(limits), files: delivers('S3', limits) }),
      overrated: 'files-in-s3-serve-every-reader',
      underrated: 'files-need-a-loader-of-their-own',
      lacks: { ...DIRECT, warehouse: NO_WAREHOUSE, search: NO_SEARCH },
    },
    redshift: {
      name: {
        en: 'Producers write to a Firehose stream that delivers to Redshift',
        ko: '생산자가 Redshift로 전송하는 Firehose 스트림에 쓰기',
      },
      is: (limits) => ({ ...firehose(limits), warehouse: delivers('Redshift', limits) }),
      overrated: 'a-warehouse-answers-at-once',
      underrated: 'redshift-is-loaded-by-hand',
      lacks: { ...DIRECT, files: NO_FILES, search: NO_SEARCH },
    },
    opensearch: {
      name: {
        en: 'Producers write to a Firehose stream that delivers to OpenSearch Service',
        ko: '생산자가 OpenSearch Service로 전송하는 Firehose 스트림에 쓰기',
      },
      is: (limits) => ({ ...firehose(limits), search: delivers('OpenSearch Service', limits) }),
      overrated: 'a-search-engine-is-a-warehouse',
      underrated: 'opensearch-is-filled-by-functions',
      lacks: { ...DIRECT, files: NO_FILES, warehouse: NO_WAREHOUSE },
    },
    pair: {
      name: {
        en: 'A data stream with two Firehose streams, one to S3 and one to OpenSearch Service',
        ko: '데이터 스트림과 Firehose 스트림 둘, 하나는 S3로 하나는 OpenSearch Service로',
      },
      is: (limits) => ({
        ...behindStream(limits),
        files: delivers('S3', limits),
        search: delivers('OpenSearch Service', limits),
      }),
      overrated: 'two-firehose-streams-reach-any-store',
      underrated: 'a-data-stream-has-one-reader',
      lacks: { ...ONE, warehouse: NO_WAREHOUSE, put: NOT_A_FIREHOSE, again: TOO_OLD },
    },
    cache: {
      name: {
        en: 'A data stream whose records a Lambda function writes to ElastiCache',
        ko: 'Lambda 함수가 레코드를 ElastiCache에 쓰는 데이터 스트림',
      },
      is: (limits) => ({ ...byFunction(limits), cache: true }),
      overrated: 'caches-are-filled-without-code',
      underrated: 'streams-cannot-fill-a-cache',
      lacks: { ...FUNCTION, table: elsewhere('DynamoDB', 'DynamoDB로') },
    },
    table: {
      name: {
        en: 'A data stream whose records a Lambda function writes to DynamoDB',
        ko: 'Lambda 함수가 레코드를 DynamoDB에 쓰는 데이터 스트림',
      },
      is: (limits) => ({ ...byFunction(limits), table: true }),
      overrated: 'a-table-is-any-store',
      underrated: 'streams-cannot-fill-a-table',
      lacks: { ...FUNCTION, cache: elsewhere('ElastiCache', 'ElastiCache로') },
    },
  },
  requirements: {
    files: {
      says: {
        en: ({ things }) => `The ${things}, sent as JSON, have to lie in S3 as Parquet files.`,
        ko: ({ thing }) => `JSON으로 보낸 ${withParticle(thing, '이/가')} S3에 Parquet 파일로 쌓여야 합니다.`,
      },
      met: ({ files }) => files,
    },
    warehouse: {
      says: {
        en: ({ things }) => `Analysts have to join the ${things} with tables of their Redshift cluster.`,
        ko: ({ thing }) =>
          `분석가가 Redshift 클러스터에서 ${withParticle(thing, '을/를')} 다른 테이블과 조인해야 합니다.`,
      },
      met: ({ warehouse }) => warehouse,
    },
    search: {
      says: {
        en: ({ things }) => `Support staff have to search the ${things} in OpenSearch Service.`,
        ko: ({ thing }) => `지원팀이 OpenSearch Service에서 ${withParticle(thing, '을/를')} 검색해야 합니다.`,
      },
      met: ({ search }) => search,
    },
    cache: {
      says: {
        en: ({ key }) => `A web page has to read the newest state of each ${key} from ElastiCache.`,
        ko: ({ key }) => `웹 페이지가 ${key}마다 가장 새로운 상태를 ElastiCache에서 읽어야 합니다.`,
      },
      met: ({ cache }) => cache,
    },
    table: {
      says: {
        en: ({ thing, key }) => `An app has to read the latest ${thing} of a ${key} from a DynamoDB table.`,
        ko: ({ thing, key }) =>
          `앱이 ${key}의 최근 ${withParticle(thing, '을/를')} DynamoDB 테이블에서 읽어야 합니다.`,
      },
      met: ({ table }) => table,
    },
    code: {
      says: {
        en: () => 'Nobody may have to write or maintain code that loads the data.',
        ko: () => '데이터를 적재하는 코드를 직접 짜거나 유지하는 일이 없어야 합니다.',
      },
      met: ({ needsCode }) => !needsCode,
    },
    put: {
      says: {
        en: () => 'The producers call `PutRecordBatch` of Firehose, and they cannot be changed.',
        ko: () => '생산자는 Firehose의 `PutRecordBatch`를 호출하며, 이를 바꿀 수 없습니다.',
      },
      met: ({ takesDirectPut }) => takesDirectPut,
    },
    quiet: {
      amounts: [1, 2, 3, 4, 8, 10, 15],
      says: {
        en: ({ thing }, minutes) =>
          `Even at night, when a single ${thing} comes in an hour, it has to be in the store within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        ko: ({ thing }, minutes) =>
          `밤에 ${withParticle(thing, '이/가')} 드문드문 들어와도 ${minutes}분 안에 저장소에 있어야 합니다.`,
      },
      met: ({ waits }, minutes) => waits <= minutes * MINUTE_SEC,
    },
    again: {
      amounts: [4, 8, 12, 20, 30, 48, 72],
      says: {
        en: ({ things }, hours) =>
          `A further application has to be able to read all ${things} of the last ${hours} hours again in order.`,
        ko: ({ thing }, hours) =>
          `다른 애플리케이션이 지난 ${hours}시간의 ${withParticle(thing, '을/를')} 순서대로 다시 읽을 수 있어야 합니다.`,
      },
      met: ({ rereads }, hours) => hours <= rereads,
    },
    join: {
      says: {
        en: () => 'Further consumers have to be able to read along later, with producers unchanged.',
        ko: () => '나중에 생산자를 고치지 않고 다른 소비자가 함께 읽을 수 있어야 합니다.',
      },
      met: ({ rereads }) => rereads > 0,
    },
    servers: {
      says: {
        en: ({ things }) =>
          `No server that the company runs may stand between the ${things} and their store.`,
        ko: ({ thing }) =>
          `${withParticle(thing, '이/가')} 저장소로 가는 길에 회사가 운영하는 서버가 없어야 합니다.`,
      },
      met: () => true,
    },
    batch: {
      says: {
        en: ({ things }) => `Producers have to be able to send hundreds of ${things} in one call.`,
        ko: ({ thing }) =>
          `생산자가 한 번의 호출로 ${withParticle(thing, '을/를')} 수백 건씩 보낼 수 있어야 합니다.`,
      },
      met: () => true,
    },
  },
  apart: [
    ['again', 'put'],
    ['join', 'put'],
    ['warehouse', 'files'],
    ['warehouse', 'search'],
    ['warehouse', 'cache', 'table', 'code'],
    ['warehouse', 'again'],
    ['warehouse', 'join'],
    ['files', 'cache', 'table'],
    ['search', 'cache', 'table'],
    ['put', 'cache', 'table'],
  ],
  intro: {
    en: ({ who, things }) =>
      `${who} The ${things} are streamed to AWS and loaded from there. Retention and buffers keep their default settings.`,
    ko: ({ who, thing }) =>
      `${who} ${withParticle(thing, '을/를')} AWS로 스트리밍하고 거기서 저장소에 적재하려 합니다. 보존 기간과 버퍼는 기본값을 씁니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
