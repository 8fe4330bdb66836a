import type { Limits } from '../../facts/limits';
import type { RequirementsTable } from '../requirements/table';

/** What is known of a way to compute on streams; days are numbers such as 20251015. */
interface Analytics {
  /** From this day on nobody can create it. */
  closed: number;
  /** From this day on it does not run any more. */
  gone: number;
  sql: boolean;
  java: boolean;
  readsFirehose: boolean;
  readsKafka: boolean;
  windows: boolean;
  explores: boolean;
  changesOnTheWay: boolean;
  /** Costs something by the hour while no data comes. */
  idles: boolean;
}

const NEVER = 99_999_999;
/** The day of a fact as a number: `2025-10-15` is 20251015. */
const dayOf = (limits: Limits, fact: string): number => Number(String(limits[fact]).replaceAll('-', ''));
const OPEN: Analytics = {
  closed: NEVER,
  gone: NEVER,
  sql: false,
  java: false,
  readsFirehose: false,
  readsKafka: false,
  windows: false,
  explores: false,
  changesOnTheWay: false,
  idles: true,
};
/** `2025-10-15` */
const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};

const NO_FIREHOSE = {
  en: 'It reads data streams and Kafka topics; a Firehose stream can be written to, but not read.',
  ko: '데이터 스트림과 Kafka 주제를 읽습니다. Firehose 스트림에 쓸 수는 있어도 거기서 읽지는 못합니다.',
};
const NO_SQL = {
  en: 'It runs code of a programming language, no SQL over streams.',
  ko: '프로그래밍 언어로 짠 코드를 실행할 뿐 스트림에 SQL을 쓰지 않습니다.',
};

const IDLES = {
  en: 'A running application is paid by the hour, data or not.',
  ko: '실행 중인 애플리케이션은 데이터가 없어도 시간 단위로 비용이 듭니다.',
};
const NO_NOTEBOOK = {
  en: 'It has no notebook in which queries are tried out.',
  ko: '쿼리를 시험해 볼 노트북이 없습니다.',
};
const NOT_ON_THE_WAY = {
  en: 'It stands beside the delivery and does not change what Firehose delivers.',
  ko: '전송 경로 밖에 있어 Firehose가 전송하는 내용을 바꾸지 않습니다.',
};

/** Ways to compute on streams, past and present. */
export const ANALYTICS: RequirementsTable<Analytics> = {
  designs: {
    'sql-app': {
      name: {
        en: 'An SQL application of Kinesis Data Analytics',
        ko: 'Kinesis Data Analytics의 SQL 애플리케이션',
      },
      is: (limits) => ({
        ...OPEN,
        closed: dayOf(limits, 'msf.sql.noNewApps'),
        gone: dayOf(limits, 'msf.sql.deleted'),
        sql: true,
        readsFirehose: true,
        windows: true,
      }),
      overrated: 'sql-applications-are-still-offered',
      underrated: 'sql-applications-read-data-streams-only',
      lacks: {
        notebook: NO_NOTEBOOK,
        change: NOT_ON_THE_WAY,
        idle: IDLES,
        start: {
          because: {
            en: 'By then no new SQL applications could be created any more.',
            ko: '그때는 이미 SQL 애플리케이션을 새로 만들 수 없습니다.',
          },
          refuses: (day, limits) => day >= dayOf(limits, 'msf.sql.noNewApps'),
        },
        run: {
          because: {
            en: 'From a day before that on SQL applications were deleted.',
            ko: '그보다 앞선 날부터 SQL 애플리케이션은 삭제되었습니다.',
          },
          refuses: (day, limits) => day >= dayOf(limits, 'msf.sql.deleted'),
        },
        java: {
          en: 'Its applications are SQL; Java belonged to the Flink product.',
          ko: '애플리케이션을 SQL로 짭니다. Java는 Flink 쪽 제품의 것입니다.',
        },
        kafka: {
          en: 'It read Kinesis streams and Firehose streams, no Kafka topics.',
          ko: 'Kinesis 스트림과 Firehose 스트림을 읽었고 Kafka 주제는 읽지 못했습니다.',
        },
      },
    },
    flink: {
      name: {
        en: 'A Java application of Managed Service for Apache Flink',
        ko: 'Managed Service for Apache Flink의 Java 애플리케이션',
      },
      is: () => ({ ...OPEN, java: true, readsKafka: true, windows: true }),
      overrated: 'flink-inherits-every-sql-feature',
      underrated: 'flink-ended-with-kinesis-data-analytics',
      lacks: {
        sql: NO_SQL,
        firehose: NO_FIREHOSE,
        notebook: NO_NOTEBOOK,
        change: NOT_ON_THE_WAY,
        idle: IDLES,
      },
    },
    'flink-sql': {
      name: {
        en: 'A Flink SQL notebook in Managed Service for Apache Flink Studio',
        ko: 'Managed Service for Apache Flink Studio의 Flink SQL 노트북',
      },
      is: () => ({ ...OPEN, sql: true, readsKafka: true, windows: true, explores: true }),
      overrated: 'studio-is-the-old-sql-product',
      underrated: 'flink-has-no-sql',
      lacks: {
        change: NOT_ON_THE_WAY,
        idle: IDLES,
        java: {
          en: 'A notebook in Flink SQL does not run a Java program of the company.',
          ko: 'Flink SQL 노트북은 회사의 Java 프로그램을 실행하지 않습니다.',
        },
        firehose: NO_FIREHOSE,
      },
    },
    lambda: {
      name: {
        en: 'A Java function in Lambda on a data stream, without a tumbling window',
        ko: '데이터 스트림에 붙인 Java Lambda 함수, 텀블링 창 없음',
      },
      is: () => ({ ...OPEN, java: true, idles: false }),
      overrated: 'function-variables-keep-state',
      underrated: 'functions-cannot-follow-a-stream',
      lacks: {
        notebook: NO_NOTEBOOK,
        change: NOT_ON_THE_WAY,
        sql: NO_SQL,
        window: {
          en: 'Without a window the function keeps nothing between batches.',
          ko: '창이 없으면 함수는 배치 사이에 아무것도 간직하지 않습니다.',
        },
        firehose: {
          en: 'This function reads a data stream, not a Firehose stream.',
          ko: '이 함수는 Firehose 스트림이 아니라 데이터 스트림을 읽습니다.',
        },
        kafka: {
          en: 'This function reads a data stream, not a Kafka topic.',
          ko: '이 함수는 Kafka 주제가 아니라 데이터 스트림을 읽습니다.',
        },
      },
    },
    transform: {
      name: {
        en: 'A Java function in Lambda as the transformation of a Firehose stream',
        ko: 'Firehose 스트림의 변환으로 붙인 Java Lambda 함수',
      },
      is: () => ({ ...OPEN, java: true, readsFirehose: true, changesOnTheWay: true, idles: false }),
      overrated: 'a-transformation-sees-the-whole-stream',
      underrated: 'firehose-cannot-change-data',
      lacks: {
        notebook: NO_NOTEBOOK,
        sql: NO_SQL,
        window: {
          en: 'A transformation sees one buffer of records and forgets it.',
          ko: '변환 함수는 버퍼 하나의 레코드만 보고 잊습니다.',
        },
        kafka: {
          en: 'This function gets the records of a Firehose stream that producers write to.',
          ko: '이 함수는 생산자가 쓰는 Firehose 스트림의 레코드를 받습니다.',
        },
      },
    },
  },
  requirements: {
    start: {
      amounts: [20250601, 20250915, 20251014, 20251015, 20251120, 20260301, 20261101],
      says: {
        en: (_story, day) => `It is to be created for the first time on ${written(day)}.`,
        ko: (_story, day) => `${written(day)}에 처음으로 만들려고 합니다.`,
      },
      met: ({ closed }, day) => day < closed,
    },
    run: {
      amounts: [20251001, 20251231, 20260126, 20260127, 20260601, 20261115],
      says: {
        en: (_story, day) => `It has to be running on ${written(day)}, whenever it was created.`,
        ko: (_story, day) => `만든 때와 관계없이 ${written(day)}에 실행되고 있어야 합니다.`,
      },
      met: ({ gone }, day) => day < gone,
    },
    sql: {
      says: {
        en: () => 'The analysts write their queries over the moving data in SQL only.',
        ko: () => '분석가는 흐르는 데이터에 대한 쿼리를 SQL로만 짭니다.',
      },
      met: ({ sql }) => sql,
    },
    java: {
      says: {
        en: () => 'An algorithm that the company wrote in Java has to be part of it.',
        ko: () => '회사가 Java로 짠 알고리즘이 들어가야 합니다.',
      },
      met: ({ java }) => java,
    },
    firehose: {
      says: {
        en: () => 'Its input is the records that producers write straight to a Firehose stream.',
        ko: () => '입력은 생산자가 Firehose 스트림에 직접 쓰는 레코드입니다.',
      },
      met: ({ readsFirehose }) => readsFirehose,
    },
    kafka: {
      says: {
        en: () => 'Its input is a topic of Amazon MSK.',
        ko: () => '입력은 Amazon MSK의 주제입니다.',
      },
      met: ({ readsKafka }) => readsKafka,
    },
    notebook: {
      says: {
        en: () => 'Analysts have to try out queries on the live data in a notebook.',
        ko: () => '분석가가 노트북에서 실시간 데이터로 쿼리를 시험해 보아야 합니다.',
      },
      met: ({ explores }) => explores,
    },
    change: {
      says: {
        en: () => 'Each record has to be changed while Firehose delivers it to S3.',
        ko: () => 'Firehose가 S3로 전송하는 도중에 레코드 하나하나를 바꾸어야 합니다.',
      },
      met: ({ changesOnTheWay }) => changesOnTheWay,
    },
    idle: {
      says: {
        en: () => 'Computing must cost nothing by the hour while no data comes.',
        ko: () => '데이터가 없는 동안에는 계산에 시간당 비용이 들지 않아야 합니다.',
      },
      met: ({ idles }) => !idles,
    },
    managed: {
      says: {
        en: () => 'No servers may have to be run for it.',
        ko: () => '이를 위해 운영해야 하는 서버가 없어야 합니다.',
      },
      met: () => true,
    },
    window: {
      says: {
        en: ({ things, key }) =>
          `It counts the ${things} of each ${key} over the last ten minutes, all the time.`,
        ko: ({ thing, key }) => `${key}마다 지난 십 분의 ${thing} 수를 끊임없이 셉니다.`,
      },
      met: ({ windows }) => windows,
    },
  },
  apart: [
    ['start', 'run'],
    ['sql', 'java'],
    ['firehose', 'kafka'],
  ],
  intro: {
    en: ({ who }) => `${who} A team plans to compute on the streaming data with AWS.`,
    ko: ({ who }) => `${who} 한 팀이 AWS에서 스트리밍 데이터로 계산을 하려고 합니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
