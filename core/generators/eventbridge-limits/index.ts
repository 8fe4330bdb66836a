import { limitsGenerator } from '../limits/generator';
import { EVENTBRIDGE } from '../limits/rows/eventbridge';

/** Limits and defaults of EventBridge, and which amount is refused. */
export const eventbridgeLimits = limitsGenerator({
  slug: 'eventbridge-limits',
  title: { ko: 'EventBridge의 한도와 기본값', en: 'Limits and defaults of EventBridge' },
  service: 'Amazon EventBridge',
  table: EVENTBRIDGE,
  concept: 'eventbridge.limits',
  alsoTests: ['eventbridge.retry-policy'],
  section: 'eventbridge#put-events',
  claims: [],
  traps: ['eventbridge-retries-are-set'],
});
