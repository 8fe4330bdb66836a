import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import {
  type Answer,
  type DlqParams,
  type Fault,
  type Place,
  type Setup,
  type Source,
  setupId,
} from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Rules of AWS, one sentence each: when it speaks of a setup, and which fault it then finds. */
const RULES: readonly { fault: Fault; broken: (source: Source, setup: Setup) => boolean }[] = [
  {
    fault: 'place',
    broken: (source, { place }) => place === 'topic' || (place === 'source' && !readsQueue(source)),
  },
  { fault: 'place', broken: (source, { place }) => place === 'mapping' && source !== 'esm-stream' },
  { fault: 'place', broken: (source, { place }) => place.startsWith('function') && source !== 'async' },
  {
    fault: 'place',
    broken: (source, { place }) => (place === 'target') !== (source === 'rule') && place === 'target',
  },
  { fault: 'place', broken: (source, { place }) => place === 'subscription' && !source.startsWith('sub') },
  {
    fault: 'type',
    broken: (source, { place, kind }) =>
      place === 'source' && isQueue(kind) && (kind === 'fifo') !== source.endsWith('fifo'),
  },
  { fault: 'kind', broken: (_source, { place, kind }) => place === 'source' && !isQueue(kind) },
  {
    fault: 'kind',
    broken: (_source, { place, kind }) => place === 'function-dlq' && kind !== 'standard' && kind !== 'sns',
  },
  {
    fault: 'kind',
    broken: (_source, { place, kind }) => place === 'function-destination' && kind === 'fifo',
  },
  {
    fault: 'kind',
    broken: (_source, { place, kind }) => place === 'mapping' && (kind === 'bus' || kind === 'fifo'),
  },
  {
    fault: 'kind',
    broken: (source, { place, kind }) =>
      place === 'subscription' && kind !== (source === 'sub-fifo' ? 'fifo' : 'standard'),
  },
  { fault: 'kind', broken: (_source, { place, kind }) => place === 'target' && kind !== 'standard' },
  { fault: 'region', broken: (_source, { site }) => site === 'region' },
  { fault: 'account', broken: (_source, { site }) => site === 'account' },
];

const readsQueue = (source: Source): boolean => source.startsWith('queue') || source.startsWith('esm-queue');
const isQueue = (kind: Setup['kind']): boolean => kind === 'standard' || kind === 'fifo';
const brokenRule = (source: Source, setup: Setup): Fault | null =>
  RULES.find((rule) => rule.broken(source, setup))?.fault ?? null;

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** Checks every option against the rules written out above; the solver reads a table of accepted receivers. */
export function prove(p: DlqParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return { method: 'rule-table', holds: false, steps: [] };
  if (p.direction === 'match') return proveMatch(p.sources, p.answers, solved);
  const findings =
    p.direction === 'fault'
      ? faultFindings(p.source, p.setup, p.faults)
      : p.direction === 'place'
        ? placeFindings(p.source, p.places)
        : setupFindings(p.source, p.setups);
  return verdict('rule-table', structure, findings);
}

const setupFindings = (source: Source, setups: readonly Setup[]): Finding[] =>
  setups.map((setup) => {
    const fault = brokenRule(source, setup);
    return {
      option: setupId(setup),
      holds: fault === null,
      because: both((words) =>
        fault ? words.whyNotSetup(source, setup, fault) : sentence(words.RULE[source]),
      ),
    };
  });

const faultFindings = (source: Source, setup: Setup, faults: readonly Fault[]): Finding[] => {
  const found = brokenRule(source, setup);
  return faults.map((fault) => ({
    option: fault,
    holds: fault === found,
    because: both((words) =>
      found ? words.whyNotSetup(source, setup, found) : sentence(words.RULE[source]),
    ),
  }));
};

/** A place serves a source when some receiver in the same account and Region breaks no rule there. */
const serves = (source: Source, place: Place): boolean =>
  (['standard', 'fifo', 'sns'] as const).some(
    (kind) => brokenRule(source, { place, kind, site: 'here' }) === null,
  );

const placeFindings = (source: Source, places: readonly Place[]): Finding[] =>
  places.map((place) => {
    const holds = serves(source, place);
    return {
      option: place,
      holds,
      because: both((words) => (holds ? sentence(words.RULE[source]) : words.whyNotPlace(source, place))),
    };
  });

function proveMatch(sources: readonly Source[], answers: readonly Answer[], solved: Solved): Proof {
  const { structure } = solved;
  const steps = sources.map((source) => ({
    option: source,
    holds: structure.kind === 'matching' && structure.key[source] === needed(source),
    because: both((words) => sentence(words.RULE[source])),
  }));
  const offered = sources.every((source) => answers.includes(needed(source)));
  return sameAs('rule-table', offered && steps.every((step) => step.holds), steps);
}

/** Tries the three receivers at the place that serves the source. */
function needed(source: Source): Answer {
  const place = (['source', 'function-dlq', 'subscription', 'target'] as const).find((each) =>
    serves(source, each),
  );
  const fits = (kind: Setup['kind']): boolean =>
    place !== undefined && brokenRule(source, { place, kind, site: 'here' }) === null;
  if (fits('sns')) return 'standard-or-sns';
  return fits('fifo') ? 'only-fifo' : 'only-standard';
}

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return `${first}.`;
};
