import type { Ctx } from '../../engine/contract';
import type { AutoScalingState } from './state';

const arn = ({ account, region }: Ctx<AutoScalingState>, rest: string): string =>
  `arn:aws:autoscaling:${region}:${account}:${rest}`;

export const groupArn = (ctx: Ctx<AutoScalingState>, uuid: string, name: string): string =>
  arn(ctx, `autoScalingGroup:${uuid}:autoScalingGroupName/${name}`);

export const policyArn = (ctx: Ctx<AutoScalingState>, uuid: string, group: string, name: string): string =>
  arn(ctx, `scalingPolicy:${uuid}:autoScalingGroupName/${group}:policyName/${name}`);
