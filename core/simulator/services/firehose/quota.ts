import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { allows, spend } from '../../rates/token-bucket';
import type { DeliveryStream, FirehoseState } from './state';

/** Regions with the larger quota for Direct PUT. */
const LARGE: readonly string[] = ['us-east-1', 'us-west-2', 'eu-west-1'];

/** Uses up the Direct PUT quota of a stream; false when a record is too much. */
export function takeRate(ctx: Ctx<FirehoseState>, stream: DeliveryStream, bytes: number): boolean {
  const perSecond = LARGE.includes(ctx.region)
    ? limit(ctx.limits, 'firehose.directPut.quota.large')
    : limit(ctx.limits, 'firehose.directPut.quota.small');
  if (!allows(stream.rate, bytes, perSecond, ctx.now)) {
    // A refused record changes nothing but what metrics count.
    stream.counters.throttledRecords += 1;
    ctx.emit('RecordThrottled', { stream: stream.name });
    return false;
  }
  spend(stream.rate, bytes, perSecond, ctx.now);
  return true;
}
