import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';

/** What is known of a way to analyse a stream. */
interface Analysis {
  /** SQL that runs along with the stream. */
  runsSql: boolean;
  slides: boolean;
  joins: boolean;
  /** Longest fixed window, in seconds. */
  windowMax: number;
  /** Own code acts on single records as they come. */
  acts: boolean;
  /** Writes results to another data stream. */
  passesOn: boolean;
  queriesFiles: boolean;
  searches: boolean;
  needsCode: boolean;
  /** Costs something while no data comes. */
  idles: boolean;
}

const NOTHING: Analysis = {
  runsSql: false,
  slides: false,
  joins: false,
  windowMax: 0,
  acts: false,
  passesOn: false,
  queriesFiles: false,
  searches: false,
  needsCode: false,
  idles: false,
};
const MINUTE_SEC = 60;

const CODE = { en: 'It takes code of their own.', ko: '코드를 직접 짜야 합니다.' };
const NO_FILES = {
  en: 'It works on what arrives now, not on files of past months.',
  ko: '지금 도착하는 데이터를 다룰 뿐 지난 몇 달의 파일을 조회하지 않습니다.',
};
const NO_SEARCH = {
  en: 'It is no search engine with dashboards.',
  ko: '대시보드를 갖춘 검색 엔진이 아닙니다.',
};
const NO_STATE = {
  en: 'Nothing is kept here from one batch to the next.',
  ko: '한 배치에서 다음 배치로 아무것도 간직하지 않습니다.',
};
const TUMBLING_ONLY = {
  en: 'The windows of an event source mapping follow one another; they neither slide nor join.',
  ko: '이벤트 소스 매핑의 창은 차례로 이어질 뿐 겹치지 않으며, 조인도 하지 않습니다.',
};
const LOADS = {
  en: 'Firehose only loads: no code of the company sees single records as they come.',
  ko: 'Firehose는 적재할 뿐, 도착하는 레코드를 회사의 코드가 하나씩 보지 않습니다.',
};
const NO_WINDOW = {
  en: 'Firehose loads records and computes no windows.',
  ko: 'Firehose는 레코드를 적재할 뿐 시간 창을 계산하지 않습니다.',
};
const NO_STREAM = {
  en: 'Firehose delivers to stores and cannot write to a data stream.',
  ko: 'Firehose는 저장소로 전송하며 데이터 스트림에 쓸 수 없습니다.',
};
const IDLES = {
  en: 'It is paid by the hour, data or not.',
  ko: '데이터가 없어도 시간 단위로 비용이 듭니다.',
};
const NO_LIVE_SQL = {
  en: 'Here code looks at records; nobody writes SQL over the stream.',
  ko: '코드가 레코드를 볼 뿐 스트림에 SQL을 쓰지 않습니다.',
};
const SQL_LATER = {
  en: 'Queries see what has been loaded, and only when somebody asks; they do not run along with the stream.',
  ko: '적재된 데이터를 누군가 물을 때만 조회할 뿐, 스트림을 따라 계속 실행되지 않습니다.',
};
const FIREHOSE = {
  sql: SQL_LATER,
  sliding: NO_WINDOW,
  join: NO_WINDOW,
  tumbling: NO_WINDOW,
  each: LOADS,
  results: NO_STREAM,
};
const FUNCTION = { files: NO_FILES, search: NO_SEARCH, 'no-code': CODE };

/** Ways to analyse the records of a data stream. */
export const ANALYSES: RequirementsTable<Analysis> = {
  designs: {
    flink: {
      name: {
        en: 'An application of Managed Service for Apache Flink',
        ko: 'Managed Service for Apache Flink',
      },
      is: () => ({
        ...NOTHING,
        runsSql: true,
        slides: true,
        joins: true,
        windowMax: Number.POSITIVE_INFINITY,
        acts: true,
        passesOn: true,
        needsCode: true,
        idles: true,
      }),
      overrated: 'flink-does-everything-with-data',
      underrated: 'flink-is-a-loader',
      lacks: { ...FUNCTION, idle: IDLES },
    },
    'lambda-window': {
      name: {
        en: 'A Lambda function with a tumbling window in its mapping',
        ko: '매핑에 텀블링 창을 둔 Lambda 함수',
      },
      is: (limits) => ({
        ...NOTHING,
        windowMax: limit(limits, 'lambda.esm.tumblingWindow.max'),
        acts: true,
        passesOn: true,
        needsCode: true,
      }),
      overrated: 'window-kinds-answer-alike',
      underrated: 'windows-need-flink',
      lacks: {
        ...FUNCTION,
        sql: NO_LIVE_SQL,
        sliding: TUMBLING_ONLY,
        join: TUMBLING_ONLY,
        tumbling: {
          because: {
            en: 'A tumbling window of a mapping cannot be that long.',
            ko: '매핑의 텀블링 창은 그렇게 길 수 없습니다.',
          },
          refuses: (minutes, limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.esm.tumblingWindow.max'),
        },
      },
    },
    lambda: {
      name: { en: 'A Lambda function without any window', ko: '창을 두지 않은 Lambda 함수' },
      is: () => ({ ...NOTHING, acts: true, passesOn: true, needsCode: true }),
      overrated: 'function-variables-keep-state',
      underrated: 'functions-cannot-follow-a-stream',
      lacks: { ...FUNCTION, sql: NO_LIVE_SQL, sliding: NO_STATE, join: NO_STATE, tumbling: NO_STATE },
    },
    athena: {
      name: {
        en: 'Firehose to an S3 bucket that Athena queries',
        ko: 'Firehose 스트림으로 S3 버킷에 쌓고 Athena로 조회',
      },
      is: () => ({ ...NOTHING, queriesFiles: true }),
      overrated: 'athena-queries-moving-data',
      underrated: 'athena-needs-servers',
      lacks: { ...FIREHOSE, search: NO_SEARCH },
    },
    opensearch: {
      name: {
        en: 'Firehose to an OpenSearch domain with dashboards',
        ko: 'Firehose로 OpenSearch 도메인에 넣고 대시보드로 조회',
      },
      is: () => ({ ...NOTHING, searches: true, idles: true }),
      overrated: 'dashboards-compute-on-streams',
      underrated: 'opensearch-needs-a-loader',
      lacks: {
        ...FIREHOSE,
        idle: IDLES,
        files: {
          en: 'OpenSearch answers from its own indexes, not from files in S3.',
          ko: 'OpenSearch는 S3의 파일이 아니라 자신의 인덱스에서 답합니다.',
        },
      },
    },
  },
  requirements: {
    sliding: {
      says: {
        en: ({ things, key }) =>
          `For each ${key} the number of ${things} in the last 5 minutes is needed, renewed every 10 seconds.`,
        ko: ({ thing, key }) => `${key}마다 지난 5분의 ${thing} 수를 10초마다 새로 구해야 합니다.`,
      },
      met: ({ slides }) => slides,
    },
    tumbling: {
      amounts: [1, 2, 5, 10, 15, 20, 30, 60],
      says: {
        en: ({ things, key }, minutes) =>
          `For each ${key} the ${things} are summed up in fixed windows of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, as they come.`,
        ko: ({ thing, key }, minutes) =>
          `${key}마다 ${withParticle(thing, '을/를')} ${minutes}분 길이의 고정된 창으로, 들어오는 대로 집계해야 합니다.`,
      },
      met: ({ windowMax }, minutes) => minutes * MINUTE_SEC <= windowMax,
    },
    join: {
      says: {
        en: ({ things }) => `The ${things} have to be joined with a second stream that is minutes late.`,
        ko: ({ thing }) => `${withParticle(thing, '을/를')} 몇 분 늦는 둘째 스트림과 조인해야 합니다.`,
      },
      met: ({ joins }) => joins,
    },
    sql: {
      says: {
        en: () => 'Continuous queries over the moving data are to be written in SQL.',
        ko: () => '흐르는 데이터에 끊임없이 실행되는 쿼리를 SQL로 짜려고 합니다.',
      },
      met: ({ runsSql }) => runsSql,
    },
    each: {
      says: {
        en: ({ thing }) => `Code of the company has to check each ${thing} within seconds of its arrival.`,
        ko: ({ thing }) => `회사의 코드가 도착한 지 몇 초 안에 ${thing} 하나하나를 검사해야 합니다.`,
      },
      met: ({ acts }) => acts,
    },
    results: {
      says: {
        en: () => 'Results have to go to another data stream for further applications.',
        ko: () => '결과를 다른 애플리케이션이 읽을 수 있게 또 하나의 데이터 스트림에 써야 합니다.',
      },
      met: ({ passesOn }) => passesOn,
    },
    files: {
      says: {
        en: ({ things }) => `Analysts ask new SQL questions over files with months of ${things}.`,
        ko: ({ thing }) => `분석가가 여러 달 동안의 ${thing} 파일에 SQL로 질의해야 합니다.`,
      },
      met: ({ queriesFiles }) => queriesFiles,
    },
    search: {
      says: {
        en: ({ things }) =>
          `The support team has to search the text of the ${things} and to watch them on dashboards.`,
        ko: ({ thing }) => `지원팀이 ${thing}의 텍스트를 검색하고 대시보드로 지켜보아야 합니다.`,
      },
      met: ({ searches }) => searches,
    },
    'no-code': {
      says: {
        en: () => 'No code may have to be written and deployed for it.',
        ko: () => '코드를 짜서 배포하는 일이 없어야 합니다.',
      },
      met: ({ needsCode }) => !needsCode,
    },
    managed: {
      says: {
        en: () => 'The company does not want to patch, scale or replace any servers for this analysis.',
        ko: () => '이 분석을 위해 서버를 패치하거나 늘리거나 교체하는 일은 맡고 싶지 않습니다.',
      },
      met: () => true,
    },
    others: {
      says: {
        en: () => 'The other consumers of the data stream have to go on reading from it as they did before.',
        ko: () => '데이터 스트림의 다른 소비자는 지금까지와 똑같이 계속 읽을 수 있어야 합니다.',
      },
      met: () => true,
    },
    idle: {
      says: {
        en: () => 'In the hours without data the analysis itself must not be paid for by the hour.',
        ko: () => '데이터가 없는 시간에는 분석에 시간당 비용이 들지 않아야 합니다.',
      },
      met: ({ idles }) => !idles,
    },
  },
  intro: {
    en: ({ who, things }) => `${who} The ${things} arrive in a Kinesis data stream and are to be analysed.`,
    ko: ({ who, thing }) =>
      `${who} ${withParticle(thing, '이/가')} Kinesis 데이터 스트림으로 들어오며, 이를 분석하려고 합니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
