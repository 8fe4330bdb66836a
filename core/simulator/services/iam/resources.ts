import { nameIn } from '../../access/roles';
import { parseArn } from '../../engine/arn';
import type { ResourceView } from '../../engine/contract';
import { keyOf } from './entities';
import type { IamState } from './state';

/**
 * Users, groups, roles and managed policies. `policy` of a role is its trust policy. Attributes: `uniqueId` of all
 * but policies, `maxSessionSec` of roles.
 */
export function viewOf(arn: string, state: IamState): ResourceView | undefined {
  const parts = parseArn(arn);
  const resource = parts?.resource ?? '';
  const noun = resource.slice(0, resource.indexOf('/'));
  const fits = (found: { path: string; name: string } | undefined): boolean =>
    found !== undefined && `${noun}${found.path}${found.name}` === resource;
  const key = keyOf(nameIn(arn));
  switch (noun) {
    case 'role': {
      const role = state.roles.get(key);
      if (!role || !fits(role)) return undefined;
      return {
        arn,
        policy: role.trust,
        attributes: { uniqueId: role.id, maxSessionSec: role.maxSessionSec },
      };
    }
    case 'user':
    case 'group': {
      const found = (noun === 'user' ? state.users : state.groups).get(key);
      return found && fits(found) ? { arn, attributes: { uniqueId: found.id } } : undefined;
    }
    case 'policy':
      return state.policies.has(arn) ? { arn, attributes: {} } : undefined;
    default:
      return undefined;
  }
}
