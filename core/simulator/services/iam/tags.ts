import { limit } from '../../../facts/limits';
import type { Ctx, Operation } from '../../engine/contract';
import type { Tag } from '../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed } from './entities';
import { page } from './paging';
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
export const tagEntity = <I extends { readonly Tags: readonly Tag[] }>(
  kind: EntityKind<Principal>,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, ctx) {
    addTags(entityNamed(kind, nameOf(input), ctx.state).tags, input.Tags, ctx);
    return {};
  },
});

/** `UntagUser` or `UntagRole`. */
export const untagEntity = <I extends { readonly TagKeys: readonly string[] }>(
  kind: EntityKind<Principal>,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    const { tags } = entityNamed(kind, nameOf(input), state);
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
});

interface ListTags {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** `ListUserTags` or `ListRoleTags`. */
export const listEntityTags = <I extends ListTags>(
  kind: EntityKind<Principal>,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    const [Tags, end] = page(tagsView(entityNamed(kind, nameOf(input), state).tags), input);
    return { Tags, ...end };
  },
});
