import type { RequirementsTable } from '../requirements/table';
import {
  CAN_BE_OFF,
  HAD_TO_BE_SET,
  KMS_REQUESTS,
  NO_AUDIT,
  NO_KEY_POLICY,
  NO_REREAD,
  NO_TOPIC,
} from './reasons';

/** What is known of a place for data and of its encryption. */
interface Place {
  service: 'queue' | 'data' | 'video';
  /** Whose key encrypts what is stored; `none` leaves it in the clear. */
  key: 'none' | 'service' | 'aws-managed' | 'customer';
  /** Encrypted so without anything being set. */
  byDefault: boolean;
}

/** An alias that begins so names a key whose policy AWS writes. */
const AWS_MANAGED = 'alias/aws/';

/** Queues and streams, and how they encrypt what they keep. */
export const ENCRYPTED: RequirementsTable<Place> = {
  designs: {
    'sse-sqs': {
      name: {
        en: 'An SQS queue with default settings (SSE-SQS)',
        ko: '기본 설정의 SQS 대기열(SSE-SQS)',
      },
      is: (limits) => {
        const encrypts = limits['sqs.sse.default'] === 'SSE-SQS';
        return { service: 'queue', key: encrypts ? 'service' : 'none', byDefault: encrypts };
      },
      overrated: 'managed-key-gives-control',
      underrated: 'queues-store-in-the-clear',
      lacks: { policy: NO_KEY_POLICY, audit: NO_AUDIT, off: CAN_BE_OFF, again: NO_REREAD },
    },
    'aws-key': {
      name: {
        en: 'An SQS queue with SSE-KMS and `alias/aws/sqs`',
        ko: '`alias/aws/sqs` 키로 SSE-KMS를 켠 SQS 대기열',
      },
      is: (limits) => {
        const managed = String(limits['sqs.kms.managedAlias']).startsWith(AWS_MANAGED);
        return { service: 'queue', key: managed ? 'aws-managed' : 'customer', byDefault: false };
      },
      overrated: 'managed-key-gives-control',
      underrated: 'key-use-is-not-logged',
      lacks: {
        policy: NO_KEY_POLICY,
        requests: KMS_REQUESTS,
        alone: HAD_TO_BE_SET,
        off: CAN_BE_OFF,
        topic: {
          en: 'The policy of `alias/aws/sqs` lets no topic in, and nobody can change it.',
          ko: '`alias/aws/sqs`의 키 정책은 주제를 허용하지 않으며 바꿀 수도 없습니다.',
        },
        again: NO_REREAD,
      },
    },
    'customer-key': {
      name: {
        en: 'An SQS queue with SSE-KMS and a customer managed key',
        ko: '고객 관리형 키로 SSE-KMS를 켠 SQS 대기열',
      },
      is: () => ({ service: 'queue', key: 'customer', byDefault: false }),
      overrated: 'own-keys-cost-nothing',
      underrated: 'encryption-shuts-out-services',
      lacks: { requests: KMS_REQUESTS, alone: HAD_TO_BE_SET, off: CAN_BE_OFF, again: NO_REREAD },
    },
    'data-plain': {
      name: {
        en: 'A Kinesis data stream with default settings',
        ko: '기본 설정의 Kinesis 데이터 스트림',
      },
      is: () => ({ service: 'data', key: 'none', byDefault: false }),
      overrated: 'data-streams-encrypt-by-themselves',
      underrated: 'reading-removes-from-a-stream',
      lacks: {
        rest: {
          en: 'On a data stream server-side encryption has to be turned on first.',
          ko: '데이터 스트림에서는 서버 측 암호화를 먼저 켜야 합니다.',
        },
        policy: NO_KEY_POLICY,
        audit: {
          en: 'Without server-side encryption no key is used.',
          ko: '서버 측 암호화를 켜지 않으면 쓰는 키가 없습니다.',
        },
        alone: {
          en: 'A data stream encrypts only after somebody has turned that on.',
          ko: '데이터 스트림은 누군가 켠 뒤에야 암호화합니다.',
        },
        off: CAN_BE_OFF,
        topic: NO_TOPIC,
      },
    },
    'data-key': {
      name: {
        en: 'A Kinesis data stream with a customer managed KMS key',
        ko: '고객 관리형 KMS 키로 암호화를 켠 Kinesis 데이터 스트림',
      },
      is: (limits) => ({
        service: 'data',
        key: limits['kds.sse'] === 'KMS' ? 'customer' : 'none',
        byDefault: false,
      }),
      overrated: 'encryption-can-never-be-turned-off',
      underrated: 'own-keys-fit-few-services',
      lacks: { requests: KMS_REQUESTS, alone: HAD_TO_BE_SET, off: CAN_BE_OFF, topic: NO_TOPIC },
    },
    video: {
      name: {
        en: 'A Kinesis video stream of which only the retention is set',
        ko: '보존 시간만 정한 Kinesis 비디오 스트림',
      },
      is: () => ({ service: 'video', key: 'aws-managed', byDefault: true }),
      overrated: 'video-for-application-records',
      underrated: 'video-streams-have-to-be-encrypted-first',
      lacks: {
        policy: NO_KEY_POLICY,
        requests: KMS_REQUESTS,
        topic: NO_TOPIC,
        records: {
          en: 'A video stream takes time-coded media, not records of applications.',
          ko: '비디오 스트림은 시간 정보가 붙은 미디어를 받으며 애플리케이션의 레코드를 받지 않습니다.',
        },
      },
    },
  },
  requirements: {
    rest: {
      says: {
        en: () => 'What is stored has to be encrypted at rest.',
        ko: () => '저장한 데이터는 암호화되어 있어야 합니다.',
      },
      met: ({ key }) => key !== 'none',
    },
    policy: {
      says: {
        en: () => 'A key policy of the team has to say who may use the key.',
        ko: () => '누가 키를 쓸 수 있는지 팀의 키 정책으로 정해야 합니다.',
      },
      met: ({ key }) => key === 'customer',
    },
    audit: {
      says: {
        en: () => 'CloudTrail has to show when the key was used.',
        ko: () => '키를 쓴 기록을 CloudTrail에서 볼 수 있어야 합니다.',
      },
      met: ({ key }) => key === 'aws-managed' || key === 'customer',
    },
    requests: {
      says: {
        en: () => 'No requests to KMS may have to be paid for.',
        ko: () => 'KMS 요청 요금이 들지 않아야 합니다.',
      },
      met: ({ key }) => key === 'none' || key === 'service',
    },
    alone: {
      says: {
        en: () => 'Encryption at rest must not depend on anybody turning it on.',
        ko: () => '아무도 켜지 않아도 저장 데이터가 암호화되어야 합니다.',
      },
      met: ({ byDefault }) => byDefault,
    },
    off: {
      says: {
        en: () => 'Nobody may be able to turn encryption at rest off.',
        ko: () => '저장 데이터의 암호화를 아무도 끌 수 없어야 합니다.',
      },
      met: ({ service }) => service === 'video',
    },
    topic: {
      says: {
        en: () => 'An SNS topic of the account has to deliver to it directly.',
        ko: () => '같은 계정의 SNS 주제가 바로 전달할 수 있어야 합니다.',
      },
      met: ({ service, key }) => service === 'queue' && key !== 'aws-managed',
    },
    again: {
      says: {
        en: () => 'Data that was processed has to be readable again within its retention.',
        ko: () => '처리한 데이터도 보존 기간 동안 다시 읽을 수 있어야 합니다.',
      },
      met: ({ service }) => service !== 'queue',
    },
    records: {
      says: {
        en: ({ things }) => `It has to carry ${things} as small messages or records.`,
        ko: ({ thing }) => `${thing} 데이터를 작은 메시지나 레코드로 나를 수 있어야 합니다.`,
      },
      met: ({ service }) => service !== 'video',
    },
  },
  intro: {
    en: ({ who }) => `${who} Its security team reviews where sensitive data waits between two applications.`,
    ko: ({ who }) => `${who} 보안 팀이 애플리케이션 사이에서 민감한 데이터가 머무는 곳을 검토합니다.`,
  },
  noun: { en: ['configuration', 'configurations'], ko: '구성' },
};
