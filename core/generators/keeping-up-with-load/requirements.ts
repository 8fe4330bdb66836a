import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { count } from '../wording';

/** What is known of workers behind a queue. Numbers count messages worked on at once. */
export interface Workers {
  instances: boolean;
  /** Adds instances for waiting messages, whatever the processors do. */
  seesQueue: boolean;
  /** Its target is a backlog that one instance may have. */
  perInstance: boolean;
  predefined: boolean;
  warm: boolean;
  /** The poller of the mapping knows the cap. */
  pollerCaps: boolean;
  /** Other functions may use up the concurrency it needs. */
  shares: boolean;
  mostAtOnce: number;
  minutesMax: number;
}

export const GROUP_MAX = 20;
export const GROUP: Workers = {
  instances: true,
  seesQueue: false,
  perInstance: false,
  predefined: false,
  warm: false,
  pollerCaps: false,
  shares: false,
  mostAtOnce: GROUP_MAX,
  minutesMax: Number.POSITIVE_INFINITY,
};
export const MINUTE_SEC = 60;
export const functions = (limits: Limits): Workers => ({
  ...GROUP,
  instances: false,
  mostAtOnce: EXECUTIONS,
  minutesMax: limit(limits, 'lambda.timeout.max') / MINUTE_SEC,
});
export const EXECUTIONS = 10;

/** What may be asked. */
export const REQUIREMENTS: RequirementsTable<Workers>['requirements'] = {
  long: {
    amounts: [2, 5, 10, 14, 20, 40, 90],
    says: {
      en: ({ thing }, minutes) => `Work on one ${thing} takes up to ${minutes} minutes without a pause.`,
      ko: ({ thing }, minutes) =>
        `${thing} 하나를 처리하는 데 한 번도 쉬지 않고 최대 ${minutes}분이 걸립니다.`,
    },
    met: ({ minutesMax }, minutes) => minutes <= minutesMax,
  },
  cap: {
    amounts: [3, 6, 8, 15, 30, 60, 200, 700, 1_500],
    says: {
      en: ({ things }, most) =>
        `A database behind them allows no more than ${count(most)} ${things} to be worked on at once.`,
      ko: ({ thing }, most) =>
        `데이터베이스가 견디도록 ${thing} 처리는 동시에 ${count(most)}건을 넘지 않아야 합니다.`,
    },
    met: ({ mostAtOnce }, most) => mostAtOnce <= most,
  },
  servers: {
    says: {
      en: () => 'The company does not want to run any servers for this work.',
      ko: () => '회사는 이 일을 위해 서버를 운영하고 싶지 않습니다.',
    },
    met: ({ instances }) => !instances,
  },
  login: {
    says: {
      en: () => 'Administrators have to be able to log in to the machines that do the work.',
      ko: () => '일을 처리하는 컴퓨터에 관리자가 로그인할 수 있어야 합니다.',
    },
    met: ({ instances }) => instances,
  },
  warm: {
    says: {
      en: ({ thing }) =>
        `A Lambda function does the work, and its environments have to be initialized before the first ${thing} comes.`,
      ko: ({ thing }) => `Lambda 함수의 실행 환경이 첫 ${thing}보다 먼저 초기화되어 있어야 합니다.`,
    },
    met: ({ warm }) => warm,
  },
  known: {
    says: {
      en: () =>
        `A Lambda function may run ${EXECUTIONS} times at once, and this cap must not throttle any invocation.`,
      ko: () => `Lambda 실행은 ${EXECUTIONS}개까지이고, 이 상한으로 호출이 스로틀링되면 안 됩니다.`,
    },
    met: ({ pollerCaps }) => pollerCaps,
  },
  safe: {
    says: {
      en: () =>
        'Other functions that use up the concurrency of the account must not be able to stop the work.',
      ko: () => '다른 함수가 계정의 동시성을 모두 써 버리더라도 이 일이 멈추어서는 안 됩니다.',
    },
    met: ({ shares }) => !shares,
  },
  watch: {
    says: {
      en: ({ things }) =>
        `An Auto Scaling group has to add instances when many ${things} wait, even while its processors wait for the network.`,
      ko: ({ thing }) =>
        `${withParticle(thing, '이/가')} 밀리면 CPU가 한가해도 Auto Scaling 그룹이 커져야 합니다.`,
    },
    met: ({ seesQueue }) => seesQueue,
  },
  target: {
    says: {
      en: ({ thing }) =>
        `The target has to be the tolerable latency divided by the average time for one ${thing}.`,
      ko: ({ thing }) => `대상 값은 허용 지연 시간을 ${thing}의 평균 처리 시간으로 나눈 값이어야 합니다.`,
    },
    met: ({ perInstance }) => perInstance,
  },
  predefined: {
    says: {
      en: () => 'A target tracking policy has to do with a predefined metric.',
      ko: () => '미리 정의된 지표만으로 대상 추적 정책을 만들어야 합니다.',
    },
    met: ({ predefined }) => predefined,
  },
  poison: {
    says: {
      en: ({ things }) =>
        `Those ${things} that fail again and again have to end in a dead-letter queue of the source queue.`,
      ko: ({ thing }) =>
        `거듭 실패하는 ${withParticle(thing, '은/는')} 원본 대기열의 데드 레터 대기열(DLQ)로 가야 합니다.`,
    },
    met: () => true,
  },
  senders: {
    says: {
      en: () => 'The applications that send to the queue must not have to be changed.',
      ko: () => '지금 대기열에 메시지를 보내는 애플리케이션은 하나도 고치지 않아야 합니다.',
    },
    met: () => true,
  },
};
