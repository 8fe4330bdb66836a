import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof } from '../contract';
import { type Finding, verdict } from '../verdict';
import { memoByLimits } from './memo';
import { type Played, scriptOf, type WorldScript } from './script';
import { PROOF_SEED, Simulation } from './simulation';
import { traceText } from './trace';

/** How the options of an item are tried out. */
export interface Experiment {
  /** Named where building what every option finds takes long: experiments of one stage share one world. */
  readonly stage?: string;
  /** Builds what every option finds. */
  start(world: Simulation): void;
  /** What happens whatever the option says: it is done once, and each option looks at what came of it. */
  act?(world: Simulation): void;
  /** Does what an option says, in a world of its own; true when the world then does what is asked. */
  run(world: Simulation, option: OptionId): boolean;
  /**
   * Names what is carried out for an option, where items take few different numbers: what has the same name, in this
   * item or in another, comes to the same and is carried out once.
   */
  alike?(option: OptionId): string;
  /** Why an option holds or fails, in words; the trace is added to them. */
  because(option: OptionId): Localized;
}

/** Tries every option of a choice: exactly the keyed ones may do what is asked. */
export function proveChoice(structure: PartStructure, limits: Limits, experiment: Experiment): Proof {
  const options = structure.kind === 'numeric' ? [] : structure.options;
  return verdict('simulation', structure, tryOut(options, limits, experiment));
}

/** What each option came to, with its trace. */
export function tryOut(options: readonly OptionId[], limits: Limits, experiment: Experiment): Finding[] {
  const found = experiment.alike
    ? foundOnce(options, limits, experiment, experiment.alike)
    : carryOut(options, limits, experiment);
  return found.map((one) => finding(one.option, one.holds, experiment.because(one.option), one));
}

/** What an option came to. */
interface Found extends Traced {
  readonly option: OptionId;
  readonly holds: boolean;
}

const everFound = memoByLimits<Map<string, Found>>();

function foundOnce(
  options: readonly OptionId[],
  limits: Limits,
  experiment: Experiment,
  alike: (option: OptionId) => string,
): readonly Found[] {
  const known = everFound(limits, 'found', () => new Map<string, Found>());
  const unknown = options.filter((option) => !known.has(alike(option)));
  for (const one of carryOut(unknown, limits, experiment)) known.set(alike(one.option), one);
  return options.flatMap((option) => {
    const one = known.get(alike(option));
    return one ? [{ ...one, option }] : [];
  });
}

function carryOut(options: readonly OptionId[], limits: Limits, experiment: Experiment): readonly Found[] {
  if (options.length === 0) return [];
  const begun = prepared(limits, experiment);
  begun.begin();
  experiment.act?.(begun);
  return options.map((option, i) => {
    // Nobody needs the world that was begun after the last option.
    const world = i === options.length - 1 ? begun : begun.branch();
    return { option, holds: experiment.run(world, option), lines: world.lines };
  });
}

const stages = memoByLimits<Simulation>();

/** A world of one's own with what the options of an experiment find. */
function prepared(limits: Limits, { stage, start }: Experiment): Simulation {
  const make = (): Simulation => {
    const world = Simulation.open(limits);
    start(world);
    return world;
  };
  return stage === undefined ? make() : stages(limits, stage, make).fork();
}

type Traced = Pick<Simulation, 'lines'>;

/** What was found about an option, with the trace of the world it was tried in. */
export function finding(option: OptionId, holds: boolean, why: Localized, { lines }: Traced): Finding {
  const trace = traceText(lines);
  if (!trace) return { option, holds, because: why };
  return { option, holds, because: { en: `${why.en} ${trace.en}`, ko: `${why.ko} ${trace.ko}` }, trace };
}

/** Tries whether a number is the answer: `run` is given it in place of an option. */
export function proveNumber(structure: PartStructure, limits: Limits, experiment: Experiment): Proof {
  if (structure.kind !== 'numeric') return { method: 'simulation', holds: false, steps: [] };
  const key = String(structure.key);
  const [found] = tryOut([key], limits, experiment);
  if (!found) return { method: 'simulation', holds: false, steps: [] };
  return { method: 'simulation', holds: found.holds, steps: [{ ...found, option: null }] };
}

/** The world of an option, to be played in a lab. */
export function scriptFor(option: OptionId, limits: Limits, experiment: Experiment): WorldScript {
  const played: Played[] = [];
  const world = Simulation.open(limits, played);
  experiment.start(world);
  world.begin();
  experiment.act?.(world);
  experiment.run(world, option);
  return scriptOf(PROOF_SEED, played);
}
