import type { Ctx, Guard, Place } from '../../engine/contract';
import { streamNotFound } from './refusals';
import type { DeliveryStream, FirehoseState } from './state';

export const streamArn = ({ account, region }: Place, name: string): string =>
  `arn:aws:firehose:${region}:${account}:deliverystream/${name}`;

interface StreamAddress {
  readonly DeliveryStreamName: string;
}

/** The stream of a request. Refused with `ResourceNotFoundException` when there is none. */
export function streamOf(
  { DeliveryStreamName: name }: StreamAddress,
  ctx: Ctx<FirehoseState>,
): DeliveryStream {
  const stream = ctx.state.streams.get(name);
  if (!stream) throw streamNotFound(name, ctx.account);
  return stream;
}

export const guardStream = (input: StreamAddress, ctx: Ctx<FirehoseState>): Guard => ({
  arn: streamOf(input, ctx).arn,
});
