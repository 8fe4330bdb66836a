import type { Instance as InstanceView } from '../../../shapes/generated/ec2.types';
import type { Instance, InstanceState } from '../state';
import { tagsView } from '../tags';

/** Codes that EC2 gives beside the names of states. */
const CODES: Readonly<Record<InstanceState, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
};

export const stateView = (state: InstanceState) => ({ Code: CODES[state], Name: state });

export const instanceView = (instance: Instance): InstanceView => ({
  InstanceId: instance.id,
  ImageId: instance.imageId,
  InstanceType: instance.type,
  ...(instance.keyName !== undefined && { KeyName: instance.keyName }),
  LaunchTime: instance.launchedAt,
  State: stateView(instance.state),
  StateTransitionReason: instance.stateReason,
  Placement: { AvailabilityZone: instance.zone },
  PrivateIpAddress: instance.ip,
  ...(instance.profileArn !== undefined && { IamInstanceProfile: { Arn: instance.profileArn } }),
  AmiLaunchIndex: 0,
  Tags: tagsView(instance.tags),
});
