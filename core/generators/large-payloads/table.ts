import { type Limits, limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { Limited, RequirementsTable } from '../requirements/table';
import { count } from '../wording';

/** What is known of a way to hand on payloads. Sizes are in bytes. */
interface Carrier {
  sizeMax: number;
  /** Days after which a payload can be there still. */
  daysMax: number;
  /** A consumer that knows nothing of S3 gets the payload. */
  plain: boolean;
  /** No bucket is involved. */
  noBucket: boolean;
  /** Code that moves bodies to S3 and back has to be written. */
  writes: boolean;
  /** Messages of one kind go through an SQS queue. */
  queued: boolean;
  /** Further applications can join and get every payload. */
  joins: boolean;
  rereads: boolean;
}

const DAY_SEC = 86_400;
const HOURS = 24;
const KIB = 1_024;
const IN_MESSAGE: Carrier = {
  sizeMax: 0,
  daysMax: 0,
  plain: true,
  noBucket: true,
  writes: false,
  queued: true,
  joins: false,
  rereads: false,
};
const THROUGH_S3: Carrier = {
  ...IN_MESSAGE,
  sizeMax: Number.POSITIVE_INFINITY,
  plain: false,
  noBucket: false,
};
const daysIn = (limits: Limits): number => limit(limits, 'sqs.retention.max') / DAY_SEC;

const GONE: Localized = {
  en: 'What was processed and deleted is gone and cannot be read again.',
  ko: '처리하고 삭제한 것은 사라져 다시 읽을 수 없습니다.',
};
const QUEUE_DAYS: Limited = {
  because: {
    en: 'The retention of an SQS queue does not reach that far.',
    ko: 'SQS 대기열의 보존 기간은 그렇게 길 수 없습니다.',
  },
  refuses: (days, limits) => days * DAY_SEC > limit(limits, 'sqs.retention.max'),
};
const ONE_COPY: Localized = {
  en: 'Each is for one receiver: a second one would need a copy of its own from the sender.',
  ko: '받는 쪽 하나만을 위한 것이어서 둘을 두려면 보내는 쪽이 따로 보내야 합니다.',
};
const BUCKET: Localized = {
  en: 'The payload goes through an S3 bucket.',
  ko: '페이로드가 S3 버킷을 거칩니다.',
};
const LIBRARY: Localized = {
  en: 'A consumer without the library would get just the pointer.',
  ko: '라이브러리가 없는 소비자는 포인터만 받습니다.',
};
const REFERENCE: Localized = {
  en: 'The message holds only a reference, which the consumer has to follow.',
  ko: '메시지에는 참조만 있어 소비자가 따라가 읽어야 합니다.',
};
const OWN_CODE: Localized = {
  en: 'Storing, referring and fetching are code of their own.',
  ko: '저장하고 참조를 넣고 가져오는 코드를 직접 짜야 합니다.',
};
const NO_QUEUE: Localized = {
  en: 'A data stream is no SQS queue.',
  ko: '데이터 스트림은 SQS 대기열이 아닙니다.',
};
/** Above a size that a fact gives. */
const above = (fact: string): Limited => ({
  because: {
    en: 'A payload of that size is refused.',
    ko: '그 크기의 페이로드는 거부됩니다.',
  },
  refuses: (kib, limits) => kib * KIB > limit(limits, fact),
});

/** Ways to hand a payload from one application to another. */
export const CARRIERS: RequirementsTable<Carrier> = {
  designs: {
    body: {
      name: { en: 'The body of an SQS message', ko: 'SQS 메시지의 본문' },
      is: (limits) => ({
        ...IN_MESSAGE,
        sizeMax: limit(limits, 'sqs.message.size.max'),
        daysMax: daysIn(limits),
      }),
      overrated: 'a-message-takes-any-payload',
      underrated: 'every-payload-needs-s3',
      lacks: { size: above('sqs.message.size.max'), days: QUEUE_DAYS, again: GONE, join: ONE_COPY },
    },
    topic: {
      name: {
        en: 'A message to an SNS topic that one SQS queue subscribes to',
        ko: 'SQS 대기열이 구독한 SNS 주제에 게시한 메시지',
      },
      is: (limits) => ({
        ...IN_MESSAGE,
        sizeMax: limit(limits, 'sns.message.size.max'),
        daysMax: daysIn(limits),
        joins: true,
      }),
      overrated: 'a-topic-takes-what-a-queue-takes',
      underrated: 'a-topic-takes-short-texts-only',
      lacks: { size: above('sns.message.size.max'), days: QUEUE_DAYS, again: GONE },
    },
    library: {
      name: {
        en: 'SQS with the Extended Client Library on both sides',
        ko: '양쪽에서 확장 클라이언트를 쓰는 SQS',
      },
      is: (limits) => ({
        ...THROUGH_S3,
        sizeMax: limit(limits, 'sqs.extendedClient.max'),
        daysMax: daysIn(limits),
      }),
      overrated: 'extended-client-keeps-bodies-in-the-queue',
      underrated: 'extended-client-changes-all-the-code',
      lacks: { days: QUEUE_DAYS, plain: LIBRARY, bucket: BUCKET, again: GONE, join: ONE_COPY },
    },
    reference: {
      name: {
        en: 'A kept S3 object, its key in an SQS message',
        ko: '보관하는 S3 객체와, 그 키를 담은 SQS 메시지',
      },
      is: (limits) => ({ ...THROUGH_S3, daysMax: daysIn(limits), writes: true, rereads: true }),
      overrated: 'references-resolve-themselves',
      underrated: 'objects-go-with-their-messages',
      lacks: { days: QUEUE_DAYS, plain: REFERENCE, bucket: BUCKET, code: OWN_CODE, join: ONE_COPY },
    },
    stream: {
      name: {
        en: 'A record of a data stream set to its largest record size',
        ko: '레코드 크기를 최대로 늘린 데이터 스트림',
      },
      is: (limits) => ({
        ...IN_MESSAGE,
        sizeMax: limit(limits, 'kds.record.size.max'),
        daysMax: limit(limits, 'kds.retention.max') / HOURS,
        queued: false,
        joins: true,
        rereads: true,
      }),
      overrated: 'large-records-replace-a-queue',
      underrated: 'records-are-smaller-than-messages',
      lacks: { size: above('kds.record.size.max'), queue: NO_QUEUE },
    },
    invocation: {
      name: {
        en: 'The event of an asynchronous invocation of a Lambda function',
        ko: 'Lambda 함수를 비동기로 호출할 때 넘기는 이벤트',
      },
      is: (limits) => ({
        ...IN_MESSAGE,
        sizeMax: limit(limits, 'lambda.payload.async.max'),
        daysMax: limit(limits, 'lambda.async.maxEventAge.max') / DAY_SEC,
        queued: false,
      }),
      overrated: 'asynchronous-events-wait-for-days',
      underrated: 'asynchronous-events-need-s3',
      lacks: {
        size: above('lambda.payload.async.max'),
        days: {
          en: 'An asynchronous event waits for hours at most.',
          ko: '비동기 이벤트는 길어야 몇 시간을 기다립니다.',
        },
        queue: {
          en: 'Lambda hands the event to the function itself.',
          ko: 'Lambda가 이벤트를 함수에 직접 넘깁니다.',
        },
        again: {
          en: 'An event that was processed cannot be read again.',
          ko: '처리한 이벤트는 다시 읽을 수 없습니다.',
        },
        join: ONE_COPY,
      },
    },
  },
  requirements: {
    size: {
      amounts: [100, 200, 400, 700, 900, 1_500, 5_000, 9_000, 20_000, 60_000],
      says: {
        en: ({ thing }, kib) =>
          `With all that belongs to it, a payload (one ${thing}) has up to ${count(kib)} KiB.`,
        ko: ({ thing }, kib) =>
          `페이로드 하나(${thing})의 크기는 딸린 것까지 합쳐 최대 ${count(kib)} KiB입니다.`,
      },
      met: ({ sizeMax }, kib) => kib * KIB <= sizeMax,
    },
    days: {
      amounts: [2, 5, 10, 13, 20, 30, 90],
      says: {
        en: (_story, days) =>
          `A receiver that starts ${days} days late still has to be handed what was sent.`,
        ko: (_story, days) => `받는 쪽이 ${days}일 늦게 시작해도 그동안 보낸 것을 넘겨받아야 합니다.`,
      },
      met: ({ daysMax }, days) => days <= daysMax,
    },
    plain: {
      says: {
        en: () => 'Receivers that know nothing of S3 have to find the payload in what they get.',
        ko: () => 'S3를 모르는 수신 측도 받은 것 안에서 바로 페이로드를 볼 수 있어야 합니다.',
      },
      met: ({ plain }) => plain,
    },
    bucket: {
      says: {
        en: () => 'No S3 bucket may have a part in it.',
        ko: () => 'S3 버킷을 거쳐서는 안 됩니다.',
      },
      met: ({ noBucket }) => noBucket,
    },
    code: {
      says: {
        en: () => 'Nobody wants to write code that stores payloads elsewhere and fetches them.',
        ko: () => '페이로드를 다른 곳에 저장하고 가져오는 코드를 짜고 싶지 않습니다.',
      },
      met: ({ writes }) => !writes,
    },
    queue: {
      says: {
        en: () => 'As today, workers have to be told of each payload through an SQS queue.',
        ko: () => '작업자는 지금처럼 SQS 대기열로 페이로드를 알게 되어야 합니다.',
      },
      met: ({ queued }) => queued,
    },
    join: {
      says: {
        en: () => 'Further applications may join later and get each payload, without a change at the sender.',
        ko: () =>
          '나중에 보내는 쪽을 고치지 않고 다른 애플리케이션도 모든 페이로드를 받게 할 수 있어야 합니다.',
      },
      met: ({ joins }) => joins,
    },
    again: {
      says: {
        en: () => 'Payloads of yesterday that were processed have to be read again at times.',
        ko: () => '이미 처리한 어제의 페이로드를 다시 읽어야 할 때가 있습니다.',
      },
      met: ({ rereads }) => rereads,
    },
    apart: {
      says: {
        en: () =>
          'The sender must be able to go on with its other work at once, and may not have to wait until a payload was processed.',
        ko: () =>
          '보내는 쪽은 페이로드가 처리될 때까지 기다리지 않고 곧바로 다른 일을 계속할 수 있어야 합니다.',
      },
      met: () => true,
    },
    brokers: {
      says: {
        en: () =>
          'The company does not want to install, patch or scale any message brokers or file servers of its own for that.',
        ko: () =>
          '이를 위해 메시지 브로커나 파일 서버를 직접 설치하고 패치하고 확장하는 일은 하고 싶지 않습니다.',
      },
      met: () => true,
    },
  },
  apart: [['plain', 'bucket']],
  intro: {
    en: ({ who }) => `${who} One application hands payloads on to another.`,
    ko: ({ who }) => `${who} 한 애플리케이션이 다른 애플리케이션에 페이로드를 넘깁니다.`,
  },
  noun: { en: ['way', 'ways'], ko: '방법' },
};
