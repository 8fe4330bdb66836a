import type { Stage } from './stage';

const ACCOUNT = '000000000000';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/scenario`;

/** Both of a visibility timeout and of a function's own: what a mapping asks for at the least. */
export const DEFAULT_SECONDS = 30;
/** More than an archive without files has; nobody looks within. */
const CODE_BYTES = 64;

export const queueUrl = (name: string): string => `https://sqs.us-east-1.amazonaws.com/${ACCOUNT}/${name}`;
export const queueArn = (name: string): string => `arn:aws:sqs:us-east-1:${ACCOUNT}:${name}`;

/** A function with two published versions, whose code the stage plays. */
export function createFunction(stage: Stage, timeoutSec = DEFAULT_SECONDS): void {
  stage.call('lambda.CreateFunction', {
    FunctionName: 'f',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: ROLE,
    Timeout: timeoutSec,
    Code: { ZipFile: new Uint8Array(CODE_BYTES) },
  });
  stage.call('lambda.PublishVersion', { FunctionName: 'f' });
  stage.pass(1);
  stage.call('lambda.UpdateFunctionConfiguration', { FunctionName: 'f', Description: 'changed' });
  stage.call('lambda.PublishVersion', { FunctionName: 'f' });
}

/** The queue of a scenario, and its dead-letter queue where it has one. */
export function createQueue(
  stage: Stage,
  attributes: Readonly<Record<string, unknown>>,
): { QueueUrl: string; arn: string } {
  const name = attributes.FifoQueue ? 'source.fifo' : 'source';
  const { RedrivePolicy, ...plain } = attributes;
  if (RedrivePolicy) stage.call('sqs.CreateQueue', { QueueName: 'dlq' });
  const texts = Object.entries(plain).map(([key, value]) => [key, String(value)]);
  const redrive = RedrivePolicy && {
    RedrivePolicy: JSON.stringify({ ...RedrivePolicy, deadLetterTargetArn: queueArn('dlq') }),
  };
  const Attributes = { ...Object.fromEntries(texts), ...(redrive || {}) };
  stage.call('sqs.CreateQueue', { QueueName: name, Attributes });
  return { QueueUrl: queueUrl(name), arn: queueArn(name) };
}
