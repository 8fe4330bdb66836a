import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof } from '../contract';
import { type Finding, verdict } from '../verdict';
import { type Played, scriptOf, type WorldScript } from './script';
import { PROOF_SEED, Simulation } from './simulation';
import { traceText } from './trace';

/** How the options of an item are tried out. */
export interface Experiment {
  /** Builds what every option finds. */
  start(world: Simulation): void;
  /** Does what an option says, in a world of its own; true when the world then does what is asked. */
  run(world: Simulation, option: OptionId): boolean;
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
  const base = Simulation.open(limits);
  experiment.start(base);
  return options.map((option) => {
    const world = base.fork();
    world.begin();
    const holds = experiment.run(world, option);
    return finding(option, holds, experiment.because(option), world);
  });
}

/** What was found about an option, with the trace of the world it was tried in. */
export function finding(option: OptionId, holds: boolean, why: Localized, world: Simulation): Finding {
  const trace = traceText(world.lines);
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
  experiment.run(world, option);
  return scriptOf(PROOF_SEED, played);
}
