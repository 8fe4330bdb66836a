import type { Story } from '../stories';
import { capital, count, duration, withArticle } from '../wording';
import type { Figures, Requirement, Service, Store } from './params';

/** The bus is the one with rules: that with subscribers, of 2026, keeps events and can keep their order. */
export const NAME: Readonly<Record<Service, string>> = {
  'sqs-standard': 'Amazon SQS standard queue',
  'sqs-fifo': 'Amazon SQS FIFO queue',
  sns: 'Amazon SNS standard topic',
  eventbridge: 'Amazon EventBridge event bus with rules',
  kinesis: 'Amazon Kinesis Data Streams',
  firehose: 'Amazon Data Firehose',
  flink: 'Amazon Managed Service for Apache Flink',
  video: 'Amazon Kinesis Video Streams',
};
/** The name as a thing to propose. */
export const PROPOSED: Readonly<Record<Service, string>> = {
  ...NAME,
  'sqs-standard': 'an Amazon SQS standard queue',
  'sqs-fifo': 'an Amazon SQS FIFO queue',
  sns: 'an Amazon SNS standard topic',
  eventbridge: 'an Amazon EventBridge event bus with rules',
};
/** The name as the subject of a sentence. */
export const SUBJECT: Readonly<Record<Service, string>> = {
  'sqs-standard': 'A standard queue',
  'sqs-fifo': 'A FIFO queue',
  sns: 'An SNS topic',
  eventbridge: 'An event bus with rules',
  kinesis: 'A data stream',
  firehose: 'Firehose',
  flink: 'Flink',
  video: 'Kinesis Video Streams',
};
const STORE: Readonly<Record<Store, string>> = {
  s3: 'Amazon S3',
  redshift: 'Amazon Redshift',
  opensearch: 'Amazon OpenSearch Service',
  splunk: 'Splunk',
  snowflake: 'Snowflake',
  iceberg: 'Apache Iceberg tables',
};
const kb = (bytes: number | null): string => count(Math.floor((bytes ?? 0) / 1_024));

/** The requirement as one sentence of the scenario. */
export function requirement({ id, n, store }: Requirement, story: Story, figures: Figures): string {
  const { thing, things, key } = story;
  switch (id) {
    case 'work-queue':
      return `Each ${thing} goes to one of several workers, stays hidden from the others meanwhile, and is removed once it is done.`;
    case 'order':
      return `The ${things} of one ${key} are processed in the order in which they were sent.`;
    case 'dedup':
      return `${capital(withArticle(thing))} that is sent twice within ${duration(figures.dedupS, 'en')} is delivered only once, without code for it.`;
    case 'size':
      return `${capital(withArticle(thing))} takes up to ${n} KB and travels whole, inside the message.`;
    case 'days':
      return `The ${things} are still there after the consumers were offline for ${n} days.`;
    case 'person':
      return `Customers are informed by SMS and by e-mail.`;
    case 'push-queues':
      return `A copy of every ${thing} is pushed to the SQS queues of ${n} teams.`;
    case 'workflow':
      return `Certain ${things} start an AWS Step Functions workflow, with no code of the team in between.`;
    case 'schedule':
      return 'Besides reacting to events, the service starts a clean-up job at fixed times of the day.';
    case 'filter':
      return `Each receiver gets only the ${things} that a filter of its own lets through.`;
    case 'many-readers':
      return `${n} applications each read every ${thing}, at their own pace.`;
    case 'reread':
      return `Consumers can read the ${things} of the past ${n} days again, in the original order.`;
    case 'load':
      return `The ${things} land in ${STORE[store]}, and the team writes and runs no consumer.`;
    case 'parquet':
      return 'JSON records are converted to Apache Parquet on the way, without code.';
    case 'mask':
      return 'A Lambda function masks personal data on the way to the destination.';
    case 'window':
      return `Averages per ${key} are computed over sliding windows of ${n} minutes.`;
    case 'join':
      return `The ${things} are joined with a second stream while both are flowing.`;
    case 'live-video':
      return 'Cameras send live video, which is stored and indexed by time.';
    case 'playback':
      return 'Staff play back what the cameras saw over HLS.';
    case 'timer':
      return `Single ${things} are held back for ${n} minutes, while all others can be received at once.`;
    case 'rate':
      return `Producers make up to ${count(n)} calls per second with one ${thing} each; they cannot batch.`;
    case 'latency':
      return `Consumers can react to ${withArticle(thing)} within ${n} seconds.`;
  }
}

const MEDIA_ONLY = 'Kinesis Video Streams takes in media from cameras, not application messages.';
const COMPUTES_ONLY =
  'Flink computes over streams that another service holds; it neither takes in nor hands out single messages.';

/** Why a service does not meet a requirement. */
export function whyNot(
  service: Service,
  { id, n, store }: Requirement,
  story: Story,
  figures: Figures,
): string {
  const it = SUBJECT[service];
  if (service === 'video')
    return id === 'window' || id === 'join'
      ? 'Kinesis Video Streams stores media and computes nothing over it.'
      : MEDIA_ONLY;
  if (service === 'flink' && id !== 'load' && id !== 'parquet' && id !== 'live-video' && id !== 'playback')
    return COMPUTES_ONLY;
  switch (id) {
    case 'work-queue':
      if (service === 'kinesis')
        return 'Every application reads all records of a data stream, and a record cannot be removed on its own.';
      if (service === 'firehose')
        return 'Firehose loads data into a destination; workers cannot fetch single records from it.';
      return `${it} pushes to every receiver that matches; no workers compete for a message.`;
    case 'order':
      return service === 'sqs-standard'
        ? 'A standard queue keeps the order as a best effort only.'
        : `${it} guarantees no order.`;
    case 'dedup':
      return `${it} delivers at least once, so duplicates get through.`;
    case 'size':
      return `${it} accepts at most ${kb(figures.bytes[service])} KB, less than the ${n} KB needed.`;
    case 'days':
      if (service === 'sns')
        return 'SNS keeps nothing for receivers that are offline: when its retries are used up, the message goes to a dead-letter queue or is lost.';
      if (service === 'eventbridge')
        return `EventBridge retries the target of a rule for ${duration(figures.retryAgeS, 'en')} at most, less than ${n} days.`;
      return `Firehose keeps data for ${duration(figures.firehoseKeepS, 'en')} at most, less than ${n} days, and has no consumers.`;
    case 'person':
      if (service === 'eventbridge')
        return 'A rule has no SMS or e-mail target; it would need an SNS topic behind it.';
      if (service === 'firehose')
        return 'Firehose loads data into storage and analytics services; it informs no people.';
      return `Consumers fetch from it: ${lower(it)} sends neither SMS nor e-mail.`;
    case 'push-queues':
      if (service === 'kinesis') return 'Consumers pull from a data stream; it pushes nothing to SQS queues.';
      if (service === 'firehose') return 'SQS is not among the destinations of Firehose.';
      return `${it} hands each message to one consumer and copies it to no other queue.`;
    case 'workflow':
      if (service === 'sns') return 'Step Functions is not among the delivery protocols of SNS.';
      if (service === 'firehose') return 'Step Functions is not among the destinations of Firehose.';
      return `${it} starts nothing by itself: something has to read from it and start the workflow.`;
    case 'schedule':
      return `${it} has no schedule; it acts only on what producers send.`;
    case 'filter':
      if (service === 'kinesis')
        return 'Each consumer reads all records of a data stream and would have to filter by itself.';
      if (service === 'firehose') return 'A Firehose stream has one destination, which gets every record.';
      return `${it} has no subscribers with filters: whoever polls gets the next message.`;
    case 'many-readers':
      if (service === 'sns' || service === 'eventbridge')
        return `${it} pushes as events arrive; receivers cannot read at their own pace.`;
      if (service === 'firehose') return 'A Firehose stream has one destination and no readers.';
      return `${it} gives a message to one consumer, and once deleted it is gone for all others.`;
    case 'reread':
      if (service === 'sns') return 'A standard topic keeps nothing that could be read again.';
      if (service === 'eventbridge')
        return 'An archive can replay events, but their order is not guaranteed.';
      if (service === 'firehose') return 'Firehose has no replay: what was delivered cannot be read again.';
      return `${it} forgets a message when the consumer deletes it.`;
    case 'load':
      if (service === 'sns')
        return `${STORE[store]} cannot subscribe to an SNS topic; something in between would have to load the data.`;
      if (service === 'flink') return `Flink runs an application that the team would have to write.`;
      return `${it} only holds the ${story.things}: a consumer would have to load them into ${STORE[store]}.`;
    case 'parquet':
      return service === 'flink'
        ? 'Flink runs an application that the team would have to write.'
        : `${it} passes data on as it is and converts no formats.`;
    case 'window':
      return service === 'firehose'
        ? 'Firehose transforms records on the way but keeps no state over time.'
        : `${it} moves data; it computes nothing over time windows.`;
    case 'join':
      return service === 'firehose'
        ? 'Firehose delivers one stream to one destination and joins nothing.'
        : `${it} moves data; it cannot join two streams.`;
    case 'live-video':
      return `${it} works on single messages or records, not on continuous media with an index by time.`;
    case 'playback':
      return `${it} offers no playback over HLS.`;
    case 'timer':
      return service === 'sqs-fifo'
        ? 'On a FIFO queue a single message cannot carry a delay; the delay belongs to the whole queue.'
        : `${it} cannot hold back single messages.`;
    case 'rate':
      return `Even in high-throughput mode a FIFO queue handles ${count(figures.fifoCalls)} calls per second at most, less than ${count(n)}.`;
    case 'latency':
      return `Firehose fills a buffer before it delivers, for ${duration(figures.bufferS, 'en')} by default: near real time, not ${n} seconds.`;
    case 'mask':
      return `${it} calls no function on the way.`;
  }
}

/** Why a service meets a requirement. */
export function why(service: Service, { id, n, store }: Requirement, story: Story, figures: Figures): string {
  const it = SUBJECT[service];
  switch (id) {
    case 'work-queue':
      return `${it} hides a received message for the visibility timeout and forgets it with DeleteMessage.`;
    case 'order':
      return service === 'kinesis'
        ? `A data stream keeps the order within a shard, and the partition key keeps one ${story.key} on one shard.`
        : `A FIFO queue keeps the order within a message group; the ${story.key} serves as the group.`;
    case 'dedup':
      return `A FIFO queue accepts but does not deliver a message whose deduplication ID it saw within ${duration(figures.dedupS, 'en')}.`;
    case 'size':
      return `${it} accepts up to ${kb(figures.bytes[service])} KB, enough for ${n} KB.`;
    case 'days':
      return service === 'kinesis'
        ? `A data stream keeps records for ${duration(figures.retentionH * 3_600, 'en')} by default, and the retention can be raised well above ${n} days.`
        : `${it} keeps messages until its retention period ends, which can be set to ${n} days or more.`;
    case 'person':
      return 'SMS and e-mail are among the delivery protocols of SNS.';
    case 'push-queues':
      return service === 'sns'
        ? `SNS pushes a copy to every subscribed queue, so also to ${n}.`
        : `A rule has up to ${figures.targetsPerRule} targets, and SQS queues can be targets: enough for ${n} teams.`;
    case 'workflow':
      return 'A Step Functions state machine can be the target of an EventBridge rule.';
    case 'schedule':
      return 'An EventBridge rule can also fire by a schedule expression.';
    case 'filter':
      return service === 'sns'
        ? 'Each SNS subscription has a filter policy of its own.'
        : 'Each EventBridge rule has an event pattern of its own.';
    case 'many-readers':
      return `Any consumer of a data stream reads all records from its own position, ${n} of them as well as one.`;
    case 'reread':
      return `Records stay in a data stream for the whole retention, which can be raised to ${n} days and more, and are read again in order.`;
    case 'load':
      return `${STORE[store]} is a destination of Firehose, which loads it without a consumer.`;
    case 'parquet':
      return 'Firehose converts JSON to Parquet by itself, with the schema in AWS Glue.';
    case 'mask':
      return 'Firehose can call a Lambda function to transform records before it delivers them.';
    case 'window':
      return `Flink keeps state over time, so it computes over sliding windows of ${n} minutes.`;
    case 'join':
      return 'Flink joins streams while they are flowing.';
    case 'live-video':
      return 'Kinesis Video Streams takes in video from cameras, stores it and indexes it by time.';
    case 'playback':
      return 'Kinesis Video Streams hands out HLS sessions for playback.';
    case 'timer':
      return `On a standard queue each message can carry its own DelaySeconds, here ${n} minutes.`;
    case 'rate':
      return service === 'kinesis'
        ? `Each shard takes ${count(figures.shardRecords)} records per second, so enough shards take ${count(n)}.`
        : `A standard queue handles a nearly unlimited number of calls per second, ${count(n)} as well.`;
    case 'latency':
      if (service === 'sns')
        return `SNS pushes a message as soon as it is published, well within ${n} seconds.`;
      if (service === 'kinesis')
        return `Records can be read from a data stream right after they are written, within ${n} seconds.`;
      return `With long polling a consumer gets a message as soon as it arrives, within ${n} seconds.`;
  }
}

const lower = (text: string): string =>
  /^(A|An) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
