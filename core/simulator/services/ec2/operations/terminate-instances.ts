import type { Operation } from '../../../engine/contract';
import type {
  TerminateInstancesRequest,
  TerminateInstancesResult,
} from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { instancesOf } from '../instances/find';
import { terminate } from '../instances/lifecycle';
import { stateView } from '../instances/views';
import { checkDryRun } from '../refusals';
import type { Ec2State } from '../state';

export const terminateInstances: Operation<Ec2State, TerminateInstancesRequest, TerminateInstancesResult> = {
  guard: ({ InstanceIds }, ctx) => InstanceIds.map((id) => ({ arn: arnOf(ctx, 'instance', id) })),
  run(input, ctx) {
    const instances = instancesOf(input.InstanceIds, ctx);
    checkDryRun(input);
    return {
      TerminatingInstances: instances.map((instance) => {
        const PreviousState = stateView(instance.state);
        terminate(instance, 'User initiated', ctx);
        return { InstanceId: instance.id, PreviousState, CurrentState: stateView(instance.state) };
      }),
    };
  },
};

/** Internal, for Auto Scaling. */
export const terminateForGroup: Operation<Ec2State, { readonly InstanceIds: readonly string[] }, object> = {
  internal: true,
  run({ InstanceIds }, ctx) {
    for (const instance of instancesOf(InstanceIds, ctx)) terminate(instance, 'Auto Scaling', ctx);
    return {};
  },
};
