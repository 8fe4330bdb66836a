import type { OptionId, Profile } from '../../kernel/ids';
import type { Solved } from '../contract';
import { recordOf } from '../record';
import {
  type Figures,
  type Requirement,
  type RequirementId,
  SERVICES,
  type Service,
  type WhichParams,
} from './params';

/** What the capability table knows: yes, no, or nothing that the sources state. */
export type Status = 'yes' | 'no' | 'open';

/** One column per service in the order of `SERVICES`: y, n, or - where no source decides. */
const TABLE: Readonly<Partial<Record<RequirementId, string>>> = {
  'work-queue': 'yynnnnnn',
  order: 'nynny--n',
  dedup: 'ny---n-n',
  person: 'nnynnnnn',
  workflow: 'nnnynnnn',
  schedule: 'nnnynnnn',
  filter: 'nnyynn-n',
  'many-readers': 'nnnnyn-n',
  reread: 'nnnnyn-n',
  load: 'nnn-nynn',
  parquet: 'nnnnnynn',
  mask: '-----y--',
  window: 'nnnnnnyn',
  join: 'nnnnnnyn',
  'live-video': 'nnnnnnny',
  playback: 'nnnnnnny',
  timer: 'ynn-nn-n',
};
const READ: Readonly<Record<string, Status>> = { y: 'yes', n: 'no', '-': 'open' };
/** The table read once: drawing asks it some hundred times an item. */
const KNOWN: Readonly<Partial<Record<string, Readonly<Record<Service, Status>>>>> = Object.fromEntries(
  Object.entries(TABLE).map(([id, row]) => [
    id,
    recordOf(SERVICES, (service) => READ[row[SERVICES.indexOf(service)] ?? '-'] ?? 'open'),
  ]),
);

/** What the table and the figures of a profile say of a service and a requirement. */
export function statusOf(
  service: Service,
  requirement: Requirement,
  figures: Figures,
  profile: Profile,
): Status {
  const row = KNOWN[requirement.id];
  if (row) return row[service];
  if (service === 'video') return 'no';
  if (service === 'flink') return requirement.id === 'push-queues' ? 'no' : 'open';
  switch (requirement.id) {
    case 'size':
      return sizeStatus(service, requirement.n * 1_024, figures);
    case 'days':
      if (service === 'sns') return 'no';
      if (service === 'eventbridge') return requirement.n * 86_400 > figures.retryAgeS ? 'no' : 'open';
      if (service === 'firehose') return requirement.n * 86_400 > figures.firehoseKeepS ? 'no' : 'open';
      return 'yes';
    case 'push-queues':
      if (service === 'sns') return 'yes';
      if (service === 'eventbridge') return requirement.n <= figures.targetsPerRule ? 'yes' : 'open';
      return 'no';
    case 'rate':
      if (service === 'sqs-fifo') return requirement.n > figures.fifoCalls ? 'no' : 'open';
      return service === 'sqs-standard' || service === 'kinesis' ? 'yes' : 'open';
    case 'latency':
      // Zero buffering came after the exam was written: there Firehose always waits for its buffer.
      if (service === 'firehose')
        return profile === 'exam' && requirement.n < figures.bufferS ? 'no' : 'open';
      return service === 'eventbridge' ? 'open' : 'yes';
    default:
      return 'open';
  }
}

function sizeStatus(service: Service, bytes: number, figures: Figures): Status {
  const most = figures.bytes[service];
  if (most === null) return 'open';
  if (bytes > most) return 'no';
  return service === 'eventbridge' && bytes > figures.settledBytes ? 'open' : 'yes';
}

/** Yes when every requirement is met for sure, no when one is surely not. */
export function fits(
  service: Service,
  requirements: readonly Requirement[],
  figures: Figures,
  profile: Profile,
): Status {
  let all: Status = 'yes';
  for (const requirement of requirements) {
    const status = statusOf(service, requirement, figures, profile);
    if (status === 'no') return 'no';
    if (status === 'open') all = 'open';
  }
  return all;
}

/** The first requirement that a service surely does not meet. */
export const firstBroken = (
  p: Pick<WhichParams, 'figures' | 'profile'>,
  service: Service,
  requirements: readonly Requirement[],
) => requirements.find((requirement) => statusOf(service, requirement, p.figures, p.profile) === 'no');

export function solve(p: WhichParams): Solved {
  if (p.direction === 'rule-out') return solveRuleOut(p);
  if (p.direction === 'match') return solveMatch(p);
  const wanted: Status = p.direction === 'exception' ? 'no' : 'yes';
  const key = p.services.filter((service) => fits(service, p.requirements, p.figures, p.profile) === wanted);
  const misconceptions: Record<OptionId, string> = {};
  for (const service of p.services) {
    if (key.includes(service)) continue;
    const broken = firstBroken(p, service, p.requirements);
    misconceptions[service] = broken
      ? `${service}-offers-${broken.id}`
      : `${service}-lacks-${p.requirements[0]?.id}`;
  }
  if (p.direction === 'pick-two') {
    return { structure: { kind: 'multiple', options: p.services, key }, misconceptions };
  }
  return { structure: { kind: 'single', options: p.services, key: only(key) }, misconceptions };
}

function solveRuleOut(p: WhichParams & { direction: 'rule-out' }): Solved {
  const options = p.requirements.map((requirement) => requirement.id);
  const key = p.requirements
    .filter((each) => statusOf(p.service, each, p.figures, p.profile) === 'no')
    .map((each) => each.id);
  const misconceptions = recordOf(
    options.filter((id) => !key.includes(id)),
    (id) => `${p.service}-lacks-${id}`,
  );
  return { structure: { kind: 'single', options, key: only(key) }, misconceptions };
}

function solveMatch(p: WhichParams & { direction: 'match' }): Solved {
  const key: Record<OptionId, OptionId> = {};
  for (const requirement of p.requirements) {
    key[requirement.id] = only(
      p.services.filter((service) => statusOf(service, requirement, p.figures, p.profile) === 'yes'),
    );
  }
  const prompts = p.requirements.map((requirement) => requirement.id);
  return { structure: { kind: 'matching', prompts, options: p.services, key }, misconceptions: {} };
}

function only<T>(found: readonly T[]): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new RangeError(`${found.length} options fit, not one`);
  return first;
}
