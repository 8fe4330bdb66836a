import type { OptionId } from '../../kernel/ids';
import type { Solved } from '../contract';
import { recordOf } from '../record';
import {
  type Answer,
  type DlqParams,
  type Fault,
  type Kind,
  type Place,
  type Setup,
  type Source,
  setupId,
} from './params';

/** Receivers that each place of a source accepts. A place that is missing here does nothing for that source. */
const ACCEPTED: Readonly<Record<Source, Partial<Record<Place, readonly Kind[]>>>> = {
  'queue-standard': { source: ['standard'] },
  'queue-fifo': { source: ['fifo'] },
  async: {
    'function-dlq': ['standard', 'sns'],
    'function-destination': ['standard', 'sns', 'bus', 'bucket'],
  },
  'esm-queue-standard': { source: ['standard'] },
  'esm-queue-fifo': { source: ['fifo'] },
  'esm-stream': { mapping: ['standard', 'sns', 'bucket'] },
  'sub-standard': { subscription: ['standard'] },
  'sub-fifo': { subscription: ['fifo'] },
  rule: { target: ['standard'] },
};

/** The first rule a setup breaks at a source, or null when it is allowed. */
export function faultOf(source: Source, setup: Setup): Fault | null {
  const kinds = ACCEPTED[source][setup.place];
  if (!kinds) return 'place';
  if (!kinds.includes(setup.kind)) {
    const queueToQueue = setup.place === 'source' && (setup.kind === 'standard' || setup.kind === 'fifo');
    return queueToQueue ? 'type' : 'kind';
  }
  return setup.site === 'here' ? null : setup.site;
}

/** The place where failures of a source are kept; for asynchronous calls the function's dead-letter queue. */
export function placeOf(source: Source): Place {
  const [first] = Object.keys(ACCEPTED[source]) as Place[];
  if (!first) throw new RangeError(`no place for ${source}`);
  return first;
}

/** Receivers that the dead-letter queue of a source may be. */
export function answerOf(source: Source): Answer {
  const kinds = ACCEPTED[source][placeOf(source)] ?? [];
  if (kinds.includes('sns')) return 'standard-or-sns';
  return kinds.includes('fifo') ? 'only-fifo' : 'only-standard';
}

const BELIEF: Readonly<Record<Fault, string>> = {
  type: 'dlq-type-does-not-matter',
  kind: 'any-target-takes-dead-letters',
  region: 'dlq-may-be-in-another-region',
  account: 'dlq-may-be-in-another-account',
  place: 'dlq-on-the-wrong-resource',
};

export function solve(p: DlqParams): Solved {
  if (p.direction === 'match') return solveMatch(p.sources, p.answers);
  if (p.direction === 'fault') {
    const key = faultOf(p.source, p.setup);
    if (!key) throw new RangeError('the setup breaks no rule');
    return { structure: { kind: 'single', options: p.faults, key }, misconceptions: beliefs(p.faults, key) };
  }
  if (p.direction === 'place') {
    const key = placeOf(p.source);
    const misconceptions = recordOf(
      p.places.filter((place) => place !== key),
      (place) => `failures-kept-by-${place}`,
    );
    return { structure: { kind: 'single', options: p.places, key }, misconceptions };
  }
  return solveSetups(p.source, p.setups, p.direction);
}

function solveMatch(sources: readonly Source[], answers: readonly Answer[]): Solved {
  const key = recordOf(sources, answerOf);
  const misconceptions = recordOf(answers, () => 'dlq-type-does-not-matter');
  return { structure: { kind: 'matching', prompts: sources, options: answers, key }, misconceptions };
}

function solveSetups(source: Source, setups: readonly Setup[], direction: 'pick' | 'pick-two'): Solved {
  const options = setups.map(setupId);
  const allowed: OptionId[] = [];
  const misconceptions: Record<OptionId, string> = {};
  for (const setup of setups) {
    const fault = faultOf(source, setup);
    if (fault) misconceptions[setupId(setup)] = BELIEF[fault];
    else allowed.push(setupId(setup));
  }
  if (direction === 'pick-two')
    return { structure: { kind: 'multiple', options, key: allowed }, misconceptions };
  const [key] = allowed;
  if (!key || allowed.length > 1) throw new RangeError(`${allowed.length} setups of ${source} are allowed`);
  return { structure: { kind: 'single', options, key }, misconceptions };
}

function beliefs(faults: readonly Fault[], key: Fault): Record<OptionId, string> {
  return recordOf(
    faults.filter((fault) => fault !== key),
    (fault) => BELIEF[fault],
  );
}
