import { base64, utf8 } from '../../../../kernel/bytes';
import type { Ctx } from '../../../engine/contract';
import type { Collected, DeliveryStream, FirehoseState } from '../state';

/** Characters of data that an event shows. */
const SHOWN_MAX = 256;

/**
 * Destinations outside of the simulation are told by an event, and take everything: what Redshift copies, what a
 * search domain indexes, and the request that an HTTP endpoint gets.
 */
export function sendToService(ctx: Ctx<FirehoseState>, stream: DeliveryStream, collected: Collected): void {
  const { kind, config } = stream.destination;
  const { records, bytes } = collected;
  stream.counters.deliveries += 1;
  stream.counters.deliveredBytes += bytes;
  stream.counters.deliveredRecords += records.length;
  const about = { stream: stream.name, records: records.length, bytes };
  if (kind === 'HttpEndpoint') {
    ctx.emit('HttpEndpointRequested', {
      ...about,
      url: config.EndpointConfiguration?.Url,
      headers: { 'X-Amz-Firehose-Protocol-Version': '1.0', 'X-Amz-Firehose-Source-Arn': stream.arn },
      body: requestBody(ctx, collected).slice(0, SHOWN_MAX),
    });
    return;
  }
  ctx.emit('DeliveredToService', {
    ...about,
    destination: kind,
    data: (utf8(records[0]?.data ?? new Uint8Array()) ?? '').slice(0, SHOWN_MAX),
  });
}

/** As the HTTP endpoint specification has it. */
const requestBody = (ctx: Ctx<FirehoseState>, { records }: Collected): string =>
  JSON.stringify({
    requestId: ctx.uuid(),
    timestamp: ctx.now,
    records: records.map(({ data }) => ({ data: base64(data) })),
  });
