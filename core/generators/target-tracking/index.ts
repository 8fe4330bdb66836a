import { directionsGenerator } from '../directions/generator';
import { inputs } from './inputs';
import { metric } from './metric';
import { moves } from './moves';
import { policies } from './policies';

/** Target tracking on a queue: which metric, which target, and when a group grows or shrinks. */
export const targetTracking = directionsGenerator({
  slug: 'target-tracking',
  revision: 1,
  title: { ko: 'SQS 백로그의 대상 추적', en: 'Target tracking on a backlog' },
  concept: 'sqs.target-tracking',
  alsoTests: ['sqs.acceptable-backlog', 'sqs.backlog-per-instance'],
  facts: [
    'asg.sqs.backlogPerInstance',
    'asg.sqs.acceptableBacklog',
    'asg.sqs.rawMetric.problem',
    'asg.targetTracking.predefined',
    'asg.targetTracking.scaleOut.periods',
    'asg.targetTracking.scaleIn.periods',
    'asg.targetTracking.disableScaleIn',
  ],
  section: 'sqs-polling-and-scaling#target-tracking',
  claims: [22, 25, 27, 28, 32, 33, 34, 35],
  traps: ['track-backlog-not-length'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['inputs', 'metric', 'moves', 'policies'],
      driver: {
        ko: '지표가 오래 대상 값을 벗어나 있고 보기가 적습니다.',
        en: 'The metric is off its target for long, and there are fewer options.',
      },
    },
    2: {
      asks: ['inputs', 'metric', 'moves', 'policies'],
      driver: {
        ko: '조정이 시작될 때까지 걸리는 시간과 나누어떨어지지 않는 수가 더해집니다.',
        en: 'The time until scaling begins, and figures that do not divide, are added.',
      },
    },
    3: {
      asks: ['inputs', 'metric', 'moves'],
      driver: {
        ko: '축소를 끈 정책이 섞여 있고 늘리기와 줄이기의 빠르기가 다릅니다.',
        en: 'Some policies never scale in, and out is quicker than in.',
      },
    },
  },
  directions: { inputs, metric, moves, policies },
  about: { inputs: 'sqs.acceptable-backlog' },
});
