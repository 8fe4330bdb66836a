import { limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { RequirementsTable } from '../requirements/table';
import { KIB, MINUTE_SEC, REQUIREMENTS, type State } from './requirements';

const UNLIMITED = Number.POSITIVE_INFINITY;
const IN_FUNCTION: State = {
  outlives: false,
  secondsMax: 0,
  bytesMax: UNLIMITED,
  open: false,
  needsVpc: false,
  idles: false,
  remote: false,
  behindQueue: true,
  slides: false,
  file: false,
  handed: false,
};
const STORE: State = { ...IN_FUNCTION, outlives: true, secondsMax: UNLIMITED, open: true, remote: true };

const REPLACED: Localized = {
  en: 'An execution environment may be replaced at any time, and this goes with it.',
  ko: '실행 환경은 언제든 바뀔 수 있고, 그때 함께 사라집니다.',
};
const OWN: Localized = {
  en: 'No other application can look into it.',
  ko: '다른 애플리케이션은 들여다볼 수 없습니다.',
};
const BY_HAND: Localized = {
  en: 'It keeps values; the windows have to be built by own code.',
  ko: '값을 보관할 뿐이어서 창은 직접 짠 코드로 만들어야 합니다.',
};
const REMOTE: Localized = {
  en: 'Each read is a call over the network.',
  ko: '읽을 때마다 네트워크로 호출해야 합니다.',
};
const HOURLY: Localized = {
  en: 'It is paid by the hour, used or not.',
  ko: '쓰지 않아도 시간 단위로 비용이 듭니다.',
};
const NO_FILE: Localized = {
  en: 'It is no file with a path.',
  ko: '경로로 여는 파일이 아닙니다.',
};
const NOT_HANDED: Localized = {
  en: 'Lambda does not hand it over with a batch; only the state of a window comes so.',
  ko: 'Lambda가 배치와 함께 넘겨주지 않습니다. 그렇게 오는 것은 창의 상태뿐입니다.',
};
const FUNCTION_LACKS = {
  outlive: REPLACED,
  minutes: REPLACED,
  read: OWN,
  sliding: BY_HAND,
  handed: NOT_HANDED,
};

/** Places where what a worker has to remember can be kept. */
export const STATES: RequirementsTable<State> = {
  designs: {
    variable: {
      name: { en: 'A global variable of the Lambda function', ko: 'Lambda 함수의 전역 변수' },
      is: () => IN_FUNCTION,
      overrated: 'variables-outlive-environments',
      underrated: 'variables-are-forgotten-at-once',
      lacks: { ...FUNCTION_LACKS, file: NO_FILE },
    },
    file: {
      name: { en: 'A file in `/tmp` of the Lambda function', ko: 'Lambda 함수의 `/tmp`에 둔 파일' },
      is: () => ({ ...IN_FUNCTION, file: true }),
      overrated: 'tmp-is-shared-storage',
      underrated: 'tmp-cannot-be-written',
      lacks: FUNCTION_LACKS,
    },
    dynamodb: {
      name: {
        en: 'An item in a DynamoDB table in on-demand mode',
        ko: '온디맨드 모드인 DynamoDB 테이블의 항목',
      },
      is: (limits) => ({ ...STORE, bytesMax: limit(limits, 'dynamodb.item.size.max') }),
      overrated: 'items-take-any-size',
      underrated: 'dynamodb-needs-a-vpc',
      lacks: {
        local: REMOTE,
        sliding: BY_HAND,
        file: NO_FILE,
        handed: NOT_HANDED,
        size: {
          because: {
            en: 'An item of DynamoDB cannot be that large.',
            ko: 'DynamoDB의 항목은 그렇게 클 수 없습니다.',
          },
          refuses: (kib, limits) => kib * KIB > limit(limits, 'dynamodb.item.size.max'),
        },
      },
    },
    cache: {
      name: {
        en: 'A value in an ElastiCache cluster of nodes',
        ko: '노드로 이루어진 ElastiCache 클러스터의 값',
      },
      is: () => ({ ...STORE, needsVpc: true, idles: true }),
      overrated: 'elasticache-is-reached-from-anywhere',
      underrated: 'elasticache-belongs-to-one-function',
      lacks: {
        vpc: {
          en: 'A cluster lies in a VPC, and the function has to be connected to it.',
          ko: '클러스터는 VPC 안에 있어 함수를 VPC에 연결해야 합니다.',
        },
        idle: HOURLY,
        local: REMOTE,
        sliding: BY_HAND,
        file: NO_FILE,
        handed: NOT_HANDED,
      },
    },
    window: {
      name: {
        en: 'The state that a tumbling window of a stream mapping carries',
        ko: '스트림 매핑의 텀블링 창이 이어 주는 상태',
      },
      is: (limits) => ({
        ...IN_FUNCTION,
        outlives: true,
        secondsMax: limit(limits, 'lambda.esm.tumblingWindow.max'),
        bytesMax: limit(limits, 'lambda.esm.tumblingWindow.state.max'),
        behindQueue: false,
        handed: true,
      }),
      overrated: 'tumbling-windows-have-no-end',
      underrated: 'tumbling-state-lies-in-the-function',
      lacks: {
        minutes: {
          because: {
            en: 'A tumbling window of a mapping cannot be that long.',
            ko: '매핑의 텀블링 창은 그렇게 길 수 없습니다.',
          },
          refuses: (minutes, limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.esm.tumblingWindow.max'),
        },
        size: {
          because: {
            en: 'The state of a window cannot be that large.',
            ko: '창의 상태는 그렇게 클 수 없습니다.',
          },
          refuses: (kib, limits) => kib * KIB > limit(limits, 'lambda.esm.tumblingWindow.state.max'),
        },
        read: OWN,
        file: NO_FILE,
        queue: {
          en: 'Mappings of queues have no tumbling windows; those of streams do.',
          ko: '텀블링 창은 스트림의 매핑에만 있고 대기열의 매핑에는 없습니다.',
        },
        sliding: {
          en: 'Tumbling windows follow one another and do not slide.',
          ko: '텀블링 창은 차례로 이어질 뿐 겹치며 움직이지 않습니다.',
        },
      },
    },
    flink: {
      name: {
        en: 'The state of a managed Flink application',
        ko: '관리형 Flink 애플리케이션의 상태',
      },
      is: () => ({
        ...IN_FUNCTION,
        outlives: true,
        secondsMax: UNLIMITED,
        idles: true,
        behindQueue: false,
        slides: true,
      }),
      overrated: 'flink-state-is-a-database',
      underrated: 'flink-forgets-at-failures',
      lacks: {
        read: OWN,
        idle: HOURLY,
        file: NO_FILE,
        handed: NOT_HANDED,
        queue: {
          en: 'The work would move from the function to a Flink application that reads a stream.',
          ko: '일을 함수에서 스트림을 읽는 Flink 애플리케이션으로 옮겨야 합니다.',
        },
      },
    },
  },
  requirements: REQUIREMENTS,
  apart: [
    ['outlive', 'minutes'],
    ['queue', 'sliding', 'handed'],
  ],
  intro: {
    en: ({ who, things, key }) =>
      `${who} Code that handles the ${things} has to remember something about each ${key} from one batch to the next.`,
    ko: ({ who, thing, key }) =>
      `${who} ${thing} 처리 코드는 ${key}마다 한 배치에서 다음 배치까지 기억할 것이 있습니다.`,
  },
  noun: { en: ['place', 'places'], ko: '저장 위치' },
};
