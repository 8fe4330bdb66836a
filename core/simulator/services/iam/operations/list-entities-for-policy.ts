import type { Operation } from '../../../engine/contract';
import type {
  ListEntitiesForPolicyRequest,
  ListEntitiesForPolicyResponse,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { page } from '../paging';
import { checkAttachable } from '../policies';
import type { Entity, IamState, Principal } from '../state';

type Request = ListEntitiesForPolicyRequest;

export const listEntitiesForPolicy: Operation<IamState, Request, ListEntitiesForPolicyResponse> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run(input, { state }) {
    checkAttachable(input.PolicyArn, state);
    const found = [USERS, GROUPS, ROLES].flatMap((kind) =>
      [...kind.all(state).values()]
        .filter((entity) => wanted(kind, entity, input))
        .map((entity) => ({ title: kind.title, entity })),
    );
    const [shown, end] = page(found, input);
    const of = (title: EntityKind['title']) =>
      shown.filter((one) => one.title === title).map(({ entity }) => entity);
    return {
      PolicyUsers: of('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyGroups: of('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyRoles: of('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...end,
    };
  },
};

function wanted({ title }: EntityKind, entity: Entity & Partial<Principal>, input: Request): boolean {
  const { PolicyArn, EntityFilter: filter = title, PathPrefix = '/', PolicyUsageFilter: usage } = input;
  const attached = usage !== 'PermissionsBoundary' && entity.attached.includes(PolicyArn);
  const bounded = usage !== 'PermissionsPolicy' && entity.boundary === PolicyArn;
  return filter === title && entity.path.startsWith(PathPrefix) && (attached || bounded);
}
