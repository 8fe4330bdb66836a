import type { Ctx, Operation } from '../../../engine/contract';
import type { Reservation, RunInstancesRequest } from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { type Launch, launch } from '../instances/launch';
import { instanceView } from '../instances/views';
import { noSuchKeyPair } from '../keys/pairs';
import { checkDryRun, missing, refuse } from '../refusals';
import type { Ec2State } from '../state';
import { tagsFor } from '../tags';
import { templateOf } from '../templates';

export const runInstances: Operation<Ec2State, RunInstancesRequest, Reservation> = {
  guard: (_, ctx) => ({ arn: arnOf(ctx, 'instance', '*') }),
  run(input, ctx) {
    const { MinCount: min, MaxCount: max } = input;
    if (max < 1) throw refuse('InvalidParameterValue', `Value (${max}) for parameter maxCount is invalid.`);
    if (min > max || min < 1)
      throw refuse(
        'InvalidParameterCombination',
        'Min count cannot be greater than max count, or less than 1',
      );
    const asked = askedFor(input, ctx);
    checkDryRun(input);
    const [first, ...more] = launch({ ...asked, count: max, zones: [`${ctx.region}a`] }, ctx);
    return {
      ReservationId: first?.reservationId,
      OwnerId: ctx.account,
      Instances: [first, ...more].flatMap((instance) => (instance ? [instanceView(instance)] : [])),
    };
  },
};

/** What a request and its launch template ask for together; the request goes before. */
function askedFor(input: RunInstancesRequest, ctx: Ctx<Ec2State>): Omit<Launch, 'count' | 'zones'> {
  const template = input.LaunchTemplate ? templateOf(input.LaunchTemplate, ctx).data : undefined;
  const imageId = input.ImageId ?? template?.ImageId;
  if (imageId === undefined) throw missing('ImageId');
  if (!imageId.startsWith('ami-'))
    throw refuse('InvalidAMIID.Malformed', `Invalid id: "${imageId}" (expecting "ami-...")`);
  const keyName = input.KeyName ?? template?.KeyName;
  if (keyName !== undefined && !ctx.state.keyPairs.has(keyName)) throw noSuchKeyPair(keyName);
  return {
    imageId,
    type: input.InstanceType ?? template?.InstanceType,
    keyName,
    profileArn: profileOf(input.IamInstanceProfile ?? template?.IamInstanceProfile, ctx),
    tags: new Map([
      ...tagsFor('instance', template?.TagSpecifications),
      ...tagsFor('instance', input.TagSpecifications),
    ]),
  };
}

interface Profile {
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
}

const profileOf = (profile: Profile | undefined, { account }: Ctx<Ec2State>): string | undefined =>
  profile?.Arn ?? (profile?.Name && `arn:aws:iam::${account}:instance-profile/${profile.Name}`);

interface LaunchForGroup {
  readonly GroupName: string;
  readonly LaunchTemplate: RunInstancesRequest['LaunchTemplate'];
  readonly Count: number;
  readonly Zones: readonly string[];
  /** Tags of the group that its instances take over. */
  readonly Tags: Readonly<Record<string, string>>;
}

interface Launched {
  readonly Instances: readonly {
    readonly InstanceId: string;
    readonly Type: string;
    readonly Zone: string;
  }[];
}

/** Internal, for Auto Scaling. */
export const launchForGroup: Operation<Ec2State, LaunchForGroup, Launched> = {
  internal: true,
  run({ GroupName: group, LaunchTemplate, Count: count, Zones: zones, Tags }, ctx) {
    const asked = askedFor({ LaunchTemplate, MinCount: count, MaxCount: count }, ctx);
    const own = new Map([...asked.tags, ...Object.entries(Tags), ['aws:autoscaling:groupName', group]]);
    const launched = launch({ ...asked, tags: own, group, count, zones }, ctx);
    return { Instances: launched.map(({ id, type, zone }) => ({ InstanceId: id, Type: type, Zone: zone })) };
  },
};
