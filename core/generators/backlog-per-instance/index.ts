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
  directions,
  frames: FRAMES,
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
