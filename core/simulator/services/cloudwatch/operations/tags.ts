import type { Ctx, Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  TagResourceInput,
  UntagResourceInput,
} from '../../../shapes/generated/cloudwatch.types';
import type { Alarm, CloudWatchState } from '../state';

const NOT_FOUND = 404;

function alarmOf(arn: string, { state }: Ctx<CloudWatchState>): Alarm {
  const alarm = [...state.alarms.values()].find((one) => one.arn === arn);
  if (!alarm) throw new AwsRefusal('ResourceNotFoundException', 'Unknown', { status: NOT_FOUND });
  return alarm;
}

export const tagResource: Operation<CloudWatchState, TagResourceInput, object> = {
  guard: ({ ResourceARN: arn }) => ({ arn }),
  run({ ResourceARN, Tags }, ctx) {
    const { tags } = alarmOf(ResourceARN, ctx);
    for (const { Key, Value } of Tags) tags.set(Key, Value);
    return {};
  },
};

export const untagResource: Operation<CloudWatchState, UntagResourceInput, object> = {
  guard: ({ ResourceARN: arn }) => ({ arn }),
  run({ ResourceARN, TagKeys }, ctx) {
    const { tags } = alarmOf(ResourceARN, ctx);
    for (const key of TagKeys) tags.delete(key);
    return {};
  },
};

export const listTagsForResource: Operation<
  CloudWatchState,
  ListTagsForResourceInput,
  ListTagsForResourceOutput
> = {
  guard: ({ ResourceARN: arn }) => ({ arn }),
  run: ({ ResourceARN }, ctx) => ({
    Tags: [...alarmOf(ResourceARN, ctx).tags].map(([Key, Value]) => ({ Key, Value })),
  }),
};
