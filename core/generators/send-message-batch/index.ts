import { directionsGenerator } from '../directions/generator';
import { failed } from './failed';
import { next } from './next';
import { outcome } from './outcome';
import { stored } from './stored';

/** What becomes of the entries of a SendMessageBatch request when some of them are at fault. */
export const sendMessageBatch = directionsGenerator({
  slug: 'send-message-batch',
  revision: 1,
  title: { ko: 'SendMessageBatch의 부분 실패', en: 'Partial failure of SendMessageBatch' },
  concept: 'sqs.batch-partial-failure',
  alsoTests: ['sqs.message-size'],
  facts: ['sqs.batch.entries.max', 'sqs.batch.partialFailure', 'sqs.delaySeconds.max', 'sqs.error.send'],
  section: 'sqs-messages#batches',
  claims: [],
  traps: ['accepted-is-not-stored'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['stored', 'failed', 'next'],
      driver: {
        ko: '잘못된 항목이 한두 개이고 한도를 크게 넘습니다.',
        en: 'One or two entries are far over a limit.',
      },
    },
    2: {
      asks: ['stored', 'failed', 'outcome', 'next'],
      driver: {
        ko: '한도를 조금 넘는 항목과, 요청 전체가 거부되는 경우가 더해집니다.',
        en: 'Entries just over a limit, and requests that are refused as a whole.',
      },
    },
    3: {
      asks: ['stored', 'failed', 'outcome'],
      driver: {
        ko: '항목이 많고 여러 가지 잘못이 섞여 있습니다.',
        en: 'Many entries with several faults at once.',
      },
    },
  },
  directions: { stored, failed, outcome, next },
});
