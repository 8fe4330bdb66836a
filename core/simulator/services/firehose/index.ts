import { parseArn } from '../../engine/arn';
import type { Ctx, Outcome, ResourceView, Service, WorldEvent } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { FIREHOSE_SHAPES } from '../../shapes/generated/firehose';
import { coralRefusals } from '../../validation/coral-words';
import { takeConfirmation } from './delivery/to-bucket';
import { streamMetrics } from './metrics';
import { createDeliveryStream } from './operations/create-delivery-stream';
import { deleteDeliveryStream } from './operations/delete-delivery-stream';
import { describeDeliveryStream } from './operations/describe-delivery-stream';
import { listDeliveryStreams } from './operations/list-delivery-streams';
import { listTagsForDeliveryStream } from './operations/list-tags-for-delivery-stream';
import { putRecord } from './operations/put-record';
import { putRecordBatch } from './operations/put-record-batch';
import { startDeliveryStreamEncryption } from './operations/start-delivery-stream-encryption';
import { stopDeliveryStreamEncryption } from './operations/stop-delivery-stream-encryption';
import { tagDeliveryStream } from './operations/tag-delivery-stream';
import { untagDeliveryStream } from './operations/untag-delivery-stream';
import { updateDestination } from './operations/update-destination';
import { takeReply } from './processing/transform';
import { advance } from './schedule';
import { type SourceToken, takeSourceReply, wake } from './source/read';
import { type FirehoseState, initialState } from './state';

/** What comes back with the reply to a request of Firehose. */
type Token =
  | SourceToken
  | { readonly kind: 'transformed'; readonly stream: string }
  | { readonly kind: 'delivered'; readonly stream: string; readonly delivery: number };

/** Amazon Data Firehose. `resource` of a stream tells `name`, `status`, `type` and `destination`. */
export const firehose: Service<FirehoseState> = {
  name: 'firehose',
  iamPrefix: 'firehose',
  principal: 'firehose.amazonaws.com',
  scope: 'regional',
  shapes: FIREHOSE_SHAPES,
  initial: initialState,
  operations: {
    CreateDeliveryStream: createDeliveryStream,
    DeleteDeliveryStream: deleteDeliveryStream,
    DescribeDeliveryStream: describeDeliveryStream,
    ListDeliveryStreams: listDeliveryStreams,
    ListTagsForDeliveryStream: listTagsForDeliveryStream,
    PutRecord: putRecord,
    PutRecordBatch: putRecordBatch,
    StartDeliveryStreamEncryption: startDeliveryStreamEncryption,
    StopDeliveryStreamEncryption: stopDeliveryStreamEncryption,
    TagDeliveryStream: tagDeliveryStream,
    UntagDeliveryStream: untagDeliveryStream,
    UpdateDestination: updateDestination,
  },
  refuseInput: coralRefusals(FIREHOSE_SHAPES),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
  onTimer(_name, data, ctx) {
    const stream = ctx.state.streams.get((data as { stream: string }).stream);
    if (stream) advance(ctx, stream);
  },
  onReply: (token, outcome, ctx) => takeAny(token as Token, outcome, ctx),
  listens: ['kinesis.RecordPut', 'kinesis.ShardSplit', 'kinesis.ShardsMerged'],
  onEvent: wakeReaders,
  resource: streamView,
  metrics: streamMetrics,
};

function takeAny(token: Token, outcome: Outcome, ctx: Ctx<FirehoseState>): void {
  const stream = ctx.state.streams.get(token.stream);
  if (!stream) return;
  if (token.kind === 'source') takeSourceReply(ctx, stream, token, outcome);
  else if (token.kind === 'transformed') takeReply(ctx, stream, outcome);
  else takeConfirmation(ctx, stream, token.delivery, outcome);
  advance(ctx, stream);
}

/** Something happened in a data stream of this place: whoever reads it has something to read. */
function wakeReaders({ detail }: WorldEvent, ctx: Ctx<FirehoseState>): void {
  for (const stream of ctx.state.streams.values()) {
    const { source } = stream;
    if (!source || parseArn(source.streamArn)?.resource !== `stream/${detail.stream}`) continue;
    if (source.wakeAt !== undefined) continue;
    wake(ctx, source);
    advance(ctx, stream);
  }
}

function streamView(arn: string, { streams }: FirehoseState): ResourceView | undefined {
  const name = (parseArn(arn)?.resource ?? '').split('/')[1] ?? '';
  const stream = streams.get(name);
  if (stream?.arn !== arn) return undefined;
  return {
    arn,
    attributes: { name, status: stream.status, type: stream.type, destination: stream.destination.kind },
  };
}
