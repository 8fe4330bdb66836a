import { directionsGenerator } from '../directions/generator';
import { failedCount } from './failed-count';
import { handling } from './handling';
import { sendAgain } from './send-again';
import { whichCall } from './which-call';

const ALL = ['failed-count', 'send-again', 'handling', 'which-call'] as const;

/** What a call of PutEvents stores, what it does not, and what is to be done then. */
export const putEventsPartial = directionsGenerator({
  slug: 'put-events-partial',
  revision: 1,
  title: { ko: 'PutEvents의 부분 실패', en: 'Partial failure of PutEvents' },
  concept: 'eventbridge.put-events-partial',
  alsoTests: [],
  facts: [
    'eventbridge.putEvents.entries.max',
    'eventbridge.putEvents.required',
    'eventbridge.putEvents.results',
    'eventbridge.putEvents.errorCodes',
  ],
  section: 'eventbridge#put-events',
  claims: [],
  traps: ['accepted-is-not-stored'],
  variety: 'rule',
  levels: {
    1: { asks: ALL, driver: { ko: '항목이 적고 오답이 멉니다.', en: 'Few entries and far distractors.' } },
    2: {
      asks: ALL,
      driver: { ko: '항목이 많아지고 오답이 가까워집니다.', en: 'More entries, nearer distractors.' },
    },
    3: {
      asks: ['failed-count', 'send-again', 'handling'],
      driver: {
        ko: '호출 한도에 가까운 항목을 하나하나 따져야 합니다.',
        en: 'Nearly as many entries as a call holds, each to be judged.',
      },
    },
  },
  directions: { 'failed-count': failedCount, 'send-again': sendAgain, handling, 'which-call': whichCall },
});
