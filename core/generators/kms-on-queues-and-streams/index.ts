import { requirementsGenerator } from '../requirements/generator';
import { ENCRYPTED } from './table';

/** Which key to encrypt with, and which service encrypts without being asked. */
export const kmsOnQueuesAndStreams = requirementsGenerator({
  slug: 'kms-on-queues-and-streams',
  revision: 1,
  title: { ko: '대기열과 스트림의 암호화', en: 'Encryption of queues and streams' },
  concept: 'sqs.encryption',
  alsoTests: ['kvs.always-encrypted', 'kinesis.encryption', 'kvs.video-ingest'],
  facts: {
    'sse-sqs': ['sqs.sse.default', 'sqs.sse.cost', 'kms.awsOwned'],
    'aws-key': ['sqs.kms.managedAlias', 'sqs.sse.cost', 'kms.awsManaged'],
    'customer-key': ['sqs.kms.permissions', 'sqs.sse.cost'],
    'data-plain': ['kds.sse', 'sns.protocols'],
    'data-key': ['kds.sse', 'kds.sse.userKey', 'sns.protocols'],
    video: ['kvs.kms.default', 'kms.awsManaged', 'sns.protocols'],
  },
  about: {
    'kvs.always-encrypted': { alone: ['video'], off: ['video'] },
    'kinesis.encryption': {
      rest: ['data-plain'],
      alone: ['data-plain', 'data-key'],
      off: ['data-plain', 'data-key'],
      audit: ['data-plain'],
    },
    'kvs.video-ingest': { records: ['video'] },
  },
  section: 'sqs-messages#encryption',
  claims: [19, 20, 86],
  variety: 'rule',
  table: ENCRYPTED,
});
