import { directionsGenerator } from '../directions/generator';
import { calls } from './calls';
import { choose } from './choose';
import { permissions } from './permissions';
import { stopped } from './stopped';

/** Encryption of queues: which keys, who needs permissions on them, and what happens without. */
export const queueEncryption = directionsGenerator({
  slug: 'queue-encryption',
  revision: 1,
  title: { ko: '대기열 암호화와 KMS 권한', en: 'Encryption of queues and permissions on keys' },
  concept: 'sqs.encryption',
  alsoTests: [],
  facts: [
    'sqs.sse.default',
    'sqs.kms.managedAlias',
    'sqs.kms.permissions',
    'sqs.sse.cost',
    'kms.awsOwned',
    'kms.awsManaged',
  ],
  section: 'sqs-messages#encryption',
  claims: [19, 20],
  variety: 'rule',
  levels: {
    1: {
      asks: ['permissions', 'calls', 'choose', 'stopped'],
      driver: { ko: '요구나 권한이 하나뿐입니다.', en: 'One requirement or one missing permission.' },
    },
    2: {
      asks: ['permissions', 'calls', 'choose', 'stopped'],
      driver: {
        ko: '요구가 둘 이상이고, 보내기도 하고 받기도 하는 역할이 있습니다.',
        en: 'Several requirements, and roles that both send and receive.',
      },
    },
    3: {
      asks: ['calls', 'choose', 'stopped'],
      driver: {
        ko: '호출이 많고 키와 대기열의 정책을 함께 따집니다.',
        en: 'More calls, decided by key and queue policies together.',
      },
    },
  },
  directions: { permissions, calls, choose, stopped },
});
