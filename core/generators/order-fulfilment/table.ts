import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import {
  FAILS_SOON,
  NO_DELAY,
  NO_INSTANCES,
  NO_QUEUE,
  ONE_READER,
  ONE_WORKER,
  SERVERS,
  TOO_LONG,
  TRIES_END,
} from './reasons';

/** What is known of the path of an order. */
interface Path {
  /** Minutes that one run may take; undefined has no end. */
  minutesMax: number | undefined;
  /** Hours that an order waits for a worker that is down. */
  hoursKept: number;
  queue: boolean;
  topic: boolean;
  /** Every worker gets a copy of every order. */
  copiesToAll: boolean;
  runsOn: 'ec2' | 'lambda';
}

const MINUTE_SEC = 60;
const HOUR_SEC = 3_600;
/** Between two tries at an HTTPS endpoint, where nobody changed the retry policy. */
const RETRY_SEC = 20;

const kept = (limits: Limits): number => limit(limits, 'sqs.retention.default') / HOUR_SEC;
const longest = (limits: Limits): number => limit(limits, 'lambda.timeout.max') / MINUTE_SEC;
const PATH: Omit<Path, 'hoursKept'> = {
  minutesMax: undefined,
  queue: true,
  topic: false,
  copiesToAll: false,
  runsOn: 'ec2',
};

/** Paths of an order to what fulfils it. */
export const FULFILMENT: RequirementsTable<Path> = {
  designs: {
    'topic-queue-ec2': {
      name: {
        en: 'An SNS topic, an SQS queue and EC2 workers that poll it',
        ko: 'SNS 주제와 SQS 대기열, 이를 폴링하는 EC2 작업자',
      },
      is: (limits) => ({ ...PATH, topic: true, hoursKept: kept(limits) }),
      overrated: 'workers-on-ec2-need-no-servers',
      underrated: 'ec2-cannot-consume-messages',
      lacks: { servers: SERVERS, every: ONE_WORKER, delay: NO_DELAY },
    },
    'queue-ec2': {
      name: {
        en: 'An SQS queue of the front end and EC2 workers that poll it',
        ko: '접수 서비스가 직접 보내는 SQS 대기열, 이를 폴링하는 EC2 작업자',
      },
      is: (limits) => ({ ...PATH, hoursKept: kept(limits) }),
      overrated: 'a-queue-serves-several-readers',
      underrated: 'polling-workers-have-a-time-limit',
      lacks: { others: ONE_READER, servers: SERVERS, every: ONE_WORKER },
    },
    'topic-queue-function': {
      name: {
        en: 'An SNS topic, an SQS queue and a Lambda function it triggers',
        ko: 'SNS 주제와 SQS 대기열, 대기열이 트리거하는 Lambda 함수',
      },
      is: (limits) => ({
        ...PATH,
        topic: true,
        runsOn: 'lambda',
        minutesMax: longest(limits),
        hoursKept: kept(limits),
      }),
      overrated: 'functions-may-run-for-long',
      underrated: 'every-poller-gets-every-message',
      lacks: { long: TOO_LONG, ec2: NO_INSTANCES, every: ONE_WORKER, delay: NO_DELAY },
    },
    'queue-function': {
      name: {
        en: 'An SQS queue of the front end and a Lambda function it triggers',
        ko: '접수 서비스가 직접 보내는 SQS 대기열, 대기열이 트리거하는 Lambda 함수',
      },
      is: (limits) => ({
        ...PATH,
        runsOn: 'lambda',
        minutesMax: longest(limits),
        hoursKept: kept(limits),
      }),
      overrated: 'a-queue-serves-several-readers',
      underrated: 'queues-push-at-full-speed',
      lacks: { long: TOO_LONG, others: ONE_READER, ec2: NO_INSTANCES, every: ONE_WORKER },
    },
    'topic-function': {
      name: {
        en: 'An SNS topic with a Lambda function as its only subscriber',
        ko: 'SNS 주제와 이를 바로 구독하는 Lambda 함수',
      },
      is: (limits) => ({
        ...PATH,
        queue: false,
        topic: true,
        runsOn: 'lambda',
        minutesMax: longest(limits),
        hoursKept: 0,
      }),
      overrated: 'push-to-a-function-is-a-buffer',
      underrated: 'serverless-needs-instances',
      lacks: {
        long: TOO_LONG,
        down: FAILS_SOON,
        pace: NO_QUEUE,
        ec2: NO_INSTANCES,
        every: {
          en: 'The function is one subscriber: each message invokes it once.',
          ko: '함수는 구독자 하나이므로 메시지마다 한 번 호출됩니다.',
        },
        delay: NO_DELAY,
        aside: NO_QUEUE,
      },
    },
    'topic-http': {
      name: {
        en: 'An SNS topic with an HTTPS subscription for each EC2 instance',
        ko: 'SNS 주제와 EC2 인스턴스마다 만든 HTTPS 구독',
      },
      is: (limits) => ({
        ...PATH,
        queue: false,
        topic: true,
        copiesToAll: true,
        hoursKept: (limit(limits, 'sns.delivery.http.numRetries.default') * RETRY_SEC) / HOUR_SEC,
      }),
      overrated: 'topic-keeps',
      underrated: 'topics-have-one-subscriber',
      lacks: {
        down: TRIES_END,
        pace: NO_QUEUE,
        one: {
          en: 'A topic sends a copy to each subscription, so every instance gets every order.',
          ko: '주제는 구독마다 사본을 보내므로 모든 인스턴스가 모든 주문을 받습니다.',
        },
        servers: SERVERS,
        delay: NO_DELAY,
        aside: NO_QUEUE,
      },
    },
  },
  requirements: {
    long: {
      amounts: [5, 10, 14, 20, 30, 40, 60],
      says: {
        en: ({ thing }, minutes) =>
          `The work for one ${thing} takes up to ${minutes} minutes in a single run.`,
        ko: ({ thing }, minutes) => `${thing} 하나를 처리하는 작업이 한 번 실행에 ${minutes}분까지 걸립니다.`,
      },
      met: ({ minutesMax }, minutes) => minutesMax === undefined || minutes <= minutesMax,
    },
    down: {
      amounts: [2, 4, 8, 12, 24, 36, 48],
      says: {
        en: ({ thing }, hours) => `No ${thing} may be lost when processing fails for ${hours} hours.`,
        ko: ({ thing }, hours) =>
          `처리가 ${hours}시간 동안 계속 실패해도 ${withParticle(thing, '을/를')} 잃지 않아야 합니다.`,
      },
      met: ({ hoursKept }, hours) => hours <= hoursKept,
    },
    pace: {
      says: {
        en: () => 'After a burst the backlog has to wait in a queue whose length the team can measure.',
        ko: () => '요청이 몰리면 밀린 일이 길이를 잴 수 있는 대기열에서 기다려야 합니다.',
      },
      met: ({ queue }) => queue,
    },
    one: {
      says: {
        en: ({ thing }) => `Apart from rare repetitions each ${thing} has to go to a single worker.`,
        ko: ({ thing }) =>
          `드문 중복을 빼면 ${withParticle(thing, '은/는')} 저마다 작업자 하나에만 가야 합니다.`,
      },
      met: ({ copiesToAll }) => !copiesToAll,
    },
    others: {
      says: {
        en: ({ thing }) =>
          `More services have to be told of each ${thing} later, without a change of the sending code.`,
        ko: ({ thing }) =>
          `나중에 다른 서비스도 보내는 쪽의 코드를 바꾸지 않고 모든 ${thing}의 알림을 받아야 합니다.`,
      },
      met: ({ topic }) => topic,
    },
    ec2: {
      says: {
        en: () => 'The existing code of the workers has to stay on EC2 instances.',
        ko: () => '지금 있는 작업자 코드를 EC2 인스턴스에서 그대로 실행해야 합니다.',
      },
      met: ({ runsOn }) => runsOn === 'ec2',
    },
    servers: {
      says: {
        en: () => 'The team may not have to operate servers.',
        ko: () => '팀이 서버를 운영하지 않아야 합니다.',
      },
      met: ({ runsOn }) => runsOn === 'lambda',
    },
    every: {
      says: {
        en: ({ thing }) => `Every worker has to be told of every ${thing}.`,
        ko: ({ thing }) => `모든 작업자가 모든 ${thing}의 알림을 받아야 합니다.`,
      },
      met: ({ copiesToAll }) => copiesToAll,
    },
    delay: {
      says: {
        en: ({ thing }) =>
          `The front end has to be able to delay a single ${thing} by some minutes as it sends it.`,
        ko: ({ thing }) => `접수 서비스가 보낼 때 특정 ${thing}만 몇 분 동안 지연시킬 수 있어야 합니다.`,
      },
      met: ({ queue, topic }) => queue && !topic,
    },
    aside: {
      says: {
        en: ({ thing }) => `Any ${thing} that keeps failing has to be set aside by a \`maxReceiveCount\`.`,
        ko: ({ thing }) =>
          `거듭 실패하는 ${withParticle(thing, '은/는')} \`maxReceiveCount\`에 따라 따로 보관해야 합니다.`,
      },
      met: ({ queue }) => queue,
    },
  },
  apart: [
    ['ec2', 'servers'],
    ['one', 'every'],
  ],
  intro: {
    en: ({ who }) =>
      `${who} A front end takes orders for this work and hands them over to what fulfils them.`,
    ko: ({ who }) => `${who} 접수 서비스가 받은 일을 처리하는 쪽으로 넘깁니다.`,
  },
  noun: { en: ['path', 'paths'], ko: '경로' },
};
