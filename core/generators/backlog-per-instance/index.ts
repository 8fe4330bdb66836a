import { numericGenerator } from '../numeric-question';
import { type Direction, directions, draw, type Question } from './draw';
import { FRAMES } from './frames';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Backlog per instance against the acceptable backlog, and the fleet that target tracking arrives at. */
export const backlogPerInstance = numericGenerator<Question, Direction>({
  slug: 'backlog-per-instance',
  revision: 1,
  title: { ko: '인스턴스당 백로그와 대상 추적', en: 'Backlog per instance and target tracking' },
  concept: 'sqs.backlog-per-instance',
  alsoTests: ['sqs.acceptable-backlog', 'sqs.target-tracking'],
  facts: ['asg.sqs.backlogPerInstance', 'asg.sqs.acceptableBacklog', 'asg.sqs.rawMetric.problem'],
  section: 'sqs-polling-and-scaling#backlog-per-instance',
  claims: [21, 23, 24, 26, 29, 30, 31, 32, 33, 34],
  traps: ['track-backlog-not-length'],
  drivers: {
    1: {
      ko: '메시지는 모두 대기 중이고 인스턴스는 모두 일하는 작은 그룹.',
      en: 'A small fleet whose messages are all visible and whose instances all work.',
    },
    2: {
      ko: '처리 중인 메시지나 아직 InService가 아닌 인스턴스처럼 세지 말아야 할 숫자가 섞이고 늘리거나 줄일 수를 묻습니다.',
      en: 'Numbers that must not count, such as messages in flight or instances not yet in service; the change of the fleet is asked too.',
    },
    3: {
      ko: '지연된 메시지까지 섞이고 숫자를 직접 써야 하는 문제가 더 많습니다.',
      en: 'Delayed messages stand in the way as well, and more answers are typed without options to lean on.',
    },
  },
  directions,
  frames: FRAMES,
  about: {
    'acceptable-backlog': 'sqs.acceptable-backlog',
    'needed-speed': 'sqs.acceptable-backlog',
  },
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'acceptable-backlog' || direction === 'current-backlog') return 'messages';
    return direction === 'longest-wait' || direction === 'needed-speed' ? 's' : 'instances';
  },
  words: { en: EN, ko: KO },
});
