import type { Limits } from '../facts/limits';
import type { Work } from '../simulator/engine/bounds';
import type { Sink } from '../simulator/engine/contract';
import { World } from '../simulator/engine/world';
import { SERVICES } from '../simulator/services/list';
import { LAB_START, type Lab } from './lab';
import { labEnvironment, playStep } from './play';

/** The world in which a lab begins. Throws when one of the lab's own first steps is refused. */
export function openWorld(lab: Lab, limits: Limits, seed: string, sink?: Sink, work?: Work): World {
  const world = World.create({
    services: SERVICES,
    seed,
    limits,
    startAt: LAB_START,
    ...(sink && { sink }),
    ...(work && { work }),
  });
  const environment = labEnvironment(withEverything(lab), world);
  for (const step of lab.start) {
    const printed = playStep(world, step, environment);
    if (printed && !printed.ok)
      throw new Error(`lab ${lab.slug}: its start fails at ${JSON.stringify(step)}: ${printed.text}`);
  }
  return world;
}

/** What stands at the start may use services that the learner's terminal does not offer. */
export const withEverything = (lab: Lab): Pick<Lab, 'services' | 'files' | 'variables' | 'profiles'> => ({
  files: lab.files,
  variables: lab.variables,
  profiles: lab.profiles,
  services: SERVICES.map(({ name }) => name),
});
