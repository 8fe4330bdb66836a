import type { Operation } from '../../../engine/contract';

import type {
  GetResourcePolicyInput,
  GetResourcePolicyOutput,
} from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';

/** A resource without a policy has an empty one. */
export const getResourcePolicy: Operation<KinesisState, GetResourcePolicyInput, GetResourcePolicyOutput> = {
  locate: locateResource,
  guard: guardResource,
  run: (input, ctx) => ({ Policy: resourceAt(input.ResourceARN, ctx).policy ?? '{}' }),
};
