import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { KINESIS_SHAPES } from '../../shapes/generated/kinesis';
import { coralRefusals } from '../../validation/coral-words';
import { finishConsumer } from './consumers';
import { streamMetrics } from './metrics';
import { addTagsToStream } from './operations/add-tags-to-stream';
import { createStream } from './operations/create-stream';
import { decreaseStreamRetentionPeriod } from './operations/decrease-stream-retention-period';
import { deleteResourcePolicy } from './operations/delete-resource-policy';
import { deleteStream } from './operations/delete-stream';
import { deregisterStreamConsumer } from './operations/deregister-stream-consumer';
import { describeAccountSettings } from './operations/describe-account-settings';
import { describeLimits } from './operations/describe-limits';
import { describeStream } from './operations/describe-stream';
import { describeStreamConsumer } from './operations/describe-stream-consumer';
import { describeStreamSummary } from './operations/describe-stream-summary';
import { disableEnhancedMonitoring } from './operations/disable-enhanced-monitoring';
import { enableEnhancedMonitoring } from './operations/enable-enhanced-monitoring';
import { getRecords } from './operations/get-records';
import { getResourcePolicy } from './operations/get-resource-policy';
import { getShardIterator } from './operations/get-shard-iterator';
import { increaseStreamRetentionPeriod } from './operations/increase-stream-retention-period';
import { listShards } from './operations/list-shards';
import { listStreamConsumers } from './operations/list-stream-consumers';
import { listStreams } from './operations/list-streams';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { listTagsForStream } from './operations/list-tags-for-stream';
import { mergeShards } from './operations/merge-shards';
import { putRecord } from './operations/put-record';
import { putRecords } from './operations/put-records';
import { putResourcePolicy } from './operations/put-resource-policy';
import { registerStreamConsumer } from './operations/register-stream-consumer';
import { removeTagsFromStream } from './operations/remove-tags-from-stream';
import { splitShard } from './operations/split-shard';
import { startStreamEncryption } from './operations/start-stream-encryption';
import { stopStreamEncryption } from './operations/stop-stream-encryption';
import { subscribeToShard } from './operations/subscribe-to-shard';
import { tagResource } from './operations/tag-resource';
import { takeSubscriptionEvent } from './operations/take-subscription-event';
import { untagResource } from './operations/untag-resource';
import { updateAccountSettings } from './operations/update-account-settings';
import { updateMaxRecordSize } from './operations/update-max-record-size';
import { updateShardCount } from './operations/update-shard-count';
import { updateStreamMode } from './operations/update-stream-mode';
import { updateStreamWarmThroughput } from './operations/update-stream-warm-throughput';
import { viewResource } from './resources';
import { initialState, type KinesisState } from './state';
import { endSubscription, expireSubscription, resumeSubscription } from './subscriptions';
import { finish } from './transitions';

/** Java's name of an entry of PutRecords; the number behind it, a hash, differs from call to call. */
const ENTRY = 'com.amazonaws.kinesis.v20131202.PutRecordsRequestEntry@0';

interface TimerData {
  readonly stream: string;
  readonly consumer: string;
  readonly subscription: number;
}

/** Amazon Kinesis Data Streams. */
export const kinesis: Service<KinesisState> = {
  name: 'kinesis',
  iamPrefix: 'kinesis',
  principal: 'kinesis.amazonaws.com',
  scope: 'regional',
  shapes: KINESIS_SHAPES,
  initial: initialState,
  operations: {
    AddTagsToStream: addTagsToStream,
    CreateStream: createStream,
    DecreaseStreamRetentionPeriod: decreaseStreamRetentionPeriod,
    DeleteResourcePolicy: deleteResourcePolicy,
    DeleteStream: deleteStream,
    DeregisterStreamConsumer: deregisterStreamConsumer,
    DescribeAccountSettings: describeAccountSettings,
    DescribeLimits: describeLimits,
    DescribeStream: describeStream,
    DescribeStreamConsumer: describeStreamConsumer,
    DescribeStreamSummary: describeStreamSummary,
    DisableEnhancedMonitoring: disableEnhancedMonitoring,
    EnableEnhancedMonitoring: enableEnhancedMonitoring,
    GetRecords: getRecords,
    GetResourcePolicy: getResourcePolicy,
    GetShardIterator: getShardIterator,
    IncreaseStreamRetentionPeriod: increaseStreamRetentionPeriod,
    ListShards: listShards,
    ListStreamConsumers: listStreamConsumers,
    ListStreams: listStreams,
    ListTagsForResource: listTagsForResource,
    ListTagsForStream: listTagsForStream,
    MergeShards: mergeShards,
    PutRecord: putRecord,
    PutRecords: putRecords,
    PutResourcePolicy: putResourcePolicy,
    RegisterStreamConsumer: registerStreamConsumer,
    RemoveTagsFromStream: removeTagsFromStream,
    SplitShard: splitShard,
    StartStreamEncryption: startStreamEncryption,
    StopStreamEncryption: stopStreamEncryption,
    SubscribeToShard: subscribeToShard,
    TagResource: tagResource,
    TakeSubscriptionEvent: takeSubscriptionEvent,
    UntagResource: untagResource,
    UpdateAccountSettings: updateAccountSettings,
    UpdateMaxRecordSize: updateMaxRecordSize,
    UpdateShardCount: updateShardCount,
    UpdateStreamMode: updateStreamMode,
    UpdateStreamWarmThroughput: updateStreamWarmThroughput,
  },
  refuseInput: coralRefusals(KINESIS_SHAPES, { structure: () => ENTRY }),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
  onTimer(name, data, ctx) {
    const { stream, consumer, subscription } = data as TimerData;
    if (name.startsWith('stream/')) finish(ctx, stream);
    else if (name.startsWith('consumer/')) finishConsumer(ctx, stream, consumer);
    else if (name.startsWith('subscription/')) expireSubscription(ctx, subscription);
    else resumeSubscription(ctx, subscription);
  },
  onCancel: (seq, ctx) => endSubscription(ctx, seq, undefined),
  resource: viewResource,
  metrics: streamMetrics,
};
