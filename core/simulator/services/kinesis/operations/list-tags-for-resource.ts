import type { Operation } from '../../../engine/contract';

import type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
} from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';
import { sortedTags } from '../tags';

export const listTagsForResource: Operation<
  KinesisState,
  ListTagsForResourceInput,
  ListTagsForResourceOutput
> = {
  locate: locateResource,
  guard: guardResource,
  run: (input, ctx) => ({ Tags: sortedTags(resourceAt(input.ResourceARN, ctx).tags) }),
};
