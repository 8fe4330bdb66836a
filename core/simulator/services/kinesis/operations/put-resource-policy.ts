import type { Operation } from '../../../engine/contract';

import type { PutResourcePolicyInput } from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { invalidArgument } from '../refusals';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';

export const putResourcePolicy: Operation<KinesisState, PutResourcePolicyInput> = {
  locate: locateResource,
  guard: guardResource,
  run(input, ctx) {
    const resource = resourceAt(input.ResourceARN, ctx);
    checkPolicy(input.Policy);
    resource.policy = input.Policy;
    ctx.emit('ResourcePolicyPut', { resourceArn: input.ResourceARN });
    return {};
  },
};

function checkPolicy(policy: string): void {
  try {
    const { Statement } = JSON.parse(policy) as { Statement?: unknown };
    if (typeof Statement === 'object' && Statement !== null) return;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof TypeError)) throw thrown;
  }
  throw invalidArgument('The policy document is malformed.');
}
