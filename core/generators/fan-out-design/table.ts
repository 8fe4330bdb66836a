import { type Limits, limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Limited, RequirementsTable } from '../requirements/table';

/** What is known of a way to tell several services. */
interface Layout {
  /** Every service gets everything it is meant to get. */
  copies: boolean;
  /** The sender knows none of the services. */
  loose: boolean;
  filters: boolean;
  /** Days for which a service that is down finds what it missed. */
  daysMax: number;
  mails: boolean;
  ordered: boolean;
  rereads: boolean;
  /** Events of AWS services come in without code. */
  awsEvents: boolean;
  /** The sender learns the outcome from the answer. */
  answers: boolean;
}

const DAY_SEC = 86_400;
const HOURS = 24;
const PLAIN: Layout = {
  copies: true,
  loose: true,
  filters: false,
  daysMax: 0,
  mails: false,
  ordered: false,
  rereads: false,
  awsEvents: false,
  answers: false,
};

const NO_FILTER: Localized = {
  en: 'Each reader gets everything and has to throw away what it does not want.',
  ko: '읽는 쪽은 모두 받아서 필요 없는 것을 직접 버려야 합니다.',
};
const NO_ORDER: Localized = {
  en: 'It promises no order.',
  ko: '순서를 보장하지 않습니다.',
};
const NO_REPLAY: Localized = {
  en: 'Once it was handed over and deleted, it cannot be handed over again.',
  ko: '전달되어 삭제된 것은 다시 전달할 수 없습니다.',
};
const NO_MAIL: Localized = {
  en: 'Sending email from here takes code or a further service.',
  ko: '여기서 이메일을 보내려면 코드나 다른 서비스가 더 필요합니다.',
};
const NO_AWS: Localized = {
  en: 'Such events come to the default event bus of EventBridge, not here.',
  ko: '그런 이벤트는 EventBridge의 기본 이벤트 버스로 옵니다.',
};
const NO_ANSWER: Localized = {
  en: 'The sender learns only that it was taken over, not what became of it.',
  ko: '보내는 쪽은 접수된 것만 알 뿐 처리 결과는 알지 못합니다.',
};
const QUEUE_DAYS: Limited = {
  because: {
    en: 'The retention of an SQS queue does not reach that far.',
    ko: 'SQS 대기열의 보존 기간은 그렇게 길 수 없습니다.',
  },
  refuses: (days, limits) => days * DAY_SEC > limit(limits, 'sqs.retention.max'),
};
const inQueues = (limits: Limits): number => limit(limits, 'sqs.retention.max') / DAY_SEC;

/** Ways in which several services learn of what happened. */
export const LAYOUTS: RequirementsTable<Layout> = {
  designs: {
    topic: {
      name: {
        en: 'A standard SNS topic with a standard queue for each service',
        ko: '서비스별 표준 대기열을 구독시킨 표준 SNS 주제',
      },
      is: (limits) => ({ ...PLAIN, filters: true, mails: true, daysMax: inQueues(limits) }),
      overrated: 'a-topic-replays-in-order',
      underrated: 'a-topic-sends-everything-to-everyone',
      lacks: { order: NO_ORDER, again: NO_REPLAY, aws: NO_AWS, answer: NO_ANSWER, down: QUEUE_DAYS },
    },
    queue: {
      name: {
        en: 'One SQS standard queue that all the services poll',
        ko: '모든 서비스가 폴링하는 SQS 표준 대기열 하나',
      },
      is: (limits) => ({ ...PLAIN, copies: false, daysMax: inQueues(limits) }),
      overrated: 'one-queue-serves-several-services',
      underrated: 'queues-tie-senders-to-readers',
      lacks: {
        all: {
          en: 'The services compete: each message goes to one of them.',
          ko: '서비스가 메시지를 나누어 가져 하나는 한 곳에만 갑니다.',
        },
        filter: {
          en: 'A queue cannot hand certain messages to certain readers.',
          ko: '대기열은 특정 메시지를 특정 소비자에게만 줄 수 없습니다.',
        },
        mail: NO_MAIL,
        order: NO_ORDER,
        again: NO_REPLAY,
        aws: NO_AWS,
        answer: NO_ANSWER,
        down: QUEUE_DAYS,
      },
    },
    bus: {
      name: {
        en: 'The default event bus with an archive, and a rule and queue per service',
        ko: '아카이브와 서비스별 규칙·대기열을 둔 기본 이벤트 버스',
      },
      is: (limits) => ({
        ...PLAIN,
        filters: true,
        rereads: true,
        awsEvents: true,
        daysMax: inQueues(limits),
      }),
      overrated: 'a-bus-keeps-order',
      underrated: 'a-bus-forgets-everything',
      lacks: { mail: NO_MAIL, order: NO_ORDER, answer: NO_ANSWER, down: QUEUE_DAYS },
    },
    stream: {
      name: {
        en: 'A Kinesis data stream that each service reads for itself',
        ko: '서비스마다 따로 읽는 Kinesis 데이터 스트림',
      },
      is: (limits) => ({
        ...PLAIN,
        ordered: true,
        rereads: true,
        daysMax: limit(limits, 'kds.retention.max') / HOURS,
      }),
      overrated: 'a-stream-routes-by-content',
      underrated: 'streams-are-for-one-application',
      lacks: { filter: NO_FILTER, mail: NO_MAIL, aws: NO_AWS, answer: NO_ANSWER },
    },
    calls: {
      name: {
        en: 'HTTPS calls to each service one by one, waiting for the answers',
        ko: '각 서비스를 HTTPS로 차례로 호출하고 응답을 기다리기',
      },
      is: () => ({ ...PLAIN, loose: false, filters: true, ordered: true, answers: true }),
      overrated: 'direct-calls-wait-for-services',
      underrated: 'direct-calls-reach-one-service-only',
      lacks: {
        loose: {
          en: 'The sender has to know, and call, every one of the services.',
          ko: '보내는 쪽이 모든 서비스를 알고 호출해야 합니다.',
        },
        mail: NO_MAIL,
        again: {
          en: 'A call that was made is not kept anywhere.',
          ko: '한 번 한 호출은 어디에도 남지 않습니다.',
        },
        aws: NO_AWS,
        down: {
          en: 'A call to a service that is down fails, and nothing keeps it.',
          ko: '멈춘 서비스를 호출하면 실패하고, 그것을 보관하는 곳이 없습니다.',
        },
      },
    },
    'fifo-topic': {
      name: {
        en: 'A FIFO SNS topic, not archived, with a FIFO queue for each service',
        ko: '아카이브 없이 서비스별 FIFO 대기열을 구독시킨 FIFO SNS 주제',
      },
      is: (limits) => ({ ...PLAIN, filters: true, ordered: true, daysMax: inQueues(limits) }),
      overrated: 'fifo-topics-reach-any-endpoint',
      underrated: 'order-rules-out-filters',
      lacks: {
        again: NO_REPLAY,
        mail: {
          en: 'A FIFO topic delivers to SQS queues only.',
          ko: 'FIFO 주제는 SQS 대기열에만 전달합니다.',
        },
        aws: NO_AWS,
        answer: NO_ANSWER,
        down: QUEUE_DAYS,
      },
    },
  },
  requirements: {
    all: {
      says: {
        en: ({ thing }) => `Three services each have to learn of every ${thing} that concerns them.`,
        ko: ({ thing }) =>
          `서비스 세 개가 저마다 자기와 관련된 모든 ${withParticle(thing, '을/를')} 받아야 합니다.`,
      },
      met: ({ copies }) => copies,
    },
    loose: {
      says: {
        en: () => 'Another service has to be able to join without any change at the sender.',
        ko: () => '보내는 쪽을 고치지 않고도 서비스를 더할 수 있어야 합니다.',
      },
      met: ({ loose }) => loose,
    },
    filter: {
      says: {
        en: ({ things }) => `No service may have to sort out ${things} that do not concern it.`,
        ko: ({ thing }) =>
          `서비스가 자기와 관련 없는 ${withParticle(thing, '을/를')} 직접 걸러 내는 일이 없어야 합니다.`,
      },
      met: ({ filters }) => filters,
    },
    down: {
      amounts: [2, 3, 5, 7, 10, 13, 20, 40],
      says: {
        en: (_story, days) =>
          `A service that is down for ${days} days has to find what it missed, without anybody sending it again.`,
        ko: (_story, days) =>
          `${days}일 동안 멈춘 서비스도 그동안의 것을 다시 보내 주지 않아도 받아야 합니다.`,
      },
      met: ({ daysMax }, days) => days <= daysMax,
    },
    mail: {
      says: {
        en: () => 'A person has to get an email each time, without code or a further service.',
        ko: () => '코드나 다른 서비스 없이 담당자에게 매번 이메일도 가야 합니다.',
      },
      met: ({ mails }) => mails,
    },
    order: {
      says: {
        en: ({ things, key }) => `Each service has to get the ${things} of one ${key} in order.`,
        ko: ({ thing, key }) =>
          `서비스마다 같은 ${key}의 ${withParticle(thing, '을/를')} 순서대로 받아야 합니다.`,
      },
      met: ({ ordered }) => ordered,
    },
    again: {
      says: {
        en: ({ things }) =>
          `The ${things} of last week, already processed, must be at hand to be processed again.`,
        ko: ({ thing }) =>
          `이미 처리한 지난주의 ${withParticle(thing, '을/를')} 다시 처리할 수 있게 남아 있어야 합니다.`,
      },
      met: ({ rereads }) => rereads,
    },
    aws: {
      says: {
        en: () => 'State changes of EC2 instances have to come in the same way, without code.',
        ko: () => 'EC2 인스턴스의 상태 변경도 코드 없이 같은 길로 들어와야 합니다.',
      },
      met: ({ awsEvents }) => awsEvents,
    },
    answer: {
      says: {
        en: ({ thing }) => `The sender has to learn at once whether each service accepts the ${thing}.`,
        ko: ({ thing }) =>
          `보내는 쪽이 각 서비스가 그 ${withParticle(thing, '을/를')} 승인하는지 바로 알아야 합니다.`,
      },
      met: ({ answers }) => answers,
    },
    transit: {
      says: {
        en: ({ things }) =>
          `While on their way from the sender to the services, the ${things} have to be encrypted by TLS, as the security team demands.`,
        ko: ({ thing }) =>
          `보안팀의 요구대로, 보내는 쪽에서 서비스까지 가는 동안 ${withParticle(thing, '은/는')} TLS로 암호화되어야 합니다.`,
      },
      met: () => true,
    },
    region: {
      says: {
        en: ({ things }) =>
          `The ${things} must never leave the Region in which the sender and all of the services are running today.`,
        ko: ({ thing }) =>
          `${withParticle(thing, '은/는')} 지금 보내는 쪽과 서비스가 모두 실행되고 있는 리전을 벗어나지 않아야 합니다.`,
      },
      met: () => true,
    },
  },
  apart: [
    ['answer', 'down'],
    ['answer', 'loose'],
  ],
  intro: {
    en: ({ who, thing }) => `${who} Each ${thing} concerns several other services.`,
    ko: ({ who, thing }) => `${who} ${thing}마다 다른 여러 서비스에 알려야 합니다.`,
  },
  noun: { en: ['design', 'designs'], ko: '구조' },
};
