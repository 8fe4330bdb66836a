import { type Limits, limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';
import { count } from '../wording';

/** What is known of a channel. `callsMax` counts sends of a second without batching; undefined where there is no quota. */
interface Channel {
  ordered: boolean;
  dropsDuplicates: boolean;
  delaysOne: boolean;
  copies: boolean;
  rereads: boolean;
  deletesOne: boolean;
  daysMax: number;
  callsMax: number | undefined;
}

const DAY_SEC = 86_400;
const HOURS = 24;
const QUEUE: Channel = {
  ordered: false,
  dropsDuplicates: false,
  delaysOne: false,
  copies: false,
  rereads: false,
  deletesOne: true,
  daysMax: 0,
  callsMax: undefined,
};

const NO_DELAY_OF_ONE = {
  en: 'On a FIFO queue `DelaySeconds` can be set for the queue only, never for one message.',
  ko: 'FIFO 대기열에서 `DelaySeconds`는 대기열 단위로만 설정할 수 있고 메시지마다 줄 수 없습니다.',
};
const ONE_COPY = {
  en: 'The readers of a queue share its messages: each message goes to one of them.',
  ko: '대기열을 읽는 쪽은 메시지를 나누어 가집니다. 메시지 하나는 한 곳에만 갑니다.',
};
const NO_REREAD = {
  en: 'What was processed and deleted is gone from a queue and cannot be read again.',
  ko: '처리하고 삭제한 메시지는 대기열에서 사라져 다시 읽을 수 없습니다.',
};
const QUEUE_DAYS = {
  because: {
    en: 'The retention of an SQS queue does not reach that far.',
    ko: 'SQS 대기열의 보존 기간은 그렇게 길게 설정할 수 없습니다.',
  },
  refuses: (days: number, limits: Limits) => days * DAY_SEC > limit(limits, 'sqs.retention.max'),
};

/** Queues, topics and a stream, and what order, copies and time ask of them. */
export const CHANNELS: RequirementsTable<Channel> = {
  designs: {
    standard: {
      name: { en: 'An SQS standard queue', ko: 'SQS 표준 대기열' },
      is: (limits) => ({ ...QUEUE, delaysOne: true, daysMax: limit(limits, 'sqs.retention.max') / DAY_SEC }),
      overrated: 'any-queue-keeps-order',
      underrated: 'standard-queues-are-only-for-tests',
      lacks: {
        order: {
          en: 'A standard queue keeps order as best it can, without a promise.',
          ko: '표준 대기열은 순서를 되도록 지킬 뿐 보장하지 않습니다.',
        },
        once: {
          en: 'A standard queue keeps a message that is sent twice twice.',
          ko: '표준 대기열은 두 번 보낸 메시지를 두 개로 보관합니다.',
        },
        copies: ONE_COPY,
        again: NO_REREAD,
        days: QUEUE_DAYS,
      },
    },
    fifo: {
      name: { en: 'An SQS FIFO queue with default throughput', ko: '기본 처리량의 SQS FIFO 대기열' },
      is: (limits) => ({
        ...QUEUE,
        ordered: true,
        dropsDuplicates: true,
        daysMax: limit(limits, 'sqs.retention.max') / DAY_SEC,
        callsMax: limit(limits, 'sqs.fifo.throughput.calls'),
      }),
      overrated: 'fifo-is-as-fast-as-standard',
      underrated: 'fifo-queues-promise-little',
      lacks: {
        one: NO_DELAY_OF_ONE,
        copies: ONE_COPY,
        again: NO_REREAD,
        days: QUEUE_DAYS,
        rate: {
          because: {
            en: 'Without high throughput a FIFO queue is throttled at that many calls a second.',
            ko: '고처리량 모드가 아닌 FIFO 대기열은 초당 호출이 그만큼이면 제한됩니다.',
          },
          refuses: (calls, limits) => calls > limit(limits, 'sqs.fifo.throughput.calls'),
        },
      },
    },
    'fifo-fast': {
      name: { en: 'An SQS FIFO queue in high-throughput mode', ko: '고처리량 모드의 SQS FIFO 대기열' },
      is: (limits) => ({
        ...QUEUE,
        ordered: true,
        dropsDuplicates: true,
        daysMax: limit(limits, 'sqs.retention.max') / DAY_SEC,
        callsMax: limit(limits, 'sqs.fifo.highThroughput.max'),
      }),
      overrated: 'high-throughput-has-no-limit',
      underrated: 'high-throughput-gives-up-order',
      lacks: {
        one: NO_DELAY_OF_ONE,
        copies: ONE_COPY,
        again: NO_REREAD,
        days: QUEUE_DAYS,
        rate: {
          because: {
            en: 'The rate is above what a high-throughput FIFO queue takes in that Region.',
            ko: '이 리전에서 고처리량 FIFO 대기열이 받는 속도보다 높습니다.',
          },
          refuses: (calls, limits) => calls > limit(limits, 'sqs.fifo.highThroughput.max'),
        },
      },
    },
    stream: {
      name: {
        en: 'A Kinesis data stream with enough shards',
        ko: '샤드를 충분히 둔 Kinesis 데이터 스트림',
      },
      is: (limits) => ({
        ...QUEUE,
        ordered: true,
        copies: true,
        rereads: true,
        deletesOne: false,
        daysMax: limit(limits, 'kds.retention.max') / HOURS,
      }),
      overrated: 'a-stream-is-a-queue',
      underrated: 'streams-are-read-once',
      lacks: {
        once: {
          en: 'A stream keeps every record it is given: one that is put twice is there twice.',
          ko: '스트림은 받은 레코드를 모두 보관하므로 두 번 넣은 레코드는 두 개가 됩니다.',
        },
        one: {
          en: 'A record of a stream can be read at once; there is no delay.',
          ko: '스트림의 레코드는 바로 읽을 수 있으며 지연시키는 설정이 없습니다.',
        },
        delete: {
          en: 'Records of a stream stay until the retention ends and cannot be deleted one by one.',
          ko: '스트림의 레코드는 보존 기간이 끝날 때까지 남으며 하나씩 삭제할 수 없습니다.',
        },
      },
    },
    'fan-out': {
      name: {
        en: 'A standard SNS topic with an SQS standard queue for each reader',
        ko: '읽는 쪽마다 SQS 표준 대기열을 둔 표준 SNS 주제',
      },
      is: (limits) => ({
        ...QUEUE,
        copies: true,
        delaysOne: false,
        daysMax: limit(limits, 'sqs.retention.max') / DAY_SEC,
      }),
      overrated: 'a-topic-keeps-order',
      underrated: 'a-topic-serves-one-reader',
      lacks: {
        order: {
          en: 'Neither a standard topic nor a standard queue promises an order.',
          ko: '표준 주제도 표준 대기열도 순서를 보장하지 않습니다.',
        },
        once: {
          en: 'Standard topics and queues pass on a message that is sent twice twice.',
          ko: '표준 주제와 표준 대기열은 두 번 보낸 메시지를 두 번 전달합니다.',
        },
        one: {
          en: 'A publisher to a topic cannot set the delay of one message.',
          ko: '주제에 게시할 때는 메시지마다 지연 시간을 줄 수 없습니다.',
        },
        again: NO_REREAD,
        days: QUEUE_DAYS,
      },
    },
    'fifo-fan-out': {
      name: {
        en: 'A FIFO SNS topic with an SQS FIFO queue for each reader',
        ko: '읽는 쪽마다 SQS FIFO 대기열을 둔 FIFO SNS 주제',
      },
      is: (limits) => ({
        ...QUEUE,
        ordered: true,
        dropsDuplicates: true,
        copies: true,
        daysMax: limit(limits, 'sqs.retention.max') / DAY_SEC,
        callsMax: limit(limits, 'sns.fifo.throughput.topicScope'),
      }),
      overrated: 'fifo-topics-have-no-quota',
      underrated: 'fifo-topics-do-not-fan-out',
      lacks: {
        one: NO_DELAY_OF_ONE,
        again: NO_REREAD,
        days: QUEUE_DAYS,
        rate: {
          because: {
            en: 'The rate is above what a FIFO topic takes with its default throughput scope.',
            ko: 'FIFO 주제가 기본 처리량 범위에서 받는 속도보다 높습니다.',
          },
          refuses: (calls, limits) => calls > limit(limits, 'sns.fifo.throughput.topicScope'),
        },
      },
    },
  },
  requirements: {
    order: {
      says: {
        en: ({ things, key }) => `The ${things} of one ${key} have to be read in the order sent.`,
        ko: ({ key, thing }) =>
          `같은 ${key}에 속한 ${withParticle(thing, '은/는')} 보낸 순서대로 읽어야 합니다.`,
      },
      met: ({ ordered }) => ordered,
    },
    once: {
      says: {
        en: ({ thing }) =>
          `Where the sender repeats the same ${thing} within 1 minute, the repetition has to be dropped without code of their own.`,
        ko: ({ thing }) =>
          `보내는 쪽이 같은 ${withParticle(thing, '을/를')} 1분 안에 다시 보내면, 따로 코드를 짜지 않아도 두 번째 것은 버려져야 합니다.`,
      },
      met: ({ dropsDuplicates }) => dropsDuplicates,
    },
    one: {
      says: {
        en: ({ things }) =>
          `Single ${things} have to stay hidden for some minutes, each for a time of its own.`,
        ko: ({ thing }) =>
          `일부 ${withParticle(thing, '은/는')} 저마다 정한 시간만큼 몇 분 동안 보이지 않아야 합니다.`,
      },
      met: ({ delaysOne }) => delaysOne,
    },
    copies: {
      says: {
        en: ({ thing }) => `Three applications each have to get every ${thing}, independently of each other.`,
        ko: ({ thing }) =>
          `서로 독립된 애플리케이션 세 개가 저마다 모든 ${withParticle(thing, '을/를')} 받아야 합니다.`,
      },
      met: ({ copies }) => copies,
    },
    again: {
      says: {
        en: ({ things }) => `After a faulty release the ${things} already processed have to be read again.`,
        ko: ({ thing }) =>
          `잘못된 배포가 있으면 이미 처리한 ${withParticle(thing, '을/를')} 다시 읽어야 합니다.`,
      },
      met: ({ rereads }) => rereads,
    },
    delete: {
      says: {
        en: ({ thing }) =>
          `Each worker removes a single ${thing} when it is done with it, and the others stay.`,
        ko: ({ thing }) => `작업자는 처리를 마친 ${thing}만 지우고 나머지는 남겨 두어야 합니다.`,
      },
      met: ({ deletesOne }) => deletesOne,
    },
    days: {
      amounts: [3, 7, 10, 13, 20, 30, 90],
      says: {
        en: ({ things }, days) => `Unread ${things} have to be kept for ${days} days.`,
        ko: ({ thing }, days) => `읽지 않은 ${withParticle(thing, '은/는')} ${days}일 동안 보관해야 합니다.`,
      },
      met: ({ daysMax }, days) => days <= daysMax,
    },
    rate: {
      amounts: [100, 200, 290, 500, 1_500, 2_800, 4_000, 9_000],
      says: {
        en: ({ things }, calls) =>
          `In us-east-1 up to ${count(calls)} ${things} a second are sent, each in a call of its own.`,
        ko: ({ thing }, calls) =>
          `${withParticle(thing, '을/를')} us-east-1에서 하나씩 호출해 초당 ${count(calls)}건까지 보냅니다.`,
      },
      met: ({ callsMax }, calls) => callsMax === undefined || calls <= callsMax,
    },
  },
  apart: [['delete', 'again']],
  intro: {
    en: ({ who }) => `${who} One part of the system hands its work over to another.`,
    ko: ({ who }) => `${who} 시스템의 한 부분이 다른 부분으로 일을 넘깁니다.`,
  },
  noun: { en: ['channel', 'channels'], ko: '전달 경로' },
};
