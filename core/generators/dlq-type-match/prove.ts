import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { finding } from '../proof-by-simulation/experiment';
import { type Finding, sameAs, verdict } from '../verdict';
import {
  type Answer,
  type DlqParams,
  type Fault,
  KINDS,
  type Place,
  type Setup,
  type Source,
  setupId,
} from './params';
import { type Tried, tryOut } from './simulate';
import * as en from './words.en';
import * as ko from './words.ko';

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** Sets up every option in a simulated account, lets an event fail and looks where it went. */
export function prove(p: DlqParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  switch (p.direction) {
    case 'match': {
      const steps = p.sources.map((source) => matchStep(source, structure, limits));
      const offered = p.sources.every((source) => p.answers.includes(accepted(source, limits)));
      return sameAs('simulation', offered && steps.every(({ holds }) => holds), steps);
    }
    case 'fault':
      return verdict(
        'simulation',
        structure,
        p.faults.map((fault) => faultFinding(p.source, p.setup, fault, limits)),
      );
    case 'place':
      return verdict(
        'simulation',
        structure,
        p.places.map((place) => placeFinding(p.source, place, limits)),
      );
    default:
      return verdict(
        'simulation',
        structure,
        p.setups.map((setup) => setupFinding(p.source, setup, limits)),
      );
  }
}

function setupFinding(source: Source, setup: Setup, limits: Limits): Finding {
  const { kept, world } = tryOut(source, setup, limits);
  const because = both((words) =>
    kept
      ? sentence(words.RULE[source])
      : words.whyNotSetup(source, setup, brokenBy(source, setup, limits) ?? 'place'),
  );
  return finding(setupId(setup), kept, because, world);
}

const keeps = (source: Source, setup: Setup, limits: Limits): boolean => tryOut(source, setup, limits).kept;

/** Receivers that keep failures at a place when everything stands in one account and Region. */
const kindsAt = (source: Source, place: Place, limits: Limits): readonly Setup['kind'][] =>
  KINDS.filter((kind) => keeps(source, { place, kind, site: 'here' }, limits));

/** Whether a fault is what is wrong: without it the setup works, and with it it does not. */
function isBrokenBy(source: Source, setup: Setup, fault: Fault, limits: Limits): boolean {
  if (keeps(source, setup, limits)) return false;
  const { place, kind, site } = setup;
  const kinds = kindsAt(source, place, limits);
  switch (fault) {
    case 'place':
      return kinds.length === 0;
    case 'type':
      return place === 'source' && isQueue(kind) && kinds.length > 0 && !kinds.includes(kind);
    case 'kind':
      return !(place === 'source' && isQueue(kind)) && kinds.length > 0 && !kinds.includes(kind);
    default:
      return site === fault && kinds.includes(kind);
  }
}
const isQueue = (kind: Setup['kind']): boolean => kind === 'standard' || kind === 'fifo';

const FAULTS: readonly Fault[] = ['place', 'type', 'kind', 'region', 'account'];
const brokenBy = (source: Source, setup: Setup, limits: Limits): Fault | undefined =>
  FAULTS.find((fault) => isBrokenBy(source, setup, fault, limits));

function faultFinding(source: Source, setup: Setup, option: Fault, limits: Limits): Finding {
  const found = brokenBy(source, setup, limits);
  const because = both((words) =>
    found ? words.whyNotSetup(source, setup, found) : sentence(words.RULE[source]),
  );
  const { world } = tryOut(source, setup, limits);
  return finding(option, isBrokenBy(source, setup, option, limits), because, world);
}

/** A place serves a source when some receiver there keeps what failed. */
function placeFinding(source: Source, place: Place, limits: Limits): Finding {
  const [kind] = kindsAt(source, place, limits);
  const shown: Tried = tryOut(source, { place, kind: kind ?? 'standard', site: 'here' }, limits);
  const because = both((words) => (kind ? sentence(words.RULE[source]) : words.whyNotPlace(source, place)));
  return finding(place, kind !== undefined, because, shown.world);
}

const QUEUE_PLACES: readonly Place[] = ['source', 'function-dlq', 'subscription', 'target'];

/** Which receivers the dead-letter queue setting of a source takes. */
function accepted(source: Source, limits: Limits): Answer {
  const kinds = QUEUE_PLACES.flatMap((place) => kindsAt(source, place, limits));
  if (kinds.includes('sns')) return 'standard-or-sns';
  return kinds.includes('fifo') ? 'only-fifo' : 'only-standard';
}

function matchStep(source: Source, structure: { kind: string; key?: unknown }, limits: Limits) {
  const key = structure.kind === 'matching' ? (structure.key as Readonly<Record<OptionId, OptionId>>) : {};
  return {
    option: source,
    holds: key[source] === accepted(source, limits),
    because: both((words) => sentence(words.RULE[source])),
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
