import { limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { Limited } from '../requirements/table';

const MINUTE_SEC = 60;

export const SERVERS: Localized = {
  en: 'EC2 instances are servers that the team has to patch and scale.',
  ko: 'EC2 인스턴스는 팀이 패치하고 규모를 조정해야 하는 서버입니다.',
};
export const NO_INSTANCES: Localized = {
  en: 'The code would have to be moved into a Lambda function.',
  ko: '코드를 Lambda 함수로 옮겨야 합니다.',
};
export const ONE_READER: Localized = {
  en: 'A message of a queue goes to one reader; another service takes another queue to send to.',
  ko: '대기열의 메시지는 한 곳에만 갑니다. 다른 서비스에 알리려면 보낼 대기열을 더 두어야 합니다.',
};
export const NO_QUEUE: Localized = {
  en: 'No queue stands between the topic and the worker: what is published is pushed at once.',
  ko: '주제와 작업자 사이에 대기열이 없어 게시된 것을 바로 밀어 보냅니다.',
};
export const FAILS_SOON: Localized = {
  en: 'A topic invokes the function asynchronously: after a few retries within minutes the event is dropped.',
  ko: '주제는 함수를 비동기로 호출합니다. 몇 분 안에 몇 번 더 시도한 뒤 이벤트를 버립니다.',
};
export const TOO_LONG: Limited = {
  because: {
    en: 'A Lambda function is stopped at its timeout, which cannot be set that high.',
    ko: 'Lambda 함수는 제한 시간이 되면 중단되며, 제한 시간을 그렇게 길게 정할 수 없습니다.',
  },
  refuses: (minutes, limits) => minutes * MINUTE_SEC > limit(limits, 'lambda.timeout.max'),
};
/** The retry policy of an HTTPS endpoint may stretch its tries over one hour at most. */
export const TRIES_END: Localized = {
  en: 'A topic keeps nothing: it gives an HTTPS endpoint a few more tries and then drops the message.',
  ko: '주제는 보관하지 않습니다. HTTPS 엔드포인트로 몇 번 더 시도한 뒤 메시지를 버립니다.',
};
export const ONE_WORKER: Localized = {
  en: 'What reads one queue shares its messages: each goes to one worker.',
  ko: '한 대기열을 읽는 쪽은 메시지를 나누어 가지므로 메시지마다 작업자 하나에만 갑니다.',
};
export const NO_DELAY: Localized = {
  en: 'A publisher to a topic cannot set the delay of one message.',
  ko: '주제에 게시할 때는 메시지마다 지연 시간을 줄 수 없습니다.',
};
