import { backlogPerInstance } from './backlog-per-instance/index';
import type { AnyGenerator } from './contract';
import { delayOrVisibility } from './delay-or-visibility';
import { dlqTypeMatch } from './dlq-type-match';
import { exponentialBackoff } from './exponential-backoff/index';
import { fifoDeduplication } from './fifo-deduplication';
import { fifoMessageGroups } from './fifo-message-groups';
import { firehoseBuffering } from './firehose-buffering/index';
import { hotPartition } from './hot-partition/index';
import { kinesisKeyToShard } from './kinesis-key-to-shard/index';
import { kinesisShards } from './kinesis-shards/index';
import { longPollingCost } from './long-polling-cost/index';
import { orderPipeline } from './order-pipeline';
import { partialBatchFailure } from './partial-batch-failure';
import { purgeDeleteType } from './purge-delete-type';
import { putRecordsBatches } from './put-records-batches/index';
import { retentionAndDlq } from './retention-and-dlq';
import { sdkRetry } from './sdk-retry/index';
import { sesThrottling } from './ses-throttling/index';
import { snsFilterPolicy } from './sns-filter-policy';
import { visibilityTimeout } from './visibility-timeout';
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
];

/** The generator of a slug, or undefined. */
export const generatorOf = (slug: string): AnyGenerator | undefined => BY_SLUG.get(slug);

const BY_SLUG = new Map(GENERATORS.map((generator) => [generator.slug, generator]));
