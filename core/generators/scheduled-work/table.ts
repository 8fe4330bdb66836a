import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { capital, withArticle } from '../wording';

/** What is known of a way to have work done later. */
interface Timing {
  /** Starts work of its own accord, again and again. */
  recurs: boolean;
  zones: boolean;
  /** Events start it as well. */
  matches: boolean;
  /** Holds what is due until somebody fetches it. */
  holds: boolean;
  /** Longest wait after something came in, in seconds. */
  waitMax: number;
  /** Each unit of work has a wait of its own. */
  each: boolean;
  /** The sender need not say anything about time. */
  unasked: boolean;
  ordered: boolean;
  /** Code runs merely to wait. */
  waits: boolean;
}

const MINUTE_SEC = 60;
const QUEUE: Timing = {
  recurs: false,
  zones: false,
  matches: false,
  holds: true,
  waitMax: 0,
  each: false,
  unasked: false,
  ordered: false,
  waits: false,
};

const ONLY_WHEN_SENT = {
  en: 'It does something with what is sent; nothing happens where nothing is sent.',
  ko: '보낸 것을 처리할 뿐이어서 아무것도 보내지 않으면 아무 일도 일어나지 않습니다.',
};
const NO_CALENDAR = {
  en: 'It only knows how long to wait, not the time of day in a time zone.',
  ko: '얼마 동안 기다릴지만 알 뿐 시간대에 따른 시각은 모릅니다.',
};
const NO_EVENTS = {
  en: 'It does not look at an event bus; a rule does.',
  ko: '이벤트 버스를 살피는 것은 규칙이며, 이것은 살피지 않습니다.',
};
const PUSHES = {
  en: 'It starts its target and keeps nothing for workers to fetch.',
  ko: '대상을 시작시킬 뿐 작업자가 가져갈 수 있게 보관하지 않습니다.',
};
const NOT_AFTER_ARRIVAL = {
  en: 'The schedule of a rule starts work at its own times, whatever was sent and when.',
  ko: '규칙의 일정은 무엇을 언제 보냈든 정해진 때에 시작합니다.',
};
const NO_ORDER = {
  en: 'It promises no order.',
  ko: '순서를 보장하지 않습니다.',
};
const ONE_DELAY = {
  en: '`DelaySeconds` of the queue is the same for all its messages.',
  ko: '대기열의 `DelaySeconds`는 모든 메시지에 똑같이 적용됩니다.',
};
const TOO_LONG = {
  because: {
    en: 'SQS cannot delay a message for that long.',
    ko: 'SQS는 메시지를 그렇게 오래 지연시킬 수 없습니다.',
  },
  refuses: (minutes: number, limits: Limits) => minutes * MINUTE_SEC > limit(limits, 'sqs.delaySeconds.max'),
};
const QUEUE_LACKS = { recurring: ONLY_WHEN_SENT, zone: NO_CALENDAR, event: NO_EVENTS, wait: TOO_LONG };

/** Ways to have work done later. */
export const TIMINGS: RequirementsTable<Timing> = {
  designs: {
    rule: {
      name: {
        en: 'One EventBridge rule with a schedule expression',
        ko: '일정 표현식을 둔 EventBridge 규칙 하나',
      },
      is: () => ({ ...QUEUE, recurs: true, matches: true, holds: false }),
      overrated: 'a-schedule-follows-what-is-sent',
      underrated: 'rules-only-match-events',
      lacks: {
        zone: {
          en: 'The schedule of a rule has no time zone; that is what EventBridge Scheduler offers.',
          ko: '규칙의 일정에는 시간대를 줄 수 없습니다. 시간대는 EventBridge Scheduler의 기능입니다.',
        },
        pull: PUSHES,
        wait: NOT_AFTER_ARRIVAL,
        each: NOT_AFTER_ARRIVAL,
        sender: NOT_AFTER_ARRIVAL,
        order: NO_ORDER,
      },
    },
    scheduler: {
      name: {
        en: 'Schedules of EventBridge Scheduler',
        ko: '건마다 만드는 EventBridge Scheduler 일정',
      },
      is: () => ({
        ...QUEUE,
        recurs: true,
        zones: true,
        holds: false,
        waitMax: Number.POSITIVE_INFINITY,
        each: true,
      }),
      overrated: 'a-scheduler-is-a-queue',
      underrated: 'schedules-are-only-recurring',
      lacks: {
        event: NO_EVENTS,
        pull: PUSHES,
        sender: {
          en: 'Somebody has to create a one-time schedule, with its time, for each of them.',
          ko: '하나하나에 대해 시각을 정한 일회성 일정을 만들어야 합니다.',
        },
        order: NO_ORDER,
      },
    },
    queue: {
      name: {
        en: 'An SQS standard queue with `DelaySeconds` set on the queue only',
        ko: '대기열에만 `DelaySeconds`를 설정한 SQS 표준 대기열',
      },
      is: (limits) => ({ ...QUEUE, waitMax: limit(limits, 'sqs.delaySeconds.max'), unasked: true }),
      overrated: 'a-delay-queue-is-a-schedule',
      underrated: 'delays-are-set-by-senders-only',
      lacks: { ...QUEUE_LACKS, each: ONE_DELAY, order: NO_ORDER },
    },
    timer: {
      name: {
        en: 'An SQS standard queue with `DelaySeconds` set on each message',
        ko: '메시지마다 `DelaySeconds`를 주는 SQS 표준 대기열',
      },
      is: (limits) => ({ ...QUEUE, waitMax: limit(limits, 'sqs.delaySeconds.max'), each: true }),
      overrated: 'message-timers-reach-any-time',
      underrated: 'every-message-waits-alike',
      lacks: {
        ...QUEUE_LACKS,
        sender: {
          en: 'A message timer is set by the sender, message by message.',
          ko: '메시지 타이머는 보내는 쪽이 메시지마다 주어야 합니다.',
        },
        order: NO_ORDER,
      },
    },
    fifo: {
      name: {
        en: 'An SQS FIFO queue with `DelaySeconds` set on the queue',
        ko: '대기열에 `DelaySeconds`를 설정한 SQS FIFO 대기열',
      },
      is: (limits) => ({
        ...QUEUE,
        waitMax: limit(limits, 'sqs.delaySeconds.max'),
        unasked: true,
        ordered: true,
      }),
      overrated: 'fifo-queues-delay-single-messages',
      underrated: 'fifo-queues-cannot-delay',
      lacks: {
        ...QUEUE_LACKS,
        each: {
          en: 'On a FIFO queue `DelaySeconds` can be set for the queue only, never for one message.',
          ko: 'FIFO 대기열에서 `DelaySeconds`는 대기열 단위로만 설정할 수 있고 메시지마다 줄 수 없습니다.',
        },
      },
    },
    sleep: {
      name: {
        en: 'A Lambda function, invoked asynchronously, that sleeps before it works',
        ko: '비동기로 호출되어 잠시 잠들었다가 일하는 Lambda 함수',
      },
      is: (limits) => ({
        ...QUEUE,
        waitMax: limit(limits, 'lambda.timeout.max'),
        each: true,
        unasked: true,
        holds: false,
        waits: true,
      }),
      overrated: 'sleeping-functions-cost-nothing',
      underrated: 'functions-cannot-wait',
      lacks: {
        recurring: ONLY_WHEN_SENT,
        zone: NO_CALENDAR,
        event: NO_EVENTS,
        pull: {
          en: 'The function does the work itself and keeps nothing for workers to fetch.',
          ko: '함수가 직접 일할 뿐 작업자가 가져갈 수 있게 보관하지 않습니다.',
        },
        wait: {
          because: {
            en: 'A function is ended by its timeout, which cannot be that long.',
            ko: '함수는 제한 시간이 되면 끝나며, 제한 시간은 그렇게 길 수 없습니다.',
          },
          refuses: (minutes, limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.timeout.max'),
        },
        order: NO_ORDER,
        idle: {
          en: 'The function runs, and is paid for, all the time it sleeps.',
          ko: '함수가 잠든 동안에도 실행 중이어서 비용이 듭니다.',
        },
      },
    },
  },
  requirements: {
    recurring: {
      says: {
        en: () => 'A clean-up has to start every night although nobody sends anything.',
        ko: () => '아무도 아무것도 보내지 않아도 매일 밤 정리 작업이 시작되어야 합니다.',
      },
      met: ({ recurs }) => recurs,
    },
    zone: {
      says: {
        en: () => 'A report has to start every morning by the clock of its time zone.',
        ko: () => '보고서는 매일 아침 현지 시간대의 시각에 맞추어 시작해야 합니다.',
      },
      met: ({ zones }) => zones,
    },
    event: {
      says: {
        en: () => 'A matching event on the default event bus has to start the work as well.',
        ko: () => '기본 이벤트 버스에 맞는 이벤트가 오는 때에도 일이 시작되어야 합니다.',
      },
      met: ({ matches }) => matches,
    },
    pull: {
      says: {
        en: () => 'Workers on EC2 fetch what is due once they are free, with no other service in between.',
        ko: () => '때가 된 일은 EC2의 작업자가 여유가 있을 때 다른 서비스를 거치지 않고 가져가야 합니다.',
      },
      met: ({ holds }) => holds,
    },
    wait: {
      amounts: [3, 5, 8, 10, 12, 13, 20, 60],
      says: {
        en: ({ thing }, minutes) =>
          `${capital(withArticle(thing))} may have to wait for up to ${minutes} minutes after it came in.`,
        ko: ({ thing }, minutes) =>
          `${withParticle(thing, '은/는')} 길게는 ${minutes}분까지 기다려야 합니다.`,
      },
      met: ({ waitMax }, minutes) => minutes * MINUTE_SEC <= waitMax,
    },
    each: {
      says: {
        en: ({ things }) => `The ${things} wait after they came in, each for a time of its own.`,
        ko: ({ thing }) => `${withParticle(thing, '은/는')} 저마다 다른 시간 동안 기다려야 합니다.`,
      },
      met: ({ each }) => each,
    },
    sender: {
      says: {
        en: ({ things }) =>
          `All ${things} wait for the same few minutes, and senders must not have to state a time.`,
        ko: ({ thing }) =>
          `모든 ${withParticle(thing, '이/가')} 똑같이 몇 분 기다리되, 보내는 쪽은 시간을 정하지 않아야 합니다.`,
      },
      met: ({ unasked }) => unasked,
    },
    order: {
      says: {
        en: ({ things, key }) => `The ${things} of one ${key} have to be processed in the order sent.`,
        ko: ({ thing, key }) =>
          `같은 ${key}의 ${withParticle(thing, '은/는')} 보낸 순서대로 처리해야 합니다.`,
      },
      met: ({ ordered }) => ordered,
    },
    idle: {
      says: {
        en: () =>
          'While something waits, no code may be running, and be paid for, merely to let the time pass.',
        ko: () => '기다리는 동안 시간이 가기만을 기다리며 실행되는 코드 때문에 비용이 들어서는 안 됩니다.',
      },
      met: ({ waits }) => !waits,
    },
    managed: {
      says: {
        en: () =>
          'The company does not want to patch, replace or scale any servers only to have work done at the right time.',
        ko: () =>
          '시간에 맞추어 일을 시작하려고 서버를 따로 두어 패치하거나 교체하는 일은 맡고 싶지 않습니다.',
      },
      met: () => true,
    },
  },
  apart: [
    ['sender', 'each'],
    ['pull', 'idle'],
  ],
  intro: {
    en: ({ who }) => `${who} Some work is not to be done at once but later.`,
    ko: ({ who }) => `${who} 어떤 일은 바로가 아니라 나중에 해야 합니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
