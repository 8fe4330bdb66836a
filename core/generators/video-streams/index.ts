import { requirementsGenerator } from '../requirements/generator';
import { FOOTAGE } from './table';

const EVERY = Object.keys(FOOTAGE.designs);

/** Video streams with and without storage, and what stands beside them. */
export const videoStreams = requirementsGenerator({
  slug: 'video-streams',
  revision: 1,
  title: { ko: '카메라 영상을 받는 방법', en: 'Taking in what cameras see' },
  concept: 'kvs.retention-default',
  alsoTests: ['kvs.video-ingest', 'kvs.rekognition', 'kvs.always-encrypted'],
  facts: {
    plain: ['kvs.retention.default', 'kvs.hls.retention', 'kvs.hostBuffer', 'kvs.kms.default'],
    kept: ['kvs.hls.retention', 'kvs.read.apis', 'rekognition.streamProcessor.input'],
    rekognition: [
      'rekognition.streamProcessor.input',
      'rekognition.storedVideo.input',
      'kvs.hls.retention',
      'kvs.read.apis',
      'kvs.kms.default',
    ],
    webrtc: ['kvs.webrtc', 'kvs.read.apis'],
    files: ['rekognition.storedVideo.input'],
    data: ['rekognition.streamProcessor.input', 'kds.retention.default'],
  },
  about: {
    'kvs.rekognition': { live: EVERY, stored: ['rekognition'] },
    'kvs.video-ingest': { media: ['data'], read: EVERY },
    'kvs.always-encrypted': { key: ['plain', 'rekognition'] },
  },
  section: 'kinesis-video-streams#retention',
  claims: [83, 84, 85, 86, 87],
  variety: 'rule',
  table: FOOTAGE,
});
