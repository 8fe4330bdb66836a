import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
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
  directions,
  frames: FRAMES,
  draw,
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
