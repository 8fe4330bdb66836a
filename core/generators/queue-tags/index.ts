import { directionsGenerator } from '../directions/generator';
import { left } from './left';
import { names } from './names';
import { report } from './report';
import { value } from './value';

/** Upper and lower case in tags and names of queues, and tags that are written again. */
export const queueTags = directionsGenerator({
  slug: 'queue-tags',
  revision: 1,
  title: { ko: '대기열 태그와 이름의 대소문자', en: 'Case in tags and names of queues' },
  concept: 'sqs.tags-case-sensitive',
  alsoTests: [],
  facts: ['sqs.queue.name.length.max', 'sqs.tags.case'],
  section: 'sqs-messages#tags-and-names',
  claims: [10],
  variety: 'rule',
  levels: {
    1: {
      asks: ['left', 'value', 'report', 'names'],
      driver: {
        ko: '키 하나의 표기만 다릅니다.',
        en: 'Only the spelling of one key differs.',
      },
    },
    2: {
      asks: ['left', 'value', 'report', 'names'],
      driver: {
        ko: '같은 키에 다시 쓰고, 값의 표기와 태그 삭제도 따집니다.',
        en: 'Keys are written again; spellings of values and removed tags count as well.',
      },
    },
    3: {
      asks: ['left', 'value', 'report'],
      driver: {
        ko: '명령과 대기열이 많고 지운 태그가 섞여 있습니다.',
        en: 'More commands and queues, some tags removed in between.',
      },
    },
  },
  directions: { left, value, report, names },
});
