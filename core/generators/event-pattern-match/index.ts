import { directionsGenerator } from '../directions/generator';
import { howMany } from './how-many';
import { whichEvent, whichTwo } from './which-event';
import { whichPattern } from './which-pattern';

const ALL = ['which-event', 'which-two', 'which-pattern', 'how-many'] as const;

/** Which events an event pattern of EventBridge lets through. */
export const eventPatternMatch = directionsGenerator({
  slug: 'event-pattern-match',
  revision: 1,
  title: { ko: '이벤트 패턴에 맞는 이벤트', en: 'Events that match a pattern' },
  concept: 'eventbridge.rule-pattern',
  alsoTests: [],
  facts: ['eventbridge.pattern.operators'],
  section: 'eventbridge#rules-and-patterns',
  claims: [],
  variety: 'rule',
  levels: {
    1: {
      asks: ALL,
      driver: {
        ko: '문자열 조건 셋만 있습니다.',
        en: 'Three conditions on texts.',
      },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '숫자의 범위가 더해지고, 숫자처럼 보이는 문자열도 나옵니다.',
        en: 'A range of numbers comes in, and text that looks like a number.',
      },
    },
    3: {
      asks: ['which-event', 'which-two', 'how-many'],
      driver: {
        ko: '없을 수도 있는 필드의 조건이 더해지고 이벤트가 많아집니다.',
        en: 'A field may be absent, and there are more events to judge.',
      },
    },
  },
  directions: {
    'which-event': whichEvent,
    'which-two': whichTwo,
    'which-pattern': whichPattern,
    'how-many': howMany,
  },
});
