import type { Ctx } from '../../../engine/contract';
import type { Identity, SesState } from '../state';
import { identityName } from './identity';

/** Describes those of the named identities that there are, by the name they were asked for. */
export function describeEach<T>(
  names: readonly string[],
  { state }: Ctx<SesState>,
  describe: (identity: Identity) => T,
): Record<string, T> {
  const entries = names.flatMap((name): [string, T][] => {
    const identity = state.identities.get(identityName(name));
    return identity ? [[name, describe(identity)]] : [];
  });
  return Object.fromEntries(entries);
}
