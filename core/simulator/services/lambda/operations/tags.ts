import { parseArn } from '../../../engine/arn';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  ListTagsRequest,
  ListTagsResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '../../../shapes/generated/lambda.types';
import { functionOf } from '../function-name';
import { mappingOf } from '../mappings/find-mapping';
import type { LambdaState } from '../state';

interface NamesResource {
  readonly Resource: string;
}

/** The tags of the function or mapping of an ARN. */
function tagsOf({ Resource }: NamesResource, ctx: Ctx<LambdaState>): Map<string, string> {
  const [kind, id = ''] = (parseArn(Resource)?.resource ?? '').split(':');
  if (kind === 'event-source-mapping') return mappingOf(id, ctx).tags;
  return functionOf({ FunctionName: Resource }, ctx).tags;
}

const guard = ({ Resource }: NamesResource) => ({ arn: Resource });

export const tagResource: Operation<LambdaState, TagResourceRequest, object> = {
  guard,
  run(input, ctx) {
    const tags = tagsOf(input, ctx);
    for (const [key, value] of Object.entries(input.Tags)) tags.set(key, value);
    return {};
  },
};

export const untagResource: Operation<LambdaState, UntagResourceRequest, object> = {
  guard,
  run(input, ctx) {
    const tags = tagsOf(input, ctx);
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
};

export const listTags: Operation<LambdaState, ListTagsRequest, ListTagsResponse> = {
  guard,
  run: (input, ctx) => ({ Tags: Object.fromEntries(tagsOf(input, ctx)) }),
};
