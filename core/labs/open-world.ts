import type { Work } from '../simulator/engine/bounds';
import type { Sink } from '../simulator/engine/contract';
import { World } from '../simulator/engine/world';
import { SERVICE_NAMES } from '../simulator/services/needs';
import { LAB_START, type Lab, type LabRules } from './lab';
import { labEnvironment, playStep } from './play';

/** One of a lab's own first steps is refused. */
export class StartRefused extends Error {
  /** @param step its number, from 1 */
  constructor(
    lab: Lab,
    readonly step: number,
    readonly text: string,
  ) {
    super(`lab ${lab.slug}: its start fails at ${JSON.stringify(lab.start[step - 1])}: ${text}`);
    this.name = 'StartRefused';
  }
}

/** The world in which a lab begins. Throws `StartRefused` when one of the lab's own first steps is refused. */
export function openWorld(
  lab: Lab,
  { limits, services }: LabRules,
  seed: string,
  sink?: Sink,
  work?: Work,
): World {
  const world = World.create({
    services,
    seed,
    limits,
    startAt: LAB_START,
    ...(sink && { sink }),
    ...(work && { work }),
  });
  const environment = labEnvironment(withEverything(lab), world);
  for (const [index, step] of lab.start.entries()) {
    const printed = playStep(world, step, environment);
    if (printed && !printed.ok) throw new StartRefused(lab, index + 1, printed.text);
  }
  return world;
}

/** What stands at the start may use services that the learner's terminal does not offer. */
export const withEverything = (lab: Lab): Pick<Lab, 'services' | 'files' | 'variables' | 'profiles'> => ({
  files: lab.files,
  variables: lab.variables,
  profiles: lab.profiles,
  services: [...SERVICE_NAMES],
});
