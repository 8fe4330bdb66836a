import { type Limits, limit } from '../../facts/limits';
import type { RequirementsTable } from '../requirements/table';

/** What is known of a way to take in pictures of cameras. */
interface Footage {
  /** A session URL lets people watch what happens now. */
  plays: boolean;
  /** Code of the company reads the media as it comes, by GetMedia. */
  readsMedia: boolean;
  /** Managed analysis finds known faces while they are seen. */
  findsLive: boolean;
  /** Managed analysis finds known faces in what was recorded. */
  findsLater: boolean;
  /** Sound and pictures go both ways. */
  talks: boolean;
  ownKey: boolean;
  /** Hours that the footage stays; undefined has no end. */
  hoursKept: number | undefined;
  media: boolean;
}

const NOTHING: Footage = {
  plays: false,
  readsMedia: false,
  findsLive: false,
  findsLater: false,
  talks: false,
  ownKey: false,
  hoursKept: 0,
  media: true,
};
/** The retention that a design sets for itself. */
const SET_HOURS = 48;
const SECONDS = 3_600;

const unset = (limits: Limits): number => limit(limits, 'kvs.retention.default');
/** Without retention only a buffer of minutes can be seen. */
const buffered = (limits: Limits): number =>
  Math.max(unset(limits), limit(limits, 'kvs.hostBuffer') / SECONDS);

const NO_TALK = {
  en: 'Media flows from the camera to AWS only; talking back takes WebRTC.',
  ko: '미디어는 카메라에서 AWS로만 흐릅니다. 되돌려 말하려면 WebRTC가 필요합니다.',
};
const NO_PROCESSOR = {
  en: 'No stream processor of Rekognition Video reads it.',
  ko: '이를 읽는 Rekognition Video 스트림 프로세서가 없습니다.',
};
const HLS_NEEDS_STORAGE = {
  en: 'HLS plays what is stored, so the stream needs a retention.',
  ko: 'HLS는 저장된 것을 재생하므로 보존 시간을 정해야 합니다.',
};
const NO_GET_MEDIA = {
  en: 'There is no video stream here from which `GetMedia` could read.',
  ko: '여기에는 `GetMedia`로 읽을 비디오 스트림이 없습니다.',
};
const NOT_STORED = {
  because: {
    en: 'With the default retention nothing is stored: only minutes in a buffer can be seen.',
    ko: '기본 보존 시간으로는 저장되지 않으며 버퍼의 몇 분만 볼 수 있습니다.',
  },
  refuses: (hours: number, limits: Limits) => hours > buffered(limits),
};
const TOO_SHORT = {
  because: {
    en: 'The retention that is set here ends before that.',
    ko: '여기서 정한 보존 시간은 그보다 먼저 끝납니다.',
  },
  refuses: (hours: number) => hours > SET_HOURS,
};
const DEFAULT_KEY = {
  en: 'It leaves the key at `aws/kinesisvideo`, whose policy the company cannot change.',
  ko: '키가 기본값 `aws/kinesisvideo`이므로 회사가 키 정책을 바꿀 수 없습니다.',
};
const NO_FILES = {
  en: 'Jobs for stored video take files from S3, and here are none.',
  ko: '저장된 비디오를 분석하는 작업은 S3의 파일을 읽는데, 여기에는 파일이 없습니다.',
};
const NO_PLAYER = {
  en: 'It offers no session URL for a live player.',
  ko: '실시간 플레이어를 위한 세션 URL이 없습니다.',
};

/** Ways to take in what cameras see. */
export const FOOTAGE: RequirementsTable<Footage> = {
  designs: {
    plain: {
      name: {
        en: 'A Kinesis video stream with its default settings',
        ko: '모든 설정을 기본값으로 둔 Kinesis 비디오 스트림',
      },
      is: (limits) => ({
        ...NOTHING,
        plays: unset(limits) > 0,
        readsMedia: true,
        hoursKept: buffered(limits),
      }),
      overrated: 'video-streams-keep-by-default',
      underrated: 'video-streams-need-retention-to-be-read',
      lacks: {
        play: HLS_NEEDS_STORAGE,
        live: NO_PROCESSOR,
        stored: NO_FILES,
        talk: NO_TALK,
        key: DEFAULT_KEY,
        later: NOT_STORED,
      },
    },
    kept: {
      name: {
        en: `A Kinesis video stream with a retention of ${SET_HOURS} hours and an own KMS key`,
        ko: `보존 ${SET_HOURS}시간과 고객 관리형 KMS 키를 정한 Kinesis 비디오 스트림`,
      },
      is: () => ({ ...NOTHING, plays: true, readsMedia: true, ownKey: true, hoursKept: SET_HOURS }),
      overrated: 'video-streams-understand-pictures',
      underrated: 'retention-makes-video-late',
      lacks: { live: NO_PROCESSOR, stored: NO_FILES, talk: NO_TALK, later: TOO_SHORT },
    },
    rekognition: {
      name: {
        en: `A Kinesis video stream of ${SET_HOURS} hours, read by a Rekognition stream processor`,
        ko: `보존 ${SET_HOURS}시간에 Rekognition 스트림 프로세서가 읽는 비디오 스트림`,
      },
      is: () => ({ ...NOTHING, plays: true, readsMedia: true, findsLive: true, hoursKept: SET_HOURS }),
      overrated: 'rekognition-brings-everything',
      underrated: 'rekognition-takes-the-stream-for-itself',
      lacks: { stored: NO_FILES, talk: NO_TALK, key: DEFAULT_KEY, later: TOO_SHORT },
    },
    webrtc: {
      name: {
        en: 'A WebRTC signaling channel of Kinesis Video Streams, without storage',
        ko: '저장하지 않는 Kinesis Video Streams WebRTC 신호 채널',
      },
      is: () => ({ ...NOTHING, talks: true }),
      overrated: 'webrtc-stores-what-it-shows',
      underrated: 'video-streams-go-one-way-only',
      lacks: {
        play: NO_PLAYER,
        read: NO_GET_MEDIA,
        live: NO_PROCESSOR,
        stored: NO_FILES,
        key: {
          en: 'Peers exchange media directly; nothing is stored under a key of the company.',
          ko: '단말끼리 미디어를 직접 주고받으므로 회사의 키로 저장되는 것이 없습니다.',
        },
        later: { en: 'Nothing of it is stored.', ko: '아무것도 저장되지 않습니다.' },
      },
    },
    files: {
      name: {
        en: 'Recorded files in an S3 bucket with an own KMS key, analysed by Rekognition jobs',
        ko: '고객 관리형 KMS 키를 쓰는 S3 버킷의 파일과 Rekognition 작업',
      },
      is: () => ({ ...NOTHING, findsLater: true, ownKey: true, hoursKept: undefined }),
      overrated: 'recorded-files-are-live',
      underrated: 'recorded-files-need-a-video-stream',
      lacks: {
        play: NO_PLAYER,
        read: NO_GET_MEDIA,
        live: {
          en: 'A job begins when the whole file is there, not while it is recorded.',
          ko: '작업은 녹화 도중이 아니라 파일이 모두 올라온 뒤에 시작됩니다.',
        },
        talk: NO_TALK,
      },
    },
    data: {
      name: {
        en: 'A Kinesis data stream that takes the frames as records, read by own code',
        ko: '프레임을 레코드로 받아 직접 짠 코드로 읽는 Kinesis 데이터 스트림',
      },
      is: (limits) => ({ ...NOTHING, media: false, hoursKept: limit(limits, 'kds.retention.default') }),
      overrated: 'data-streams-carry-video',
      underrated: 'streams-are-read-once',
      lacks: {
        play: NO_PLAYER,
        read: NO_GET_MEDIA,
        live: {
          en: 'Stream processors of Rekognition read video streams, not data streams.',
          ko: 'Rekognition 스트림 프로세서는 데이터 스트림이 아니라 비디오 스트림을 읽습니다.',
        },
        stored: NO_FILES,
        talk: NO_TALK,
        key: {
          en: 'No key was set for this stream.',
          ko: '이 스트림에는 키를 정하지 않았습니다.',
        },
        later: {
          because: {
            en: 'The default retention of a data stream ends before that.',
            ko: '데이터 스트림의 기본 보존 기간은 그보다 먼저 끝납니다.',
          },
          refuses: (hours, limits) => hours > limit(limits, 'kds.retention.default'),
        },
        media: {
          en: 'A data stream carries records; frames, sound and timecodes mean nothing to it.',
          ko: '데이터 스트림은 레코드를 나를 뿐 프레임, 소리, 타임코드를 알지 못합니다.',
        },
      },
    },
  },
  requirements: {
    play: {
      says: {
        en: () => 'Guards have to watch the cameras live in a browser by HLS.',
        ko: () => '경비원이 브라우저에서 HLS로 카메라를 실시간으로 보아야 합니다.',
      },
      met: ({ plays }) => plays,
    },
    read: {
      says: {
        en: () => 'Code of the company has to read the media as it comes with `GetMedia`.',
        ko: () => '회사의 코드가 들어오는 미디어를 `GetMedia`로 바로 읽어야 합니다.',
      },
      met: ({ readsMedia }) => readsMedia,
    },
    live: {
      says: {
        en: () => 'A managed service has to find known faces while people walk past.',
        ko: () => '사람이 지나가는 동안 관리형 서비스가 등록된 얼굴을 찾아야 합니다.',
      },
      met: ({ findsLive }) => findsLive,
    },
    stored: {
      says: {
        en: () => 'A managed service has to find known faces in video files that are already in S3.',
        ko: () => '관리형 서비스가 이미 S3에 있는 비디오 파일에서 등록된 얼굴을 찾아야 합니다.',
      },
      met: ({ findsLater }) => findsLater,
    },
    talk: {
      says: {
        en: () => 'Staff have to talk to visitors at the door through the camera.',
        ko: () => '직원이 카메라를 통해 문 앞의 방문객과 대화해야 합니다.',
      },
      met: ({ talks }) => talks,
    },
    key: {
      says: {
        en: () => 'The footage has to be stored under a key whose policy the company controls.',
        ko: () => '회사가 정책을 통제하는 키로 영상을 암호화해 저장해야 합니다.',
      },
      met: ({ ownKey }) => ownKey,
    },
    later: {
      amounts: [6, 12, 20, 24, 36, 48, 72, 96],
      says: {
        en: (_story, hours) => `What a camera saw has to be readable ${hours} hours later.`,
        ko: (_story, hours) => `카메라가 찍은 것을 ${hours}시간 뒤에도 읽을 수 있어야 합니다.`,
      },
      met: ({ hoursKept }, hours) => hoursKept === undefined || hours <= hoursKept,
    },
    media: {
      says: {
        en: () => 'Time-coded pictures and sound have to be understood as media.',
        ko: () => '시간 정보가 붙은 화면과 소리를 미디어로 다루어야 합니다.',
      },
      met: ({ media }) => media,
    },
    servers: {
      says: {
        en: () => 'No media servers may have to be run for it.',
        ko: () => '이를 위해 미디어 서버를 운영하지 않아야 합니다.',
      },
      met: () => true,
    },
  },
  intro: {
    en: ({ who }) => `${who} It wants to take in the pictures of the cameras on its premises.`,
    ko: ({ who }) => `${who} 건물에 둔 카메라의 영상을 AWS에 모으려고 합니다.`,
  },
  noun: { en: ['solution', 'solutions'], ko: '방법' },
};
