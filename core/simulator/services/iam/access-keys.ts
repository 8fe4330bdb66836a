import type { Ctx } from '../../engine/contract';
import { entityNamed, keyOf, USERS } from './entities';
import { noSuchEntity } from './refusals';
import type { AccessKey, IamState } from './state';

/** Refuses the id of a key that the named user, or any user when none is named, has not. */
export function accessKeyOf(id: string, userName: string | undefined, { state }: Ctx<IamState>): AccessKey {
  const owner = userName === undefined ? undefined : keyOf(entityNamed(USERS, userName, state).name);
  const key = state.accessKeys.get(id);
  if (!key || (owner !== undefined && key.user !== owner))
    throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return key;
}
