import { requirementsGenerator } from '../requirements/generator';
import { STORES } from './table';

/** Encryption at rest of video and data streams: what is on already, and what switching it on or an own key changes. */
export const encryptionOfStreams = requirementsGenerator({
  slug: 'encryption-of-streams',
  revision: 2,
  title: {
    ko: '비디오 스트림과 데이터 스트림의 저장 시 암호화',
    en: 'Encryption at rest of video and data streams',
  },
  concept: 'kvs.always-encrypted',
  alsoTests: ['kinesis.encryption', 'kvs.retention-default'],
  facts: {
    video: ['kvs.kms.default', 'kms.awsManaged', 'kvs.retention.default'],
    'video-key': ['kvs.kms.default', 'kvs.retention.default'],
    stream: ['kds.sse', 'kds.retention.default'],
    'stream-key': ['kds.sse', 'kds.sse.userKey', 'kds.retention.default'],
    'stream-default': ['kds.sse', 'kds.sse.userKey', 'kms.awsManaged', 'kds.retention.default'],
    'stream-new': ['kds.sse', 'kds.sse.userKey', 'kds.retention.default'],
  },
  about: {
    'kinesis.encryption': {
      rest: ['stream'],
      before: ['stream', 'stream-key', 'stream-default', 'stream-new'],
      policy: ['stream', 'stream-default'],
      permission: ['stream-key', 'stream-new'],
    },
    'kvs.retention-default': { hours: ['video', 'video-key'] },
  },
  section: 'kinesis-video-streams#encryption',
  claims: [84, 86],
  variety: 'rule',
  table: STORES,
});
