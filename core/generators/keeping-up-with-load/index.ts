import { requirementsGenerator } from '../requirements/generator';
import { WORKERS } from './table';

/** Groups of instances and functions behind a queue: what makes them grow, what limits them, what keeps them warm. */
export const keepingUpWithLoad = requirementsGenerator({
  slug: 'keeping-up-with-load',
  revision: 1,
  title: { ko: '밀린 일을 따라잡는 방법', en: 'Keeping up with the load of a queue' },
  concept: 'sqs.target-tracking',
  alsoTests: ['sqs.backlog-per-instance', 'sqs.acceptable-backlog', 'lambda.sqs-concurrency'],
  facts: {
    backlog: ['asg.sqs.backlogPerInstance', 'asg.sqs.acceptableBacklog', 'asg.targetTracking.predefined'],
    length: ['asg.sqs.rawMetric.problem', 'asg.targetTracking.predefined'],
    cpu: ['asg.targetTracking.predefined'],
    fixed: ['asg.targetTracking.predefined'],
    maximum: ['lambda.concurrency.reserved.semantics', 'lambda.timeout.default'],
    reserved: ['lambda.concurrency.reserved.semantics', 'lambda.timeout.default'],
    provisioned: [
      'lambda.concurrency.provisioned.scope',
      'lambda.concurrency.account.default',
      'lambda.timeout.default',
    ],
  },
  about: {
    'sqs.acceptable-backlog': { target: ['backlog', 'length', 'cpu', 'fixed'] },
    'lambda.sqs-concurrency': {
      known: ['maximum', 'reserved', 'provisioned'],
      safe: ['maximum', 'reserved'],
      warm: ['maximum', 'reserved', 'provisioned'],
      cap: ['provisioned'],
    },
  },
  section: 'sqs-polling-and-scaling#target-tracking',
  claims: [22, 24, 25, 27, 28, 34, 35, 42],
  traps: ['track-backlog-not-length', 'reserved-is-not-warm'],
  variety: 'rule',
  table: WORKERS,
});
