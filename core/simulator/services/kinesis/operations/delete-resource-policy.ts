import type { Operation } from '../../../engine/contract';

import type { DeleteResourcePolicyInput } from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { notFound } from '../refusals';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';

export const deleteResourcePolicy: Operation<KinesisState, DeleteResourcePolicyInput> = {
  locate: locateResource,
  guard: guardResource,
  run(input, ctx) {
    const resource = resourceAt(input.ResourceARN, ctx);
    if (resource.policy === undefined) throw notFound(`No resource policy found for ${input.ResourceARN}.`);
    resource.policy = undefined;
    return {};
  },
};
