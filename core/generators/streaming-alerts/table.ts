import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { MINUTE_SEC, type Pipeline, REQUIREMENTS } from './requirements';

const NEVER = 99_999_999;
/** The day of a fact as a number: `2025-10-15` is 20251015. */
const dayOf = (limits: Limits, fact: string): number => Number(String(limits[fact]).replaceAll('-', ''));

const NOTHING: Pipeline = {
  windowMax: 0,
  slides: false,
  sql: false,
  endsInFunction: false,
  dashboards: false,
  takesDirectPut: false,
  rereads: 0,
  sharesResults: false,
  gone: NEVER,
};
const behindStream = (limits: Limits): Pipeline => ({
  ...NOTHING,
  rereads: limit(limits, 'kds.retention.default'),
});
const withFlink = (limits: Limits): Pipeline => ({
  ...behindStream(limits),
  windowMax: Number.POSITIVE_INFINITY,
  slides: true,
  sql: true,
});

const NO_DASHBOARD = {
  en: 'Nothing here brings data to OpenSearch Service.',
  ko: '여기에는 데이터를 OpenSearch Service로 보내는 것이 없습니다.',
};
const NO_DIRECT_PUT = {
  en: 'It begins with a data stream; neither Flink nor such a function reads a Firehose stream.',
  ko: '데이터 스트림에서 시작합니다. Flink도, 이런 함수도 Firehose 스트림을 읽지 못합니다.',
};
const TOO_OLD = {
  because: {
    en: 'The default retention of the data stream ends before that.',
    ko: '데이터 스트림의 기본 보존 기간은 그보다 먼저 끝납니다.',
  },
  refuses: (hours: number, limits: Limits) => hours > limit(limits, 'kds.retention.default'),
};
const NO_REPLAY = {
  en: 'What went into a Firehose stream cannot be read from it again.',
  ko: 'Firehose 스트림에 들어간 데이터는 거기서 다시 읽을 수 없습니다.',
};
const NO_SQL = {
  en: 'Here code of a programming language works on the records, no SQL.',
  ko: '여기서는 SQL이 아니라 프로그래밍 언어로 짠 코드가 레코드를 다룹니다.',
};
const FUNCTION_ONLY = {
  en: 'Results are not written to a stream here; the function is the end.',
  ko: '여기서는 결과를 스트림에 쓰지 않고 함수에서 끝납니다.',
};
const STORE_ONLY = {
  en: 'Results go to a store here, not to a stream for other readers.',
  ko: '여기서는 결과가 다른 소비자가 읽을 스트림이 아니라 저장소로 갑니다.',
};
const STORE_LAST = {
  en: 'The last step here is a store that Firehose delivers to, not a function.',
  ko: '마지막 단계가 함수가 아니라 Firehose가 전송하는 저장소입니다.',
};
const NO_WINDOW = {
  en: 'Nothing is kept here from one batch to the next.',
  ko: '한 배치에서 다음 배치로 아무것도 간직하지 않습니다.',
};
const FROM_STREAM = { put: NO_DIRECT_PUT, again: TOO_OLD };

/** Pipelines from producers to alerts or dashboards. */
export const ALERTS: RequirementsTable<Pipeline> = {
  designs: {
    'flink-function': {
      name: {
        en: 'A data stream, a Flink application, a second data stream and a Lambda function',
        ko: '데이터 스트림, Flink 애플리케이션, 둘째 데이터 스트림, Lambda 함수의 순서',
      },
      is: (limits) => ({ ...withFlink(limits), endsInFunction: true, sharesResults: true }),
      overrated: 'flink-reads-whatever-streams',
      underrated: 'flink-results-cannot-start-functions',
      lacks: { ...FROM_STREAM, dashboard: NO_DASHBOARD },
    },
    'flink-search': {
      name: {
        en: 'A data stream, a Flink application and a Firehose stream to OpenSearch Service',
        ko: '데이터 스트림, Flink 애플리케이션, OpenSearch Service로 가는 Firehose 스트림의 순서',
      },
      is: (limits) => ({ ...withFlink(limits), dashboards: true }),
      overrated: 'firehose-starts-functions-at-its-end',
      underrated: 'flink-cannot-write-to-firehose',
      lacks: { ...FROM_STREAM, react: STORE_LAST, results: STORE_ONLY },
    },
    function: {
      name: {
        en: 'A data stream and a Lambda function without any window',
        ko: '데이터 스트림과, 창을 두지 않은 Lambda 함수의 순서',
      },
      is: (limits) => ({ ...behindStream(limits), endsInFunction: true }),
      overrated: 'a-function-remembers-the-last-minutes',
      underrated: 'alerts-need-flink',
      lacks: {
        ...FROM_STREAM,
        dashboard: NO_DASHBOARD,
        sliding: NO_WINDOW,
        fixed: NO_WINDOW,
        sql: NO_SQL,
        results: FUNCTION_ONLY,
      },
    },
    window: {
      name: {
        en: 'A data stream and a Lambda function with a tumbling window',
        ko: '데이터 스트림과, 텀블링 창을 둔 Lambda 함수의 순서',
      },
      is: (limits) => ({
        ...behindStream(limits),
        windowMax: limit(limits, 'lambda.esm.tumblingWindow.max'),
        endsInFunction: true,
      }),
      overrated: 'tumbling-windows-of-lambda-are-flink',
      underrated: 'fixed-windows-need-flink',
      lacks: {
        ...FROM_STREAM,
        dashboard: NO_DASHBOARD,
        sliding: {
          en: 'Tumbling windows follow one another; they do not move on with every few seconds.',
          ko: '텀블링 창은 차례로 이어질 뿐, 몇 초마다 조금씩 움직이지 않습니다.',
        },
        fixed: {
          because: {
            en: 'A tumbling window of a mapping cannot be that long.',
            ko: '매핑의 텀블링 창은 그렇게 길 수 없습니다.',
          },
          refuses: (minutes, limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.esm.tumblingWindow.max'),
        },
        sql: NO_SQL,
        results: FUNCTION_ONLY,
      },
    },
    load: {
      name: {
        en: 'A Firehose stream with a Lambda transformation to OpenSearch Service',
        ko: 'Lambda 변환을 켜고 OpenSearch Service로 전송하는 Firehose 스트림',
      },
      is: () => ({ ...NOTHING, dashboards: true, takesDirectPut: true }),
      overrated: 'a-transformation-computes-over-time',
      underrated: 'dashboards-need-flink',
      lacks: {
        react: STORE_LAST,
        again: NO_REPLAY,
        sliding: NO_WINDOW,
        fixed: NO_WINDOW,
        sql: NO_SQL,
        results: STORE_ONLY,
      },
    },
    sql: {
      name: {
        en: 'A Firehose stream, an SQL application of Kinesis Data Analytics and a Lambda function',
        ko: 'Firehose 스트림, Kinesis Data Analytics의 SQL 애플리케이션, Lambda 함수의 순서',
      },
      is: (limits) => ({
        ...NOTHING,
        windowMax: Number.POSITIVE_INFINITY,
        slides: true,
        sql: true,
        endsInFunction: true,
        takesDirectPut: true,
        gone: dayOf(limits, 'msf.sql.deleted'),
      }),
      overrated: 'sql-applications-live-on',
      underrated: 'sql-applications-never-called-functions',
      lacks: {
        dashboard: NO_DASHBOARD,
        again: NO_REPLAY,
        results: FUNCTION_ONLY,
        run: {
          because: {
            en: 'By that day SQL applications were deleted or being deleted.',
            ko: '그날에는 SQL 애플리케이션이 이미 삭제 대상이었습니다.',
          },
          refuses: (day, limits) => day >= dayOf(limits, 'msf.sql.deleted'),
        },
      },
    },
  },
  requirements: REQUIREMENTS,
  apart: [
    ['sliding', 'fixed'],
    ['put', 'again'],
    ['put', 'results'],
    ['react', 'dashboard'],
    ['dashboard', 'results'],
  ],
  intro: {
    en: ({ who, things }) =>
      `${who} The ${things} are streamed to AWS, where alerts or dashboards follow. Data streams keep their default retention.`,
    ko: ({ who, thing }) =>
      `${who} ${withParticle(thing, '을/를')} AWS로 스트리밍해 알림이나 대시보드에 쓰려 합니다. 데이터 스트림의 보존 기간은 기본값입니다.`,
  },
  noun: { en: ['pipeline', 'pipelines'], ko: '파이프라인' },
};
