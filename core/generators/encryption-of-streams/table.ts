import { type Limits, limit } from '../../facts/limits';
import type { Limited, RequirementsTable } from '../requirements/table';

/** What is known of a stream and of its encryption at rest. */
interface Store {
  footage: boolean;
  rereads: boolean;
  encrypted: boolean;
  ownKey: boolean;
  /** Something that came before the encryption lies there in plain. */
  leftPlain: boolean;
  hoursKept: number;
}

const video = (limits: Limits): Store => ({
  footage: true,
  rereads: false,
  encrypted: true,
  ownKey: false,
  leftPlain: false,
  hoursKept: limit(limits, 'kvs.retention.default'),
});
const stream = (limits: Limits): Store => ({
  ...video(limits),
  footage: false,
  rereads: true,
  hoursKept: limit(limits, 'kds.retention.default'),
});

const NO_FOOTAGE = {
  en: '`PutMedia` sends to a Kinesis video stream, and this is none.',
  ko: '`PutMedia`는 Kinesis 비디오 스트림에 보내는데, 이것은 비디오 스트림이 아닙니다.',
};
const NO_RECORDS = {
  en: 'It is no data stream: no records are read there again by position.',
  ko: '데이터 스트림이 아니어서 위치를 지정해 레코드를 다시 읽을 수 없습니다.',
};
const NOT_OWN = {
  en: 'No key of the company is in use here, so no key policy of its own counts.',
  ko: '회사의 키를 쓰지 않으므로 회사가 정하는 키 정책이 없습니다.',
};
const KEY_PERMISSION = {
  en: 'With a customer managed key senders and readers need permission for that key.',
  ko: '고객 관리형 키를 쓰면 보내는 쪽과 읽는 쪽에 그 키에 대한 권한이 필요합니다.',
};
const AFTER_THE_SWITCH = {
  en: 'Only records that arrive after the switch are encrypted.',
  ko: '암호화를 켠 뒤에 도착한 레코드만 암호화됩니다.',
};
const VIDEO_HOURS: Limited = {
  because: {
    en: 'A video stream stores nothing for long until a retention is set.',
    ko: '비디오 스트림은 보존 시간을 정하기 전에는 오래 저장하지 않습니다.',
  },
  refuses: (hours, limits) => hours > limit(limits, 'kvs.retention.default'),
};
const STREAM_HOURS: Limited = {
  because: {
    en: 'The default retention of a data stream ends before that.',
    ko: '데이터 스트림의 기본 보존 기간은 그보다 먼저 끝납니다.',
  },
  refuses: (hours, limits) => hours > limit(limits, 'kds.retention.default'),
};
const VIDEO = { records: NO_RECORDS, hours: VIDEO_HOURS };
const STREAM = { footage: NO_FOOTAGE, hours: STREAM_HOURS };

/** Video and data streams, with and without a key of the company, encrypted from when on. */
export const STORES: RequirementsTable<Store> = {
  designs: {
    video: {
      name: {
        en: 'A Kinesis video stream for which no KMS key is named',
        ko: 'KMS 키를 지정하지 않은 Kinesis 비디오 스트림',
      },
      is: video,
      overrated: 'the-key-of-video-streams-is-yours',
      underrated: 'video-without-a-named-key-is-plain',
      lacks: { ...VIDEO, policy: NOT_OWN },
    },
    'video-key': {
      name: {
        en: 'A Kinesis video stream with a customer managed KMS key',
        ko: '고객 관리형 KMS 키를 지정한 Kinesis 비디오 스트림',
      },
      is: (limits) => ({ ...video(limits), ownKey: true }),
      overrated: 'a-key-makes-video-last',
      underrated: 'video-streams-take-no-own-key',
      lacks: { ...VIDEO, permission: KEY_PERMISSION },
    },
    stream: {
      name: {
        en: 'A Kinesis data stream whose encryption was never switched on',
        ko: '암호화를 켠 적이 없는 Kinesis 데이터 스트림',
      },
      is: (limits) => ({ ...stream(limits), encrypted: false, leftPlain: true }),
      overrated: 'data-streams-are-always-encrypted',
      underrated: 'plain-streams-need-key-permissions',
      lacks: {
        ...STREAM,
        policy: NOT_OWN,
        rest: {
          en: 'Encryption of a data stream is something to switch on; until then records lie in plain.',
          ko: '데이터 스트림의 암호화는 켜야 하는 것이며, 그전에는 레코드가 암호화되지 않습니다.',
        },
        before: { en: 'Nothing is encrypted here.', ko: '여기서는 아무것도 암호화되지 않습니다.' },
      },
    },
    'stream-key': {
      name: {
        en: 'A Kinesis data stream in use whose encryption with an own KMS key is switched on today',
        ko: '쓰던 중 오늘 고객 관리형 KMS 키로 암호화를 켠 Kinesis 데이터 스트림',
      },
      is: (limits) => ({ ...stream(limits), ownKey: true, leftPlain: true }),
      overrated: 'switching-on-encrypts-the-past',
      underrated: 'streams-in-use-stay-plain-forever',
      lacks: {
        ...STREAM,
        permission: KEY_PERMISSION,
        before: AFTER_THE_SWITCH,
      },
    },
    'stream-default': {
      name: {
        en: 'A Kinesis data stream in use whose encryption with `aws/kinesis` is switched on today',
        ko: '쓰던 중 오늘 `aws/kinesis` 키로 암호화를 켠 Kinesis 데이터 스트림',
      },
      is: (limits) => ({ ...stream(limits), leftPlain: true }),
      overrated: 'service-keys-are-yours-to-rule',
      underrated: 'service-keys-have-to-be-granted',
      lacks: { ...STREAM, policy: NOT_OWN, before: AFTER_THE_SWITCH },
    },
    'stream-new': {
      name: {
        en: 'A new Kinesis data stream encrypted with an own KMS key before its first record',
        ko: '첫 레코드 전에 고객 관리형 KMS 키로 암호화를 켠 새 Kinesis 데이터 스트림',
      },
      is: (limits) => ({ ...stream(limits), ownKey: true }),
      overrated: 'permission-for-the-stream-opens-its-key',
      underrated: 'new-streams-begin-in-plain',
      lacks: { ...STREAM, permission: KEY_PERMISSION },
    },
  },
  requirements: {
    footage: {
      says: {
        en: () => 'Cameras have to send what they film with `PutMedia`.',
        ko: () => '카메라가 찍은 영상을 `PutMedia`로 보내야 합니다.',
      },
      met: ({ footage }) => footage,
    },
    records: {
      says: {
        en: ({ things }) =>
          `Several consumers have to read the ${things} as records, from a position of their choice.`,
        ko: ({ thing }) => `여러 소비자가 저마다 원하는 위치부터 ${thing} 레코드를 읽을 수 있어야 합니다.`,
      },
      met: ({ rereads }) => rereads,
    },
    rest: {
      says: {
        en: () => 'The content of all that is sent from tomorrow on has to be encrypted at rest.',
        ko: () => '내일부터 보내는 내용은 모두 저장될 때 암호화되어야 합니다.',
      },
      met: ({ encrypted }) => encrypted,
    },
    before: {
      says: {
        en: () => 'Content that lies there already must not be left in plain tonight.',
        ko: () => '이미 들어 있는 내용도 오늘 밤 암호화되지 않은 채 남아 있으면 안 됩니다.',
      },
      met: ({ leftPlain }) => !leftPlain,
    },
    policy: {
      says: {
        en: () => 'The security team has to decide in a key policy who may use the key.',
        ko: () => '누가 키를 쓸 수 있는지 보안팀이 키 정책으로 정해야 합니다.',
      },
      met: ({ ownKey }) => ownKey,
    },
    permission: {
      says: {
        en: () => 'Senders and readers must work without being given permission for a customer managed key.',
        ko: () => '보내는 쪽과 읽는 쪽에 고객 관리형 키에 대한 권한을 주지 않아도 되어야 합니다.',
      },
      met: ({ ownKey }) => !ownKey,
    },
    hours: {
      amounts: [6, 12, 20, 36, 60, 90, 120, 200],
      says: {
        en: (_story, hours) => `With the default retention, content has to be there for ${hours} hours.`,
        ko: (_story, hours) => `보존 기간을 기본값으로 두어도 내용이 ${hours}시간 동안 남아 있어야 합니다.`,
      },
      met: ({ hoursKept }, hours) => hours <= hoursKept,
    },
    code: {
      says: {
        en: () => 'Neither senders nor readers may need code that encrypts or decrypts anything.',
        ko: () => '보내는 쪽에도 읽는 쪽에도 암호화하거나 복호화하는 코드가 없어야 합니다.',
      },
      met: () => true,
    },
    iam: {
      says: {
        en: () => 'Who may send and who may read has to be limited by IAM policies.',
        ko: () => '누가 보내고 누가 읽을 수 있는지는 IAM 정책으로 제한해야 합니다.',
      },
      met: () => true,
    },
  },
  apart: [
    ['footage', 'records'],
    ['policy', 'permission'],
    ['footage', 'hours'],
  ],
  intro: {
    en: ({ who }) => `${who} Its security team reviews what is stored on the way through AWS.`,
    ko: ({ who }) => `${who} 보안팀이 AWS를 지나가는 데이터가 어떻게 저장되는지 검토합니다.`,
  },
  noun: { en: ['option', 'options'], ko: '구성' },
};
