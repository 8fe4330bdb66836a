import { directionsGenerator } from '../directions/generator';
import { answers } from './answers';
import { logEntry } from './log-entry';
import { reaction } from './reaction';
import { tally } from './tally';
import { worthRetrying } from './worth-retrying';

/** Which errors pass by themselves, and what the others need before a call is made again. */
export const retryableErrors = directionsGenerator({
  slug: 'retryable-errors',
  revision: 1,
  title: { ko: '재시도할 오류 가리기', en: 'Which errors to retry' },
  concept: 'sdk.retryable-errors',
  alsoTests: ['ses.not-retriable'],
  facts: ['sdk.retry.retryable.http', 'sdk.retry.throttleCodes', 'ses.errors.notRetriable'],
  section: 'ses#retryable-errors',
  claims: [52],
  variety: 'rule',
  levels: {
    1: {
      asks: ['worth-retrying', 'log-entry', 'reaction', 'tally', 'answers'],
      driver: {
        ko: '권한이 없거나 대상이 없다는 것이 코드에 드러납니다.',
        en: 'Codes say plainly that a permission or a resource is missing.',
      },
    },
    2: {
      asks: ['worth-retrying', 'log-entry', 'reaction', 'tally', 'answers'],
      driver: {
        ko: '잘못된 요청, 조건 불일치, SES의 오류가 섞입니다.',
        en: 'Wrong requests, failed conditions and errors of SES are mixed in.',
      },
    },
    3: {
      asks: ['worth-retrying', 'log-entry', 'reaction', 'tally'],
      driver: {
        ko: '모두 HTTP 400 오류여서 상태로는 가릴 수 없습니다.',
        en: 'All errors have the status 400, which then tells nothing.',
      },
    },
  },
  directions: { 'worth-retrying': worthRetrying, 'log-entry': logEntry, reaction, tally, answers },
});
