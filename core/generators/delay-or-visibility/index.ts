import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { DelayParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** A delay hides a new message, the visibility timeout a received one. */
export const delayOrVisibility: Generator<DelayParams> = {
  slug: 'delay-or-visibility',
  revision: 2,
  title: { ko: '지연인가 가시성인가', en: 'Delay or visibility' },
  concept: 'sqs.delay-vs-visibility',
  alsoTests: [
    'sqs.message-timer',
    'sqs.visibility-timeout',
    'sqs.visibility-extend',
    'sqs.long-polling-cost',
  ],
  facts: [
    'sqs.delaySeconds.default',
    'sqs.delaySeconds.perMessage.fifo',
    'sqs.delaySeconds.retroactive',
    'sqs.visibilityTimeout.default',
    'sqs.visibilityTimeout.change.countsFrom',
    'sqs.receive.waitTimeSeconds.default',
  ],
  section: 'sqs-messages#delay-queues',
  claims: [6, 16, 17],
  variety: 'numeric',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario: (p, option, limits) => scriptFor(option, limits, experimentOf(p)),
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function variantKey(p: DelayParams): string {
  switch (p.direction) {
    case 'setting':
      return `setting:${p.need}:${p.seconds}:${[...p.settings].sort().join()}`;
    case 'first':
      return `first:${p.type}:${p.delay}:${p.timer}`;
    case 'second':
      return `second:${p.delay}:${p.waited}:${p.visibility}`;
    case 'changed':
      return `changed:${p.type}:${p.before}:${p.after}:${p.at}`;
    case 'claims':
      return `claims:${p.delay}:${p.visibility}:${p.timer}:${[...p.claims].sort().join()}`;
  }
}
