import { requirementsGenerator } from '../requirements/generator';
import { TIMINGS } from './table';

/** Work that is to be done later: schedules, delays of a queue or of a message, and a function that waits. */
export const scheduledWork = requirementsGenerator({
  slug: 'scheduled-work',
  revision: 1,
  title: { ko: '나중에 할 일', en: 'Work for later' },
  concept: 'sqs.message-timer',
  alsoTests: ['sqs.delay-vs-visibility', 'eventbridge.rule-pattern'],
  facts: {
    rule: ['eventbridge.rule.trigger', 'eventbridge.schedule.timeZone', 'eventbridge.bus.default'],
    scheduler: ['eventbridge.schedule.timeZone'],
    queue: ['sqs.delaySeconds.max', 'sqs.standard.delivery'],
    timer: ['sqs.delaySeconds.max', 'sqs.standard.delivery'],
    fifo: ['sqs.delaySeconds.max', 'sqs.delaySeconds.perMessage.fifo', 'sqs.fifo.order.scope'],
    sleep: ['lambda.timeout.default'],
  },
  section: 'sqs-messages#delay-queues',
  claims: [16, 17],
  variety: 'rule',
  table: TIMINGS,
});
