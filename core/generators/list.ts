import { analyticsNames } from './analytics-names';
import { backlogPerInstance } from './backlog-per-instance/index';
import { budgetAlerts } from './budget-alerts';
import { capacityMode } from './capacity-mode';
import { centralEventBus } from './central-event-bus';
import { concurrencyKinds } from './concurrency-kinds';
import type { AnyGenerator } from './contract';
import { delayOrVisibility } from './delay-or-visibility';
import { dlqRedrive } from './dlq-redrive';
import { dlqTypeMatch } from './dlq-type-match';
import { ec2DryRun } from './ec2-dry-run';
import { encryptionOfStreams } from './encryption-of-streams';
import { esmOnStreams } from './esm-on-streams';
import { eventPatternMatch } from './event-pattern-match';
import { eventTargetRetries } from './event-target-retries';
import { eventbridgeLimits } from './eventbridge-limits';
import { exponentialBackoff } from './exponential-backoff/index';
import { extendedClient } from './extended-client';
import { fanOut } from './fan-out';
import { fanOutDesign } from './fan-out-design';
import { fanOutOrShared } from './fan-out-or-shared';
import { fifoDeduplication } from './fifo-deduplication';
import { fifoMessageGroups } from './fifo-message-groups';
import { fifoThroughput } from './fifo-throughput';
import { firehoseBuffering } from './firehose-buffering/index';
import { firehoseConversion } from './firehose-conversion';
import { firehoseDestinations } from './firehose-destinations';
import { firehoseLimits } from './firehose-limits';
import { firehoseSources } from './firehose-sources';
import { firehoseTransform } from './firehose-transform';
import { flinkKpu } from './flink-kpu';
import { hotPartition } from './hot-partition/index';
import { inFlightLimit } from './in-flight-limit';
import { iteratorType } from './iterator-type';
import { kclWorkers } from './kcl-workers';
import { keepingUpWithLoad } from './keeping-up-with-load';
import { keyPairRegions } from './key-pair-regions';
import { kinesisKeyToShard } from './kinesis-key-to-shard/index';
import { kinesisLimits } from './kinesis-limits';
import { kinesisShards } from './kinesis-shards/index';
import { kmsOnQueuesAndStreams } from './kms-on-queues-and-streams';
import { lambdaAsyncFailures } from './lambda-async-failures';
import { lambdaLimits } from './lambda-limits';
import { largePayloads } from './large-payloads';
import { loadingIntoStores } from './loading-into-stores';
import { longPollOrShort } from './long-poll-or-short';
import { longPollingCost } from './long-polling-cost/index';
import { messageTimer } from './message-timer';
import { oracleRacAndCms } from './oracle-rac-and-cms';
import { orderFulfilment } from './order-fulfilment';
import { orderPipeline } from './order-pipeline';
import { partialBatchFailure } from './partial-batch-failure';
import { purgeDeleteType } from './purge-delete-type';
import { putEventsPartial } from './put-events-partial';
import { putRecordsBatches } from './put-records-batches/index';
import { putRecordsPartial } from './put-records-partial';
import { queueEncryption } from './queue-encryption';
import { queueMetrics } from './queue-metrics';
import { queueTags } from './queue-tags';
import { redshiftLoading } from './redshift-loading';
import { resharding } from './resharding';
import { retentionAndDlq } from './retention-and-dlq';
import { retryableErrors } from './retryable-errors';
import { rollingAverage } from './rolling-average';
import { scheduledWork } from './scheduled-work';
import { sdkRetry } from './sdk-retry/index';
import { sendMessageBatch } from './send-message-batch';
import { sesThrottling } from './ses-throttling/index';
import { snsDeliveryRetries } from './sns-delivery-retries';
import { snsFilterPolicy } from './sns-filter-policy';
import { snsLimits } from './sns-limits';
import { snsQueuePolicy } from './sns-queue-policy';
import { snsRawDelivery } from './sns-raw-delivery';
import { sqsLimits } from './sqs-limits';
import { standardOrFifo } from './standard-or-fifo';
import { stateOfAWorker } from './state-of-a-worker';
import { streamAnalyticsChoice } from './stream-analytics-choice';
import { streamConsumer } from './stream-consumer';
import { streamingAlerts } from './streaming-alerts';
import { streamsOrFirehose } from './streams-or-firehose';
import { targetTracking } from './target-tracking';
import { videoStreams } from './video-streams';
import { visibilityTimeout } from './visibility-timeout';
import { whereFailuresAreKept } from './where-failures-are-kept';
import { whichService } from './which-service';

/** Every generator, one line each: a folder that is missing here fails a test. */
export const GENERATORS: readonly AnyGenerator[] = [
  dlqTypeMatch,
  exponentialBackoff,
  kinesisShards,
  whichService,
  putRecordsBatches,
  backlogPerInstance,
  visibilityTimeout,
  retentionAndDlq,
  sdkRetry,
  sesThrottling,
  delayOrVisibility,
  longPollingCost,
  purgeDeleteType,
  kinesisKeyToShard,
  hotPartition,
  firehoseBuffering,
  orderPipeline,
  partialBatchFailure,
  snsFilterPolicy,
  fifoDeduplication,
  fifoMessageGroups,
  ec2DryRun,
  eventPatternMatch,
  iteratorType,
  resharding,
  keyPairRegions,
  putRecordsPartial,
  messageTimer,
  sendMessageBatch,
  putEventsPartial,
  lambdaAsyncFailures,
  eventTargetRetries,
  standardOrFifo,
  queueTags,
  queueMetrics,
  firehoseTransform,
  budgetAlerts,
  sqsLimits,
  snsLimits,
  eventbridgeLimits,
  kinesisLimits,
  firehoseLimits,
  lambdaLimits,
  inFlightLimit,
  longPollOrShort,
  fanOut,
  targetTracking,
  streamsOrFirehose,
  analyticsNames,
  streamAnalyticsChoice,
  rollingAverage,
  centralEventBus,
  videoStreams,
  queueEncryption,
  orderFulfilment,
  extendedClient,
  scheduledWork,
  oracleRacAndCms,
  firehoseDestinations,
  concurrencyKinds,
  whereFailuresAreKept,
  keepingUpWithLoad,
  fanOutOrShared,
  streamConsumer,
  kmsOnQueuesAndStreams,
  dlqRedrive,
  esmOnStreams,
  capacityMode,
  loadingIntoStores,
  largePayloads,
  streamingAlerts,
  fanOutDesign,
  encryptionOfStreams,
  stateOfAWorker,
  snsRawDelivery,
  snsDeliveryRetries,
  snsQueuePolicy,
  retryableErrors,
  fifoThroughput,
  flinkKpu,
  kclWorkers,
  firehoseSources,
  redshiftLoading,
  firehoseConversion,
];

/** The generator of a slug, or undefined. */
export const generatorOf = (slug: string): AnyGenerator | undefined => BY_SLUG.get(slug);

const BY_SLUG = new Map(GENERATORS.map((generator) => [generator.slug, generator]));
