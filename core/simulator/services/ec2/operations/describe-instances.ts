import type { Ctx, Operation } from '../../../engine/contract';
import type {
  DescribeInstancesRequest,
  DescribeInstancesResult,
  Reservation,
} from '../../../shapes/generated/ec2.types';
import { fitsFilters } from '../filters';
import { instancesOf } from '../instances/find';
import { instanceView } from '../instances/views';
import { checkDryRun, refuse } from '../refusals';
import type { Ec2State, Instance } from '../state';

/** Instances of a page: API reference. */
const PAGE_DEFAULT = 1_000;

export const describeInstances: Operation<Ec2State, DescribeInstancesRequest, DescribeInstancesResult> = {
  run(input, ctx) {
    const named = input.InstanceIds && instancesOf(input.InstanceIds, ctx);
    const all = named ?? [...ctx.state.instances.values()];
    const wanted = all.filter((instance) => fitsFilters(input.Filters, filterable(instance), instance.tags));
    checkDryRun(input);
    const start = Number(input.NextToken ?? 0);
    if (!Number.isInteger(start) || start < 0) throw refuse('InvalidNextToken', 'The token is invalid.');
    const end = start + (input.MaxResults ?? PAGE_DEFAULT);
    return {
      Reservations: reservations(wanted.slice(start, end), ctx),
      ...(end < wanted.length && { NextToken: String(end) }),
    };
  },
};

const filterable = ({ id, imageId, type, keyName, zone, state }: Instance) => ({
  'instance-id': id,
  'image-id': imageId,
  'instance-type': type,
  'key-name': keyName,
  'availability-zone': zone,
  'instance-state-name': state,
});

function reservations(instances: readonly Instance[], { account }: Ctx<Ec2State>): Reservation[] {
  const byId = new Map<string, Instance[]>();
  for (const instance of instances)
    byId.set(instance.reservationId, [...(byId.get(instance.reservationId) ?? []), instance]);
  return [...byId].map(([ReservationId, members]) => ({
    ReservationId,
    OwnerId: account,
    Instances: members.map(instanceView),
  }));
}
