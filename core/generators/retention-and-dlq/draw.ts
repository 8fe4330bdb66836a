import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import { drawLures } from '../amounts';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import { type Change, type Direction, FATES, type In, type QueueType, type RetentionParams } from './params';
import { leftAfterMove, neededRetention } from './solve';

const DIRECTIONS: readonly Direction[] = [
  'left',
  'left',
  'needed',
  'fate',
  'fate',
  'expires',
  'lowered',
  'lost',
];

/** Level 1 asks about standard queues; FIFO queues, which start the clock over, come with level 2. */
export function draw(rng: Rng, level: Level, limits: Limits): RetentionParams {
  const base = {
    frame: rng.int(0, STORIES.length - 1),
    level,
    type: level > 1 && rng.int(0, 2) === 0 ? ('fifo' as const) : ('standard' as const),
    defaultH: limit(limits, 'sqs.retention.default') / 3_600,
  };
  const direction = rng.pick(DIRECTIONS);
  for (let attempt = 0; attempt < 100; attempt++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`retention-and-dlq: no ${direction} found`);
}

type Base = { frame: number; level: Level; type: QueueType; defaultH: number };

function drawDirection(rng: Rng, direction: Direction, base: Base): RetentionParams | null {
  switch (direction) {
    case 'left':
      return drawLeft(rng, base);
    case 'needed':
      return drawNeeded(rng, base);
    case 'fate':
      return drawFate(rng, base);
    case 'expires': {
      const sourceH = rng.int(1, 6) * 24;
      return {
        ...base,
        direction,
        sourceH,
        dlqH: sourceH + rng.int(1, 7) * 24,
        movedAtH: rng.int(2, sourceH - 2),
      };
    }
    case 'lowered': {
      const toH = rng.int(1, 6) * 24;
      const fromH = toH + rng.int(1, 6) * 24;
      return { ...base, direction, fromH, toH, agesH: drawAges(rng, fromH, toH, base.level + 4) };
    }
    case 'lost':
      return drawLost(rng, base);
  }
}

export function drawLeft(rng: Rng, base: Base): In<'left'> | null {
  const sourceH = rng.int(2, 6) * 24;
  const dlqH = rng.int(2, 12) * 24;
  const movedAtH = rng.int(6, Math.min(sourceH, dlqH) - 6);
  const p = { ...base, direction: 'left' as const, sourceH, dlqH, movedAtH, lures: [] };
  const lures = drawLures(rng, leftAfterMove(p), [
    { value: dlqH - movedAtH, belief: 'fifo-keeps-the-enqueue-time' },
    { value: dlqH, belief: 'dlq-restarts-the-clock' },
    { value: dlqH + movedAtH, belief: 'time-in-the-source-is-added' },
    { value: sourceH - movedAtH, belief: 'source-retention-still-counts' },
    { value: sourceH, belief: 'source-retention-applies-in-the-dlq' },
    { value: sourceH + dlqH, belief: 'retentions-add-up' },
    { value: sourceH + dlqH - movedAtH, belief: 'retentions-add-up-from-sending' },
    { value: Math.abs(dlqH - sourceH), belief: 'source-retention-is-subtracted' },
    { value: movedAtH, belief: 'age-is-what-is-left' },
  ]);
  return lures && { ...p, lures };
}

function drawNeeded(rng: Rng, base: Base): RetentionParams | null {
  const sourceH = rng.int(2, 5) * 24;
  const inspectH = rng.int(2, 4) * 24;
  const p = { ...base, direction: 'needed' as const, sourceH, inspectH, lures: [] };
  const lures = drawLures(rng, neededRetention(p), [
    { value: inspectH, belief: 'dlq-restarts-the-clock' },
    { value: sourceH, belief: 'dlq-needs-the-source-retention-only' },
    { value: sourceH + inspectH, belief: 'fifo-keeps-the-enqueue-time' },
    { value: sourceH + inspectH - 24, belief: 'moved-a-day-early' },
    { value: sourceH + inspectH + 24, belief: 'a-day-too-many' },
    { value: sourceH + 2 * inspectH, belief: 'inspection-counted-twice' },
    { value: 2 * sourceH + inspectH, belief: 'source-retention-counted-twice' },
    { value: inspectH - 24, belief: 'inspection-cut-short' },
    { value: 12, belief: 'half-a-day-is-enough' },
    { value: Math.abs(sourceH - inspectH), belief: 'source-retention-is-subtracted' },
  ]);
  return lures && { ...p, lures };
}

function drawFate(rng: Rng, base: Base): RetentionParams {
  // Where the level is above 1 the source may keep the default retention, which is then left unsaid.
  const sourceH = base.level > 1 && rng.int(0, 1) === 0 ? base.defaultH : rng.int(2, 7) * 24;
  const movedAtH = rng.int(0, 4) === 0 ? sourceH + rng.int(6, 48) : rng.int(6, sourceH - 6);
  const dlqH = rng.int(1, 10) * 24;
  const end = base.type === 'standard' ? dlqH : dlqH + movedAtH;
  // Near the instants at which the answer changes, but not on them.
  const around = rng.pick([Math.min(movedAtH, sourceH), end, sourceH]);
  const lookH = Math.max(2, around + (rng.int(0, 1) === 0 ? -rng.int(1, 5) : rng.int(1, 30)));
  return { ...base, direction: 'fate', sourceH, dlqH, movedAtH, lookH, fates: rng.shuffle(FATES) };
}

/** Ages on both sides of the new retention, none of them exactly on it. */
function drawAges(rng: Rng, fromH: number, toH: number, size: number): number[] {
  const younger = rng.int(1, size - 1);
  return rng.shuffle(
    Array.from({ length: size }, (_, i) => (i < younger ? rng.int(1, toH - 1) : rng.int(toH + 1, fromH - 1))),
  );
}

function drawLost(rng: Rng, base: Base): RetentionParams {
  const place = rng.pick(['source', 'dlq'] as const);
  const others: readonly Change[] =
    place === 'dlq'
      ? ['raise-source', 'raise-receives', 'raise-visibility', 'long-poll', 'fifo-dlq']
      : ['raise-dlq', 'raise-receives', 'raise-visibility', 'long-poll', 'fifo-dlq'];
  const key = place === 'dlq' ? 'raise-dlq' : 'raise-source';
  const changes = rng.shuffle([key, ...rng.sample(others, 3)] as const);
  const sourceH = rng.int(2, 5) * 24;
  // The shop looks into the dead-letter queue, or starts its workers again, after more than the retention.
  if (place === 'source') {
    return {
      ...base,
      type: 'standard',
      direction: 'lost',
      place,
      sourceH,
      dlqH: sourceH + rng.int(1, 6) * 24,
      lookH: sourceH + rng.int(1, 4) * 24,
      changes,
    };
  }
  const dlqH = rng.int(1, sourceH / 24) * 24;
  return {
    ...base,
    type: 'standard',
    direction: 'lost',
    place,
    sourceH,
    dlqH,
    lookH: dlqH + rng.int(1, 4) * 24,
    changes,
  };
}
