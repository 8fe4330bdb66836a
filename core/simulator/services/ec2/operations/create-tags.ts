import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateTagsRequest } from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { checkDryRun, refuse } from '../refusals';
import type { Ec2State } from '../state';

export const createTags: Operation<Ec2State, CreateTagsRequest, object> = {
  guard: ({ Resources }, ctx) => Resources.map((id) => ({ arn: arnOf(ctx, typeOf(id), id) })),
  run(input, ctx) {
    const tagged = input.Resources.map((id) => tagsOf(id, ctx));
    checkDryRun(input);
    for (const tags of tagged) for (const { Key = '', Value = '' } of input.Tags) tags.set(Key, Value);
    return {};
  },
};

const TYPES: Readonly<Record<string, string>> = { i: 'instance', key: 'key-pair', lt: 'launch-template' };
const typeOf = (id: string): string => TYPES[id.split('-')[0] ?? ''] ?? '*';

function tagsOf(id: string, { state }: Ctx<Ec2State>): Map<string, string> {
  const pair = [...state.keyPairs.values()].find((one) => one.id === id);
  const tags = (state.instances.get(id) ?? state.templates.get(id) ?? pair)?.tags;
  if (!tags) throw refuse('InvalidID', `The ID '${id}' is not valid`);
  return tags;
}
