import type { Localized } from '../../kernel/locale';

export const NO_KEY_POLICY: Localized = {
  en: 'There is no key of the team here, and only such a key has a policy the team can write.',
  ko: '여기에는 팀의 키가 없습니다. 팀이 정책을 쓸 수 있는 것은 팀의 키뿐입니다.',
};
export const NO_AUDIT: Localized = {
  en: 'SSE-SQS uses a key that SQS owns, whose use does not appear in CloudTrail of the account.',
  ko: 'SSE-SQS는 SQS가 소유한 키를 쓰므로 키를 쓴 기록이 계정의 CloudTrail에 남지 않습니다.',
};
export const KMS_REQUESTS: Localized = {
  en: 'It encrypts with a KMS key, and requests for data keys are charged.',
  ko: 'KMS 키로 암호화하므로 데이터 키 요청에 요금이 듭니다.',
};
export const HAD_TO_BE_SET: Localized = {
  en: 'This encryption is a setting that somebody has to make.',
  ko: '이 암호화는 누군가 설정해야 하는 것입니다.',
};
export const CAN_BE_OFF: Localized = {
  en: 'Server-side encryption of queues and data streams can be turned off.',
  ko: '대기열과 데이터 스트림의 서버 측 암호화는 끌 수 있습니다.',
};
export const NO_REREAD: Localized = {
  en: 'What was processed and deleted is gone from a queue.',
  ko: '처리하고 삭제한 메시지는 대기열에 남지 않습니다.',
};
export const NO_TOPIC: Localized = {
  en: 'A topic delivers to queues, functions and endpoints, but to no Kinesis data or video stream directly.',
  ko: '주제는 대기열, 함수, 엔드포인트에 전달하며 Kinesis 데이터 스트림이나 비디오 스트림에는 바로 전달하지 않습니다.',
};
