import { type Limits, limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Limited, RequirementsTable } from '../requirements/table';
import {
  EXECUTIONS,
  functions,
  GROUP,
  GROUP_MAX,
  MINUTE_SEC,
  REQUIREMENTS,
  type Workers,
} from './requirements';

const FIXED = 4;

const hasMetric = (metric: string, limits: Limits): boolean =>
  String(limits['asg.targetTracking.predefined']).split(', ').includes(metric);

const capped = (reached: number, because: Localized): Limited => ({
  because,
  refuses: (allowed) => reached > allowed,
});
const GROUP_CAP = capped(GROUP_MAX, {
  en: 'The group can grow beyond that.',
  ko: '그룹이 그보다 크게 늘어날 수 있습니다.',
});
const EXECUTION_CAP = capped(EXECUTIONS, {
  en: 'The limit that is set here is above that.',
  ko: '여기서 설정한 한도가 그보다 큽니다.',
});
const SERVERS = {
  en: 'EC2 instances are servers of the company.',
  ko: 'EC2 인스턴스는 회사가 운영하는 서버입니다.',
};
const NO_FUNCTION = {
  en: 'No Lambda function takes part here.',
  ko: '여기에는 Lambda 함수가 없습니다.',
};
const NO_GROUP = {
  en: 'There is no Auto Scaling group here, and so no such policy.',
  ko: '여기에는 Auto Scaling 그룹이 없으므로 그런 정책도 없습니다.',
};
const NO_MACHINE = {
  en: 'Nobody can log in to what runs a function.',
  ko: '함수가 실행되는 곳에는 로그인할 수 없습니다.',
};
const NOT_PER_INSTANCE = {
  en: 'What may wait for one instance is neither measured nor the target here.',
  ko: '여기서는 인스턴스 하나를 기다리는 양을 재지도, 목표로 삼지도 않습니다.',
};
const CUSTOM_METRIC = {
  en: 'No metric of a queue is predefined; it needs a customized metric specification.',
  ko: '대기열에는 미리 정의된 지표가 없어 사용자 지정 지표 사양이 필요합니다.',
};
const COLD = {
  en: 'It only says how many executions there may be, and prepares none of them.',
  ko: '실행이 몇 개까지 가능한지만 정할 뿐 미리 준비해 두지는 않습니다.',
};
const TOO_LONG = {
  because: { en: 'A Lambda function ends before that.', ko: 'Lambda 함수는 그전에 끝납니다.' },
  refuses: (minutes: number, limits: Limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.timeout.max'),
};
const INSTANCES = { servers: SERVERS, warm: NO_FUNCTION, known: NO_FUNCTION };
const FUNCTIONS = {
  login: NO_MACHINE,
  watch: NO_GROUP,
  target: NO_GROUP,
  predefined: NO_GROUP,
  long: TOO_LONG,
};

/** Workers of a queue, and what makes them more or keeps them few. */
export const WORKERS: RequirementsTable<Workers> = {
  designs: {
    backlog: {
      name: {
        en: 'An Auto Scaling group that tracks the backlog per instance',
        ko: '인스턴스당 백로그를 추적하는 Auto Scaling 그룹',
      },
      is: () => ({ ...GROUP, seesQueue: true, perInstance: true }),
      overrated: 'tracking-the-backlog-is-predefined',
      underrated: 'backlog-per-instance-is-for-reports',
      lacks: { ...INSTANCES, cap: GROUP_CAP, predefined: CUSTOM_METRIC },
    },
    length: {
      name: {
        en: 'An Auto Scaling group that tracks the number of visible messages',
        ko: '보이는 메시지 수를 그대로 추적하는 Auto Scaling 그룹',
      },
      is: () => ({ ...GROUP, seesQueue: true }),
      overrated: 'the-length-of-a-queue-fits-any-group',
      underrated: 'groups-cannot-see-a-queue',
      lacks: { ...INSTANCES, cap: GROUP_CAP, target: NOT_PER_INSTANCE, predefined: CUSTOM_METRIC },
    },
    cpu: {
      name: {
        en: 'An Auto Scaling group that tracks its average CPU utilization',
        ko: '평균 CPU 사용률을 추적하는 Auto Scaling 그룹',
      },
      is: (limits) => ({ ...GROUP, predefined: hasMetric('ASGAverageCPUUtilization', limits) }),
      overrated: 'busy-processors-show-waiting-work',
      underrated: 'every-metric-has-to-be-published',
      lacks: {
        ...INSTANCES,
        cap: GROUP_CAP,
        target: NOT_PER_INSTANCE,
        watch: {
          en: 'Processors that wait for the network are idle, so nothing is added.',
          ko: '네트워크를 기다리는 프로세서는 한가하므로 인스턴스가 늘어나지 않습니다.',
        },
      },
    },
    fixed: {
      name: {
        en: `A fixed number of ${FIXED} EC2 instances without any scaling policy`,
        ko: `조정 정책 없이 ${FIXED}대로 고정한 EC2 인스턴스`,
      },
      is: () => ({ ...GROUP, mostAtOnce: FIXED }),
      overrated: 'instances-multiply-by-themselves',
      underrated: 'only-functions-can-be-capped',
      lacks: {
        ...INSTANCES,
        cap: capped(FIXED, {
          en: 'There are more instances than that.',
          ko: '인스턴스 수가 그보다 많습니다.',
        }),
        watch: {
          en: 'No policy adds instances here.',
          ko: '여기에는 인스턴스를 늘리는 정책이 없습니다.',
        },
        target: NOT_PER_INSTANCE,
        predefined: {
          en: 'There is no scaling policy here at all.',
          ko: '여기에는 조정 정책이 아예 없습니다.',
        },
      },
    },
    maximum: {
      name: {
        en: `A Lambda trigger with a maximum concurrency of ${EXECUTIONS} on its mapping`,
        ko: `매핑의 최대 동시성을 ${EXECUTIONS}으로 둔 Lambda 트리거`,
      },
      is: (limits) => ({ ...functions(limits), pollerCaps: true, shares: true }),
      overrated: 'maximum-concurrency-sets-capacity-aside',
      underrated: 'pollers-take-what-they-want',
      lacks: {
        ...FUNCTIONS,
        cap: EXECUTION_CAP,
        warm: COLD,
        safe: {
          en: 'Maximum concurrency reserves nothing: other functions can take the pool of the account.',
          ko: '최대 동시성은 아무것도 떼어 두지 않아, 다른 함수가 계정의 동시성을 다 쓸 수 있습니다.',
        },
      },
    },
    reserved: {
      name: {
        en: `A Lambda trigger whose function has a reserved concurrency of ${EXECUTIONS}`,
        ko: `함수의 예약된 동시성을 ${EXECUTIONS}으로 둔 Lambda 트리거`,
      },
      is: functions,
      overrated: 'reserved-concurrency-warms-functions',
      underrated: 'reserved-concurrency-guarantees-nothing',
      lacks: {
        ...FUNCTIONS,
        cap: EXECUTION_CAP,
        warm: COLD,
        known: {
          en: 'The poller does not know the reserved concurrency: it goes on receiving, and invocations are throttled.',
          ko: '폴러는 예약된 동시성을 모르고 계속 메시지를 받으므로 호출이 스로틀링됩니다.',
        },
      },
    },
    provisioned: {
      name: {
        en: `A Lambda trigger on an alias with a provisioned concurrency of ${EXECUTIONS}`,
        ko: `프로비저닝된 동시성을 ${EXECUTIONS}으로 둔 별칭의 Lambda 트리거`,
      },
      is: (limits) => ({
        ...functions(limits),
        warm: true,
        mostAtOnce: limit(limits, 'lambda.concurrency.account.default'),
      }),
      overrated: 'provisioned-concurrency-caps-a-trigger',
      underrated: 'functions-always-start-cold',
      lacks: {
        ...FUNCTIONS,
        known: {
          en: 'Provisioned concurrency keeps environments warm and is no cap.',
          ko: '프로비저닝된 동시성은 환경을 데워 둘 뿐 상한이 아닙니다.',
        },
        cap: {
          because: {
            en: 'Provisioned concurrency is no cap; only the quota of the account ends the growth.',
            ko: '프로비저닝된 동시성은 상한이 아니며, 계정의 할당량에 닿을 때까지 늘어날 수 있습니다.',
          },
          refuses: (most, limits) => limit(limits, 'lambda.concurrency.account.default') > most,
        },
      },
    },
  },
  requirements: REQUIREMENTS,
  apart: [
    ['servers', 'warm', 'known', 'watch', 'target', 'predefined'],
    ['servers', 'login'],
    ['login', 'warm'],
    ['login', 'known'],
    ['cap', 'known'],
  ],
  intro: {
    en: ({ who, thing, things }) =>
      `${who} The ${things} wait in an SQS standard queue. Each worker takes one ${thing} at a time; an Auto Scaling group may grow to ${GROUP_MAX} instances, and the quotas of the account are the default ones.`,
    ko: ({ who, thing }) =>
      `${who} ${withParticle(thing, '은/는')} SQS 표준 대기열에서 기다립니다. 작업자는 한 번에 하나씩 처리하고, Auto Scaling 그룹은 인스턴스 ${GROUP_MAX}대까지 늘어날 수 있으며, 계정의 할당량은 기본값입니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
