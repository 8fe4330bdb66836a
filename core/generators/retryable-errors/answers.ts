import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { isListed } from './trial';

/** What came back, as far as it decides: an HTTP status, a code, or no answer at all. */
interface Answer {
  status?: number;
  code?: string;
  isRetried: boolean;
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  'status-500': { status: 500, isRetried: true },
  'status-502': { status: 502, isRetried: true },
  'status-503': { status: 503, isRetried: true },
  'status-504': { status: 504, isRetried: true },
  'connection-lost': { isRetried: true },
  'no-answer': { isRetried: true },
  'no-connection': { isRetried: true },
  'ec2-limit': { status: 503, code: 'RequestLimitExceeded', isRetried: true },
  's3-slow-down': { status: 503, code: 'SlowDown', isRetried: true },
  'dynamodb-throughput': { status: 400, code: 'ProvisionedThroughputExceededException', isRetried: true },
  'lambda-throttled': { status: 429, code: 'TooManyRequestsException', isRetried: true },
  'denied-403': { status: 403, code: 'AccessDenied', isRetried: false },
  'denied-400': { status: 400, code: 'AccessDeniedException', isRetried: false },
  'no-key': { status: 404, code: 'NoSuchKey', isRetried: false },
  'no-resource': { status: 400, code: 'ResourceNotFoundException', isRetried: false },
  invalid: { status: 400, code: 'ValidationException', isRetried: false },
  condition: { status: 400, code: 'ConditionalCheckFailedException', isRetried: false },
  'too-large': { status: 413, code: 'RequestTooLargeException', isRetried: false },
};
const IDS = Object.keys(ANSWERS);
const retried = (id: string): boolean => ANSWERS[id]?.isRetried === true;

interface Answers {
  ids: readonly string[];
}

const beliefFor = (id: string): string =>
  id.startsWith('denied')
    ? 'permissions-come-by-waiting'
    : id.startsWith('no-')
      ? 'missing-things-come-by-waiting'
      : 'a-wrong-request-passes-later';

const named = (id: string): string => {
  const { status, code } = ANSWERS[id] ?? {};
  return code === undefined ? `HTTP ${status}` : `HTTP ${status}, \`${code}\``;
};

const TEXT: Readonly<Record<Locale, (id: string) => string>> = {
  en: (id) =>
    ANSWERS[id]?.status !== undefined
      ? named(id)
      : textFor(id, {
          'connection-lost': 'The connection breaks off before an answer comes.',
          'no-answer': 'No answer comes within the timeout.',
          'no-connection': 'No connection can be established.',
        }),
  ko: (id) =>
    ANSWERS[id]?.status !== undefined
      ? named(id)
      : textFor(id, {
          'connection-lost': '응답이 오기 전에 연결이 끊깁니다.',
          'no-answer': '제한 시간 안에 응답이 오지 않습니다.',
          'no-connection': '연결이 맺어지지 않습니다.',
        }),
};

function why(id: string, locale: Locale): string {
  const { status = 0, code } = ANSWERS[id] ?? {};
  const ko = locale === 'ko';
  if (!retried(id))
    return ko
      ? `HTTP ${status} 상태의 이 오류는 스로틀링이 아닌 클라이언트 오류이므로 SDK가 재시도하지 않습니다.`
      : `With HTTP ${status} this is an error of the client other than throttling, which the SDK does not retry.`;
  if (code !== undefined)
    return ko
      ? `상태와 상관없이 \`${code}\` 코드는 SDK가 재시도하는 스로틀링입니다.`
      : `Whatever the status, the code \`${code}\` is throttling, which the SDK retries.`;
  if (status > 0)
    return ko ? `HTTP ${status} 상태는 서버 오류입니다.` : `HTTP ${status} is an error of the server.`;
  return ko
    ? '연결 오류와 시간 초과는 대개 잠깐이면 지나갑니다.'
    : 'Connection errors and timeouts mostly pass soon.';
}

const OFFERED = 5;

/** Which answers, or missing answers, the SDK retries by itself. */
export const answers: Direction<Answers> = {
  draw(rng) {
    const right = rng.int(2, 3);
    const wrong = IDS.filter((id) => !retried(id));
    return { ids: [...rng.sample(IDS.filter(retried), right), ...rng.sample(wrong, OFFERED - right)] };
  },
  variant: ({ ids }) => [...ids].sort().join(),
  ask({ ids }) {
    const wrong = ids.filter((id) => !retried(id));
    return { kind: 'multiple', options: ids, key: ids.filter(retried), beliefs: recordOf(wrong, beliefFor) };
  },
  check: {
    by: 'solver',
    holds(_q, id, limits) {
      const { status, code = '' } = ANSWERS[id] ?? {};
      // Without an answer there is no status: these are connection errors and timeouts, which the registry names.
      return status === undefined || isListed(limits, code, status);
    },
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} An application handles the ${things} and calls AWS with an AWS SDK in standard retry mode; each call may be repeated safely. After which of these outcomes of a call does the SDK try again by itself?`,
      option: TEXT.en,
      reason: (id) => why(id, 'en'),
      explanation: () =>
        'The SDK retries codes that mean throttling, whatever their status, then the server statuses 500, 502, 503 and 504, and connection errors and timeouts. Other errors of the client are handed to the application at once.',
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} 한 애플리케이션이 ${thing} 데이터를 처리하며 standard 재시도 모드의 AWS SDK로 AWS를 호출하고, 호출은 모두 되풀이해도 안전합니다. 호출이 어떻게 끝났을 때 SDK가 스스로 다시 시도합니까?`,
      option: TEXT.ko,
      reason: (id) => why(id, 'ko'),
      explanation: () =>
        'SDK는 상태와 상관없이 스로틀링을 뜻하는 코드를 재시도하고, 서버 오류 상태인 500, 502, 503, 504와 연결 오류와 시간 초과도 재시도합니다. 그 밖의 클라이언트 오류는 바로 애플리케이션에 넘깁니다.',
    },
  },
};
