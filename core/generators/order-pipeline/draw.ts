import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { drawLeft } from '../retention-and-dlq/draw';
import { STORIES } from '../stories';
import { drawFits, drawTrigger, rulesOf } from '../visibility-timeout/draw';
import { type Claim, type Direction, PARTS, type PipelineParams, type Place } from './params';
import { TRUE_CLAIMS } from './solve';

const DIRECTIONS: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['build', 'follow', 'inspect'],
  2: ['build', 'follow', 'inspect', 'review'],
  3: ['build', 'follow', 'inspect', 'review', 'whole', 'whole'],
};

export function draw(rng: Rng, level: Level, limits: Limits): PipelineParams {
  const direction = rng.pick(DIRECTIONS[level]);
  const asks = PARTS[direction];
  // What is left in the dead-letter queue is asked of standard queues only: for FIFO no source confirms the clock.
  const fifo = level > 1 && !asks.includes('left') && rng.int(0, 1) === 0;
  // A Lambda poller has waits of its own, so the seconds until the move are asked of plain workers.
  const lambda = !asks.includes('moves') && rng.int(0, 1) === 0;
  const base = {
    frame: rng.int(0, STORIES.length - 1),
    level,
    direction,
    type: fifo ? ('fifo' as const) : ('standard' as const),
    consumer: lambda ? ('lambda' as const) : ('workers' as const),
    archive: rng.int(0, 1) === 0,
  };
  const timeout = asks.includes('timeout') ? drawTimeout(rng, base, limits) : null;
  const receives = timeout?.direction === 'trigger' ? timeout.receives : rng.int(lambda ? 5 : 3, 9);
  return {
    ...base,
    receives,
    tried: asks.includes('more') ? rng.int(1, receives - 1) : 0,
    places: asks.includes('place') ? drawPlaces(rng, base) : [],
    claims: asks.includes('claims') ? drawClaims(rng, base) : [],
    timeout,
    moves: asks.includes('moves')
      ? {
          frame: base.frame,
          level,
          rules: rulesOf(limits),
          direction: 'moves',
          visibility: rng.int(2, 40) * 30,
          receives,
        }
      : null,
    left: asks.includes('left') ? drawInspection(rng, base, limits) : null,
  };
}

type Base = Pick<PipelineParams, 'frame' | 'level' | 'direction' | 'type' | 'consumer' | 'archive'>;

const TRIES = 200;

function drawTimeout(rng: Rng, base: Base, limits: Limits): NonNullable<PipelineParams['timeout']> {
  // A FIFO queue has no batch window, which level 1 leaves out.
  const level = base.type === 'fifo' ? 1 : base.level;
  const common = { frame: base.frame, level, rules: rulesOf(limits) };
  for (let i = 0; i < TRIES; i++) {
    const drawn = base.consumer === 'lambda' ? drawTrigger(rng, common) : drawFits(rng, common);
    if (drawn) return drawn;
  }
  throw new RangeError('order-pipeline: no visibility timeout found');
}

function drawInspection(rng: Rng, base: Base, limits: Limits): NonNullable<PipelineParams['left']> {
  const defaultH = limit(limits, 'sqs.retention.default') / 3_600;
  for (let i = 0; i < TRIES; i++) {
    const drawn = drawLeft(rng, { frame: base.frame, level: base.level, type: 'standard', defaultH });
    if (drawn) return drawn;
  }
  throw new RangeError('order-pipeline: no retention found');
}

function drawPlaces(rng: Rng, { consumer }: Base): Place[] {
  const wrong: readonly Place[] = ['dlq', 'topic', 'subscription', 'other-type', 'allow'];
  // The function's own queue is the trap of a trigger, so it is always offered there.
  return consumer === 'lambda'
    ? rng.shuffle<Place>(['source', 'function', ...rng.sample(wrong, 2)])
    : rng.shuffle<Place>(['source', ...rng.sample(wrong, 3)]);
}

/** Statements that make sense for a pipeline, true or not; what another part asks is left out. */
function fitting({ type, consumer, archive, direction }: Base): Claim[] {
  const claims: Claim[] = ['queue-policy', 'receive-hides', 'receive-removes', 'topic-keeps'];
  if (archive) claims.push('own-copy', 'shared-copies');
  if (consumer === 'lambda') claims.push('whole-batch', 'only-failed');
  claims.push(...(type === 'fifo' ? FIFO_ONLY : STANDARD_ONLY));
  if (!PARTS[direction].includes('place')) {
    claims.push('same-type', 'other-type');
    if (consumer === 'lambda') claims.push('function-dlq');
  }
  if (!PARTS[direction].includes('left')) claims.push('dlq-forever');
  return claims;
}
const FIFO_ONLY: readonly Claim[] = ['order-in-group', 'order-in-queue'];
const STANDARD_ONLY: readonly Claim[] = ['may-repeat', 'exactly-once', 'order-in-queue'];

function drawClaims(rng: Rng, base: Base): Claim[] {
  const claims = fitting(base);
  const right = claims.filter((claim) => TRUE_CLAIMS.has(claim));
  const wrong = claims.filter((claim) => !TRUE_CLAIMS.has(claim));
  return rng.shuffle([...rng.sample(right, 2), ...rng.sample(wrong, 3)]);
}
