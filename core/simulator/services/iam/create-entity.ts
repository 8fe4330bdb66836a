import type { Ctx } from '../../engine/contract';
import { uniqueId } from './arns';
import { type EntityKind, keyOf } from './entities';
import { checkEntityQuota } from './limits-of-kinds';
import { checkAttachable } from './policies';
import { alreadyExists, deleteConflict } from './refusals';
import type { Entity, IamState } from './state';

/** What every new entity has; refuses a name that is taken and one entity too many. */
export function newEntity(
  kind: EntityKind,
  { name, path = '/' }: { name: string; path?: string | undefined },
  ctx: Ctx<IamState>,
): Entity {
  checkNameIsFree(kind, name, ctx.state);
  checkEntityQuota(kind, ctx);
  return {
    name,
    path,
    id: uniqueId(kind.noun, ctx),
    createdAt: ctx.now,
    inline: new Map(),
    attached: [],
  };
}

export function checkNameIsFree(kind: EntityKind, name: string, state: IamState): void {
  if (kind.all(state).has(keyOf(name)))
    throw alreadyExists(`${kind.title} with name ${name} already exists.`);
}

/** A permissions boundary as asked for; refuses one that is no policy. */
export function boundaryOf(arn: string | undefined, state: IamState): { boundary?: string } {
  if (arn === undefined) return {};
  checkAttachable(arn, state);
  return { boundary: arn };
}

/** Refuses to delete what still has policies. */
export function checkHasNoPolicies({ attached, inline }: Entity): void {
  if (attached.length > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (inline.size > 0) throw deleteConflict('Cannot delete entity, must delete policies first.');
}
