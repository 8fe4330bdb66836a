import type { Ctx, Guard, Operation } from '../../engine/contract';
import { arnNamed, type EntityKind, entityNamed } from './entities';
import type { Entity, IamState } from './state';

/**
 * An operation that users, groups and roles have alike: permission is asked for the entity's ARN, and the entity
 * must be there.
 */
export const onEntity = <E extends Entity, I>(
  kind: EntityKind<E, I>,
  run: (entity: E, input: I, ctx: Ctx<IamState>) => object,
  contextOf?: (input: I) => Required<Guard>['context'],
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({
    arn: arnNamed(kind, kind.nameOf(input), state, account),
    ...(contextOf && { context: contextOf(input) }),
  }),
  run: (input, ctx) => run(entityNamed(kind, kind.nameOf(input), ctx.state), input, ctx),
});

/** Condition key of the operations that attach and detach. */
export const policyContext = ({ PolicyArn }: { readonly PolicyArn: string }) => ({
  'iam:PolicyARN': PolicyArn,
});
