import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { DedupParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** What a FIFO queue takes for a duplicate: for how long, within what, and by which identifier. */
export const fifoDeduplication: Generator<DedupParams> = {
  slug: 'fifo-deduplication',
  revision: 1,
  title: { ko: 'FIFO 중복 제거', en: 'FIFO deduplication' },
  concept: 'sqs.fifo-deduplication',
  alsoTests: ['sqs.fifo-message-group'],
  facts: ['sqs.fifo.dedup.interval', 'sqs.fifo.dedup.contentHash', 'sqs.fifo.groupId.required'],
  section: 'sqs-messages#fifo-groups-and-deduplication',
  claims: [],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario: (p, option, limits) => scriptFor(option, limits, experimentOf(p)),
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function variantKey(p: DedupParams): string {
  switch (p.direction) {
    case 'second':
      return `second:${p.case}:${p.gap}`;
    case 'retry':
      return `retry:${p.every}`;
    default:
      return `${p.direction}:${p.scope}:${p.sends.map(({ id, group, at }) => `${id}${group}${at}`).join()}`;
  }
}
