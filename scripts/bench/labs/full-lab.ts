import { encodeLab } from '@/core/labs/codec';
import { LAB_PLACE, type Lab } from '@/core/labs/lab';
import type { Action } from '@/core/labs/session';
import { queueUrlOf } from '@/core/simulator/engine/arn';

/** A lab that offers a topic and queues. */
export const FULL_LAB = 'order-topic';
export const MESSAGES = 10_000;

const QUEUES = 10;
const IN_BATCH = 10;
const { account, region } = LAB_PLACE;
const TOPIC = `arn:aws:sns:${region}:${account}:full`;

const POLICY = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:*', Resource: '*' },
  ],
});

/** Commands that fill a lab with ten thousand messages: a hundred batches, each to ten queues. */
export function fillingActions(): readonly Action[] {
  const queues = Array.from({ length: QUEUES }, (_, n) => `full-${n + 1}`);
  const entries = Array.from({ length: IN_BATCH }, (_, n) => `Id=m${n},Message=order-${n}`).join(' ');
  const lines = [
    'aws sns create-topic --name full',
    ...queues.flatMap((name) => [
      `aws sqs create-queue --queue-name ${name} --attributes '${JSON.stringify({ Policy: POLICY })}'`,
      `aws sns subscribe --topic-arn ${TOPIC} --protocol sqs --notification-endpoint arn:aws:sqs:${region}:${account}:${name} --attributes RawMessageDelivery=true`,
    ]),
    ...Array<string>(MESSAGES / QUEUES / IN_BATCH).fill(
      `aws sns publish-batch --topic-arn ${TOPIC} --publish-batch-request-entries ${entries}`,
    ),
  ];
  return lines.map((line): Action => ({ kind: 'run', line }));
}

export const queueUrl = (name: string): string => queueUrlOf({ ...LAB_PLACE, resource: name });

/** The state as it stands in a link. */
export const fullState = ({ slug, revision }: Lab): string =>
  encodeLab({ slug, revision, seed: 'bench', actions: fillingActions() });
