import { requirementsGenerator } from '../requirements/generator';
import { STATES } from './table';

const EVERY = Object.keys(STATES.designs);

/** Where a worker keeps what it has to remember: in the function, in a store outside, or in the service. */
export const stateOfAWorker = requirementsGenerator({
  slug: 'state-of-a-worker',
  revision: 1,
  title: { ko: '상태를 두는 곳', en: 'Where state is kept' },
  concept: 'lambda.state-outside',
  alsoTests: ['flink.stateful-processing', 'lambda.single-writer'],
  facts: {
    variable: ['lambda.environment.state'],
    file: ['lambda.environment.state'],
    dynamodb: ['dynamodb.item.size.max'],
    cache: ['elasticache.node.billing', 'elasticache.vpc'],
    window: ['lambda.esm.tumblingWindow.default', 'lambda.esm.tumblingWindow.state.max'],
    flink: ['msf.billing', 'msf.name'],
  },
  about: {
    'flink.stateful-processing': { sliding: EVERY },
  },
  section: 'sqs-polling-and-scaling#rolling-average',
  claims: [41, 43, 44],
  variety: 'rule',
  table: STATES,
});
