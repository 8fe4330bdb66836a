import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question, registered } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Attempts, waits and the retry quota of the AWS SDK retry modes. */
export const sdkRetry = numericGenerator<Question, Direction>({
  slug: 'sdk-retry',
  revision: 1,
  title: { ko: 'SDK 재시도 모드 계산', en: 'SDK retry modes in numbers' },
  concept: 'sdk.max-attempts',
  alsoTests: ['sdk.retry-modes', 'sdk.exponential-backoff'],
  facts: [
    'sdk.retry.standard.maxAttempts',
    'sdk.retry.legacy.boto3.maxAttempts',
    'sdk.retry.cap',
    'sdk.retry.quota.capacity',
    'sdk.retry.standard.backoff',
    'sdk.retry.modes',
    'sdk.retry.retryable.http',
  ],
  section: 'ses#sdk-retry-modes',
  claims: [50, 51, 62],
  traps: ['attempts-are-not-retries'],
  drivers: {
    1: { ko: '시도 횟수와 대기를 한 클라이언트에서 셉니다.', en: 'Attempts and waits of one client.' },
    2: {
      ko: '여러 요청이 나누어 쓰는 재시도 토큰과 평균 대기까지.',
      en: 'Retry tokens shared by many requests, and average waits.',
    },
    3: {
      ko: '같은 내용을 보기 없이 직접 쓰는 문제가 더 많습니다.',
      en: 'The same with more answers typed, without options to lean on.',
    },
  },
  directions,
  frames: FRAMES,
  about: {
    // Both modes count the first call alike, so the difference between the modes alone decides.
    'mode-switch': 'sdk.retry-modes',
    // Tokens are what the standard mode has beside its number of attempts; they run out before those do.
    'shared-bucket': 'sdk.retry-modes',
    'tokens-left': 'sdk.retry-modes',
  },
  draw,
  registered,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'tokens-left') return 'tokens';
    if (direction === 'attempts-needed') return 'attempts';
    return direction === 'calls-sent' || direction === 'mode-switch' || direction === 'shared-bucket'
      ? 'calls'
      : 's';
  },
  words: { en: EN, ko: KO },
});
