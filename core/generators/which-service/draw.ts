import { type Limits, limit } from '../../facts/limits';
import type { Profile } from '../../kernel/ids';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import { VIDEO_STORIES } from './frames';
import {
  type Figures,
  REQUIREMENTS,
  type Requirement,
  type RequirementId,
  SERVICES,
  type Service,
  STORES,
  type WhichParams,
} from './params';
import { fits, statusOf } from './solve';

/** Requirements that only make sense beside a camera; they never join a message workload. */
const MEDIA: readonly RequirementId[] = ['live-video', 'playback'];
const ANALYTICS: readonly RequirementId[] = ['window', 'join'];

/** Services whose key needs more than one requirement to be told from its neighbours come up more often. */
const KEYS: readonly Service[] = [
  'sqs-standard',
  'sqs-standard',
  'sqs-fifo',
  'sqs-fifo',
  'sns',
  'sns',
  'eventbridge',
  'eventbridge',
  'kinesis',
  'kinesis',
  'kinesis',
  'firehose',
  'firehose',
  'flink',
  'video',
];

function figuresOf(limits: Limits): Figures {
  const sqs = limit(limits, 'sqs.message.size.max');
  return {
    bytes: {
      'sqs-standard': sqs,
      'sqs-fifo': sqs,
      sns: limit(limits, 'sns.message.size.max'),
      eventbridge: limit(limits, 'eventbridge.putEvents.size.max'),
      kinesis: limit(limits, 'kds.record.size.default'),
      firehose: limit(limits, 'firehose.record.size.max'),
      flink: null,
      video: null,
    },
    settledBytes: limit(limits, 'sqs.message.size.max.legacy'),
    dedupS: limit(limits, 'sqs.fifo.dedup.interval'),
    retryAgeS: limit(limits, 'eventbridge.retry.maxAge.default'),
    firehoseKeepS: limit(limits, 'firehose.retention.directPut'),
    fifoCalls: limit(limits, 'sqs.fifo.highThroughput.max'),
    targetsPerRule: limit(limits, 'eventbridge.targets.perRule.max'),
    shardRecords: limit(limits, 'kds.shard.write.records'),
    retentionH: limit(limits, 'kds.retention.default'),
    bufferS: limit(limits, 'firehose.buffer.s3.interval.default'),
  };
}

const NUMBERS: Readonly<Partial<Record<RequirementId, readonly number[]>>> = {
  size: [60, 120, 200, 400, 600, 800, 900],
  days: [2, 3, 4, 5, 6, 7, 8, 10],
  'push-queues': [3, 4, 5, 8, 12],
  'many-readers': [3, 4, 5, 6],
  reread: [2, 3, 5, 7, 14, 30],
  window: [5, 10, 15, 30],
  timer: [2, 3, 5, 10, 15],
  rate: [80_000, 90_000, 100_000, 120_000],
  latency: [2, 3, 5],
};

function instance(rng: Rng, id: RequirementId): Requirement {
  const numbers = NUMBERS[id];
  return { id, n: numbers ? rng.pick(numbers) : 0, store: id === 'load' ? rng.pick(STORES) : 's3' };
}

interface Scope {
  rng: Rng;
  level: Level;
  figures: Figures;
  profile: Profile;
}

/** Draws a scenario and shuffles its options. Scenarios whose answer the sources leave open are drawn again. */
export function draw(rng: Rng, level: Level, limits: Limits, profile: Profile): WhichParams {
  const figures = figuresOf(limits);
  const scope: Scope = { rng, level, figures, profile };
  const turn = rng.int(0, 19);
  for (let attempt = 0; attempt < 200; attempt++) {
    const drawn =
      turn < 9
        ? drawPick(scope)
        : turn < 12
          ? drawPickTwo(scope)
          : turn < 15
            ? drawRuleOut(scope)
            : turn < 18
              ? drawMatch(scope)
              : drawException(scope);
    if (drawn) return { frame: frameFor(rng, drawn), level, profile, figures, ...drawn };
  }
  throw new RangeError('which-service: no scenario found');
}

/** Video workloads have companies of their own, behind the common ones; side by side with others they need none. */
function frameFor(
  rng: Rng,
  { direction, requirements }: Pick<WhichParams, 'direction' | 'requirements'>,
): number {
  const media = direction !== 'match' && requirements.some(({ id }) => MEDIA.includes(id));
  return media ? STORIES.length + rng.int(0, VIDEO_STORIES.length - 1) : rng.int(0, STORIES.length - 1);
}

/** Requirements (level + 1 of them) that the services meet for sure. Parquet conversion goes with Amazon S3 only. */
function drawMet(
  { rng, level, figures, profile }: Scope,
  services: readonly Service[],
  size = level + 1,
): Requirement[] | null {
  const met: Requirement[] = [];
  for (const id of rng.shuffle(REQUIREMENTS)) {
    const requirement = instance(rng, id);
    if (services.every((service) => statusOf(service, requirement, figures, profile) === 'yes'))
      met.push(requirement);
    if (met.length === size) break;
  }
  if (
    met.some(({ id }) => id === 'parquet') &&
    met.some(({ id, store }) => id === 'load' && store !== 's3' && store !== 'iceberg')
  ) {
    return null;
  }
  return met.length < 2 ? null : met;
}

function drawPick(scope: Scope) {
  const { rng, level, figures, profile } = scope;
  const key = rng.pick(KEYS);
  const requirements = drawMet(scope, [key]);
  if (!requirements) return null;
  const others = SERVICES.filter((service) => service !== key);
  if (others.some((service) => fits(service, requirements, figures, profile) === 'yes')) return null;
  const refused = others.filter((service) => fits(service, requirements, figures, profile) === 'no');
  const services = nearest(scope, refused, requirements, level === 1 ? refused.length : 5);
  if (services.length < 3) return null;
  return {
    direction: 'pick' as const,
    requirements,
    services: rng.shuffle([key, ...rng.sample(services, 3)]),
  };
}

/** The refused services with the fewest broken requirements: they are the hardest to tell from the key. */
function nearest(
  { rng, figures, profile }: Scope,
  refused: readonly Service[],
  requirements: readonly Requirement[],
  size: number,
) {
  const broken = (service: Service): number =>
    requirements.filter((requirement) => statusOf(service, requirement, figures, profile) === 'no').length;
  const counted = rng.shuffle(refused).map((service) => ({ service, broken: broken(service) }));
  return counted
    .sort((a, b) => a.broken - b.broken)
    .slice(0, size)
    .map(({ service }) => service);
}

const PAIRS: readonly (readonly [Service, Service])[] = [
  ['sqs-standard', 'sqs-fifo'],
  ['sqs-fifo', 'kinesis'],
  ['sns', 'eventbridge'],
  ['sqs-standard', 'kinesis'],
];

function drawPickTwo(scope: Scope) {
  const { rng, figures, profile } = scope;
  const pair = rng.pick(PAIRS);
  const requirements = drawMet(scope, pair);
  if (!requirements) return null;
  const others = SERVICES.filter((service) => !pair.includes(service));
  if (others.some((service) => fits(service, requirements, figures, profile) === 'yes')) return null;
  const refused = others.filter((service) => fits(service, requirements, figures, profile) === 'no');
  if (refused.length < 3) return null;
  return {
    direction: 'pick-two' as const,
    requirements,
    services: rng.shuffle([...pair, ...rng.sample(refused, 3)]),
  };
}

/** A proposed service that meets all requirements but one. */
function drawRuleOut(scope: Scope) {
  const { rng, figures, profile } = scope;
  const service = rng.pick([
    'sqs-standard',
    'sqs-fifo',
    'sns',
    'eventbridge',
    'kinesis',
    'firehose',
  ] as const);
  const met = drawMet(scope, [service], 3);
  if (!met || met.length < 3) return null;
  const broken = rng
    .shuffle(REQUIREMENTS)
    .filter((id) => !MEDIA.includes(id) && !met.some((each) => each.id === id))
    .map((id) => instance(rng, id))
    .find((each) => statusOf(service, each, figures, profile) === 'no');
  if (!broken || (broken.id === 'load' && met.some(({ id }) => ANALYTICS.includes(id)))) return null;
  return { direction: 'rule-out' as const, service, requirements: rng.shuffle([...met, broken]) };
}

function drawMatch({ rng, level, figures, profile }: Scope) {
  const services = rng.sample(SERVICES, 5);
  const size = level === 1 ? 3 : 4;
  const requirements: Requirement[] = [];
  const answers = new Set<Service>();
  for (const id of rng.shuffle(REQUIREMENTS)) {
    if (MEDIA.includes(id) && answers.has('video')) continue;
    const requirement = instance(rng, id);
    const statuses = services.map((service) => statusOf(service, requirement, figures, profile));
    if (statuses.includes('open')) continue;
    const met = services.filter((_, i) => statuses[i] === 'yes');
    const [answer] = met;
    // Each answer at most twice, so that the options do not sort themselves.
    if (met.length !== 1 || !answer) continue;
    if (answers.has(answer) && requirements.length - answers.size > 0) continue;
    requirements.push(requirement);
    answers.add(answer);
    if (requirements.length === size) return { direction: 'match' as const, requirements, services };
  }
  return null;
}

/** One requirement that three services meet and one does not. */
function drawException({ rng, figures, profile }: Scope) {
  const requirement = instance(rng, rng.pick(['days', 'size', 'latency', 'days'] as const));
  const met = SERVICES.filter((service) => statusOf(service, requirement, figures, profile) === 'yes');
  const refused = SERVICES.filter(
    (service) => service !== 'video' && statusOf(service, requirement, figures, profile) === 'no',
  );
  if (met.length < 3 || refused.length === 0) return null;
  const services = rng.shuffle([...rng.sample(met, 3), rng.pick(refused)]);
  return { direction: 'exception' as const, requirements: [requirement], services };
}
