import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import type { Tag } from '../../shapes/generated/iam.types';
import type { EntityKind } from './entities';
import { onEntity } from './entity-operation';
import { type Paged, page } from './paging';
import { invalidInput, quotaExceeded } from './refusals';
import type { IamState, Principal } from './state';
import { tagsView } from './views';

/** Tags as asked for. Refuses the same key twice, in any case, and more tags than one thing may have. */
export function newTags(tags: readonly Tag[] | undefined, ctx: Ctx<IamState>): Map<string, string> {
  const made = new Map<string, string>();
  addTags(made, tags ?? [], ctx);
  return made;
}

function addTags(to: Map<string, string>, tags: readonly Tag[], ctx: Ctx<IamState>): void {
  const keys = new Set(tags.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < tags.length)
    throw invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  const quota = limit(ctx.limits, 'iam.tags.max');
  const added = tags.filter(({ Key }) => !to.has(Key)).length;
  if (to.size + added > quota) throw quotaExceeded('TagsPerEntity', quota);
  for (const { Key, Value } of tags) to.set(Key, Value);
}

/** `TagUser` or `TagRole`. */
export const tagEntity = <I extends { readonly Tags: readonly Tag[] }>(kind: EntityKind<Principal, I>) =>
  onEntity(kind, ({ tags }, { Tags }, ctx) => {
    addTags(tags, Tags, ctx);
    return {};
  });

/** `UntagUser` or `UntagRole`. */
export const untagEntity = <I extends { readonly TagKeys: readonly string[] }>(
  kind: EntityKind<Principal, I>,
) =>
  onEntity(kind, ({ tags }, { TagKeys }) => {
    for (const key of TagKeys) tags.delete(key);
    return {};
  });

/** `ListUserTags` or `ListRoleTags`. */
export const listEntityTags = <I extends Paged>(kind: EntityKind<Principal, I>) =>
  onEntity(kind, ({ tags }, input) => {
    const [Tags, end] = page(tagsView(tags), input);
    return { Tags, ...end };
  });
