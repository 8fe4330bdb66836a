import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import {
  ANSWERS,
  type DlqParams,
  KINDS,
  PLACES,
  type Place,
  type Setup,
  SITES,
  SOURCES,
  type Source,
} from './params';
import { answerOf, faultOf, placeOf } from './solve';

/** Places that a reader would believe for a source, beside the right ones. */
const BELIEVABLE: Readonly<Record<Source, readonly Place[]>> = {
  'queue-standard': ['source'],
  'queue-fifo': ['source'],
  async: ['function-dlq', 'function-destination', 'mapping'],
  'esm-queue-standard': ['source', 'function-dlq', 'function-destination', 'mapping'],
  'esm-queue-fifo': ['source', 'function-dlq', 'function-destination', 'mapping'],
  'esm-stream': ['mapping', 'function-dlq', 'source'],
  'sub-standard': ['subscription', 'topic'],
  'sub-fifo': ['subscription', 'topic'],
  rule: ['target', 'function-dlq'],
};

/** Sources whose rule on another Region or account is stated by AWS; the others are never moved away. */
const AWAY: Readonly<Partial<Record<Source, readonly Setup['site'][]>>> = {
  'queue-standard': SITES,
  'queue-fifo': SITES,
  'esm-queue-standard': SITES,
  'esm-queue-fifo': SITES,
  'sub-standard': SITES,
  'sub-fifo': SITES,
  rule: ['here', 'region'],
};

/** Combinations on which the sources are silent or that would be true for another reason. */
function isDoubtful(source: Source, { place, kind, site }: Setup): boolean {
  if (source === 'sub-standard' && kind === 'fifo') return true;
  if (source === 'esm-stream' && kind === 'fifo') return true;
  if (place === 'mapping' && kind === 'fifo') return true;
  // A function or topic setting in the wrong place is offered once, with a receiver it would accept.
  const rightPlace = faultOf(source, { place, kind, site: 'here' }) !== 'place';
  if (!rightPlace) return site !== 'here' || kind !== 'standard';
  return false;
}

const candidates = (source: Source): Setup[] =>
  BELIEVABLE[source]
    .flatMap((place) =>
      KINDS.flatMap((kind) => (AWAY[source] ?? ['here']).map((site) => ({ place, kind, site }))),
    )
    .filter((setup) => !isDoubtful(source, setup));

const TABLE = new Map(
  SOURCES.map((source) => {
    const all = candidates(source);
    const refused = all.filter((setup) => faultOf(source, setup) !== null);
    // Only setups that break one rule: each refusal then has one reason.
    const once = refused.filter(
      (setup) => setup.site === 'here' || faultOf(source, { ...setup, site: 'here' }) === null,
    );
    return [
      source,
      { allowed: all.filter((setup) => faultOf(source, setup) === null), refused: once },
    ] as const;
  }),
);

function setupsOf(source: Source) {
  const found = TABLE.get(source);
  if (!found) throw new RangeError(`no setups for ${source}`);
  return found;
}

/** Level 1 leaves out event source mappings; level 3 asks about Lambda and topics only. */
function drawSource(rng: Rng, level: Level): Source {
  if (level === 1)
    return rng.pick(['queue-standard', 'queue-fifo', 'async', 'rule', 'sub-standard', 'sub-fifo']);
  if (level === 2) return rng.pick(SOURCES);
  return rng.pick([
    'async',
    'esm-queue-standard',
    'esm-queue-fifo',
    'esm-stream',
    'sub-standard',
    'sub-fifo',
  ]);
}

const PLACE_SOURCES: readonly Source[] = SOURCES.filter((source) => source !== 'async');
const MATCHED: readonly Source[] = [
  'queue-standard',
  'queue-fifo',
  'async',
  'esm-queue-standard',
  'esm-queue-fifo',
  'sub-fifo',
  'rule',
];

export function draw(rng: Rng, level: Level): DlqParams {
  const frame = rng.int(0, STORIES.length - 1);
  const base = { frame, level };
  const turn = rng.int(0, 9);
  if (turn <= 2) return { ...base, ...drawPick(rng, level) };
  if (turn <= 4) return { ...base, ...drawPickTwo(rng) };
  if (turn <= 6) return { ...base, ...drawFault(rng, level) };
  if (turn <= 7) {
    const source = level === 1 ? rng.pick(PLACE_SOURCES) : rng.pick(SOURCES);
    const key = placeOf(source);
    // `function-destination` would be right as well for an asynchronous call, `topic` belongs to its own item.
    const others = PLACES.filter(
      (place) => place !== key && place !== 'function-destination' && place !== 'topic',
    );
    return { ...base, direction: 'place', source, places: rng.shuffle([key, ...rng.sample(others, 3)]) };
  }
  const sources = drawMatched(rng, level === 1 ? 3 : 4);
  return { ...base, direction: 'match', sources, answers: rng.shuffle(ANSWERS) };
}

function drawPick(rng: Rng, level: Level) {
  const source = drawSource(rng, level);
  const { allowed, refused } = setupsOf(source);
  const key = rng.pick(allowed);
  const near = level === 1 ? refused.filter((setup) => setup.site === 'here') : refused;
  return { direction: 'pick' as const, source, setups: rng.shuffle([key, ...rng.sample(near, 3)]) };
}

/** Two of five: sources that allow several receivers. */
function drawPickTwo(rng: Rng) {
  const source = rng.pick(['async', 'esm-stream'] as const);
  const { allowed, refused } = setupsOf(source);
  const setups = rng.shuffle([...rng.sample(allowed, 2), ...rng.sample(refused, 3)]);
  return { direction: 'pick-two' as const, source, setups };
}

function drawFault(rng: Rng, level: Level) {
  const source = drawSource(rng, level);
  const setup = rng.pick(setupsOf(source).refused);
  // "Types differ" and "not a receiver it accepts" say nearly the same of some setups, so one of them is offered.
  const fault = faultOf(source, setup);
  const about =
    fault === 'region' || fault === 'account'
      ? rng.pick(['type', 'kind'] as const)
      : fault === 'type'
        ? 'type'
        : 'kind';
  return {
    direction: 'fault' as const,
    source,
    setup,
    faults: rng.shuffle([about, 'region', 'account', 'place'] as const),
  };
}

/** Distinct sources that need at least two different answers. */
function drawMatched(rng: Rng, size: number): Source[] {
  const [first = 'async', ...rest] = rng.shuffle(MATCHED);
  const other = rest.find((source) => answerOf(source) !== answerOf(first)) ?? first;
  const more = rest.filter((source) => source !== other).slice(0, size - 2);
  return rng.shuffle([first, other, ...more]);
}
