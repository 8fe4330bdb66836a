import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { collect } from '../delivery/collected';
import { BACKUP } from '../delivery/flush';
import { backupOf } from '../destinations/destination';
import type { Carried, DeliveryStream, FirehoseState } from '../state';
import { deaggregate } from './deaggregate';
import { partition } from './partition';
import { processorOf } from './processors';
import { addToBatch } from './transform';

/** Takes a record in: into the backup as it came, then to the transforming function or on to the destination. */
export function accept(ctx: Ctx<FirehoseState>, stream: DeliveryStream, record: Carried): void {
  const { config } = stream.destination;
  stream.counters.incomingBytes += record.data.length;
  stream.counters.incomingRecords += 1;
  const unit = limit(ctx.limits, 'firehose.billing.record');
  ctx.meter('Firehose-IngestedBytes', Math.max(1, Math.ceil(record.data.length / unit)) * unit);
  if (backupOf(stream.destination))
    stream.asides.set(BACKUP, collect(stream.asides.get(BACKUP), record, record.data.length, ctx.now));
  const deaggregation = processorOf(config, 'RecordDeAggregation');
  const parts = deaggregation ? deaggregate(record.data, deaggregation) : [record.data];
  const transforms = processorOf(config, 'Lambda') !== undefined;
  for (const data of parts) {
    const part = { data, at: record.at };
    if (transforms) addToBatch(ctx, stream, part);
    else partition(ctx, stream, part, {});
  }
}
