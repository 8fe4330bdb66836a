import type { Ctx } from '../../../engine/contract';
import { refuse } from '../refusals';
import type { Ec2State, Instance } from '../state';

/** The instances of these ids. Refuses ids that are none, and those of no instance. */
export function instancesOf(ids: readonly string[], { state }: Ctx<Ec2State>): Instance[] {
  const malformed = ids.find((id) => !/^i-[0-9a-f]{8,17}$/.test(id));
  if (malformed !== undefined)
    throw refuse('InvalidInstanceID.Malformed', `Invalid id: "${malformed}" (expecting "i-...")`);
  const unknown = ids.filter((id) => !state.instances.has(id));
  if (unknown.length === 1)
    throw refuse('InvalidInstanceID.NotFound', `The instance ID '${unknown[0]}' does not exist`);
  if (unknown.length > 1)
    throw refuse('InvalidInstanceID.NotFound', `The instance IDs '${unknown.join(', ')}' do not exist`);
  return ids.flatMap((id) => state.instances.get(id) ?? []);
}
