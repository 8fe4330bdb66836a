import type { Story } from '../stories';
import { capital, withArticle } from '../wording';
import type { Answer, Fault, Kind, Place, Setup, Site, Source } from './params';

export const KIND: Readonly<Record<Kind, string>> = {
  standard: 'an SQS standard queue',
  fifo: 'an SQS FIFO queue',
  sns: 'an SNS standard topic',
  bus: 'an EventBridge event bus',
  bucket: 'an Amazon S3 bucket',
};
const SITE: Readonly<Record<Site, string>> = {
  here: ' in the same account and Region',
  region: ' in another Region',
  account: ' in another account',
};
const isStream = (source: Source): boolean => source === 'esm-stream';

/** The setting by name, without its receiver. */
export function place(source: Source, where: Place): string {
  switch (where) {
    case 'source':
      return isStream(source)
        ? 'a redrive policy on the data stream'
        : 'a redrive policy on the source queue';
    case 'function-dlq':
      return 'the dead-letter queue setting of the Lambda function';
    case 'function-destination':
      return 'an on-failure destination of the Lambda function';
    case 'mapping':
      return 'an on-failure destination of the event source mapping';
    case 'subscription':
      return 'a redrive policy on the SNS subscription';
    case 'topic':
      return 'a redrive policy on the SNS topic';
    case 'target':
      return 'a dead-letter queue on the target of the rule';
  }
}

/** A setup as an option; `near` leaves out that everything stands in one account and Region. */
export const setup = (source: Source, s: Setup, near = false): string =>
  `${capital(place(source, s.place))}, with ${KIND[s.kind]}${near ? '' : SITE[s.site]}`;

export const NEAR = 'Everything stands in one account and one Region.';

/** What happens at the source, in one or two sentences. */
export function situation(source: Source, { things, thing }: Story): string {
  const A = capital(withArticle(thing));
  switch (source) {
    case 'queue-standard':
      return `Workers on Amazon EC2 poll an SQS standard queue that holds the ${things}. ${A} that keeps failing has to leave the queue and be kept for inspection.`;
    case 'queue-fifo':
      return `Workers on Amazon EC2 poll an SQS FIFO queue that holds the ${things}. ${A} that keeps failing has to leave the queue and be kept for inspection.`;
    case 'async':
      return `The web tier invokes a Lambda function asynchronously for every ${thing}. Events that still fail after all retries have to be kept for inspection.`;
    case 'esm-queue-standard':
      return `The ${things} wait in an SQS standard queue, and an event source mapping invokes a Lambda function with them. ${A} that fails again and again has to be kept for inspection.`;
    case 'esm-queue-fifo':
      return `The ${things} wait in an SQS FIFO queue, and an event source mapping invokes a Lambda function with them. ${A} that fails again and again has to be kept for inspection.`;
    case 'esm-stream':
      return `The ${things} flow through a Kinesis data stream, and an event source mapping invokes a Lambda function with them. When a batch has used up its retries, a trace of it has to be kept.`;
    case 'sub-standard':
      return `An SNS standard topic pushes the ${things} to an HTTPS endpoint. What SNS cannot deliver to that endpoint has to be kept for inspection.`;
    case 'sub-fifo':
      return `An SNS FIFO topic delivers the ${things} to an SQS FIFO queue. What SNS cannot deliver to that subscriber has to be kept for inspection.`;
    case 'rule':
      return `An EventBridge rule sends the ${things} to a Lambda function. Events that EventBridge cannot deliver to that target have to be kept for inspection.`;
  }
}

/** A source as a prompt to match. */
export const PROMPT: Readonly<Record<Source, string>> = {
  'queue-standard': 'An SQS standard queue that EC2 workers poll',
  'queue-fifo': 'An SQS FIFO queue that EC2 workers poll',
  async: 'A Lambda function that is invoked asynchronously',
  'esm-queue-standard': 'An SQS standard queue that triggers a Lambda function',
  'esm-queue-fifo': 'An SQS FIFO queue that triggers a Lambda function',
  'esm-stream': 'A Kinesis data stream that triggers a Lambda function',
  'sub-standard': 'A subscription of an SNS standard topic',
  'sub-fifo': 'A subscription of an SNS FIFO topic',
  rule: 'A target of an EventBridge rule',
};
export const ANSWER: Readonly<Record<Answer, string>> = {
  'only-standard': 'An SQS standard queue only',
  'only-fifo': 'An SQS FIFO queue only',
  'standard-or-sns': 'An SQS standard queue or an SNS standard topic',
};
export const FAULT: Readonly<Record<Fault, string>> = {
  type: 'The dead-letter queue is not of the same type as its source queue',
  kind: 'The receiver is not of a kind that this setting accepts',
  region: 'The receiver stands in another Region than the source does',
  account: 'The receiver belongs to another account than the source does',
  place: 'The setting stands on a resource that these failures never reach',
};

/** The rule that a source obeys, stated once. */
export const RULE: Readonly<Record<Source, string>> = {
  'queue-standard':
    'the redrive policy of a standard queue names a standard queue in the same account and Region',
  'queue-fifo': 'the redrive policy of a FIFO queue names a FIFO queue in the same account and Region',
  async:
    'after the retries of an asynchronous invocation, the function passes the event to its dead-letter queue (an SQS standard queue or SNS standard topic) or its on-failure destination (SQS standard queue, SNS standard topic, Lambda function, event bus or S3 bucket)',
  'esm-queue-standard':
    'with an SQS trigger a failed message returns to the queue, so the redrive policy of that queue decides, and a standard queue needs a standard dead-letter queue in the same account and Region',
  'esm-queue-fifo':
    'with an SQS trigger a failed message returns to the queue, so the redrive policy of that queue decides, and a FIFO queue needs a FIFO dead-letter queue in the same account and Region',
  'esm-stream':
    'with a stream trigger the event source mapping reports a failed batch to its on-failure destination, which may be an SQS queue, an SNS topic or an S3 bucket',
  'sub-standard':
    'undeliverable messages go to the queue named by the redrive policy of the subscription, an SQS queue in the same account and Region',
  'sub-fifo':
    'undeliverable messages go to the queue named by the redrive policy of the subscription; under a FIFO topic it is an SQS FIFO queue in the same account and Region',
  rule: 'EventBridge passes undeliverable events to the dead-letter queue of the target, an SQS standard queue in the same Region',
};

/** Why a place does not serve a source. */
export function whyNotPlace(source: Source, where: Place): string {
  if (where === 'function-dlq' && source === 'rule') {
    return 'The function never saw an event that EventBridge could not deliver, so its own dead-letter queue stays empty.';
  }
  if (where === 'function-dlq' || where === 'function-destination') {
    return source.startsWith('esm')
      ? 'This setting serves asynchronous invocations only. An event source mapping polls and invokes synchronously, so Lambda ignores it here.'
      : 'This setting serves asynchronous invocations of a Lambda function only; none takes place here.';
  }
  if (where === 'mapping') {
    return source.startsWith('esm-queue')
      ? 'On-failure destinations of an event source mapping serve streams and Kafka. With an SQS trigger the message goes back to its queue.'
      : 'There is no event source mapping here: nothing polls a queue or stream on behalf of a function.';
  }
  if (where === 'source') {
    return isStream(source)
      ? 'A Kinesis data stream has no redrive policy: records stay in the stream until they expire.'
      : 'There is no source queue here whose redrive policy could count receives.';
  }
  if (where === 'topic') return 'SNS keeps a redrive policy per subscription. The topic itself has none.';
  if (where === 'subscription')
    return 'No SNS subscription delivers these events, so its redrive policy never applies.';
  return 'No EventBridge rule delivers these events, so the dead-letter queue of a target never applies.';
}

/** Why a receiver does not fit a place that is otherwise right. */
export function whyNotSetup(source: Source, s: Setup, fault: Fault): string {
  if (fault === 'place') return whyNotPlace(source, s.place);
  if (fault === 'region') return 'The receiver has to stand in the same Region as the source.';
  if (fault === 'account') return 'The receiver has to belong to the same account as the source.';
  const got = KIND[s.kind];
  if (fault === 'type') {
    return `The types have to match, so ${got} cannot serve a ${source.endsWith('fifo') ? 'FIFO' : 'standard'} queue.`;
  }
  if (s.place === 'function-dlq') {
    return `The dead-letter queue of a function is an SQS standard queue or an SNS standard topic, not ${got}.`;
  }
  if (s.place === 'function-destination') {
    return `A destination may be an SQS standard queue, an SNS standard topic, a function, an event bus or a bucket, not ${got}.`;
  }
  if (s.place === 'mapping')
    return `The mapping reports failed batches to an SQS queue, an SNS topic or an S3 bucket, not to ${got}.`;
  if (s.place === 'target')
    return `The dead-letter queue of a rule target is an SQS standard queue, not ${got}.`;
  if (source === 'sub-fifo' && s.kind === 'standard')
    return 'A subscription of a FIFO topic needs a FIFO dead-letter queue.';
  return `Only an SQS queue can hold dead letters here, not ${got}.`;
}
