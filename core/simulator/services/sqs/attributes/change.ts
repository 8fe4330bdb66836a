import { invalidAttributeName, invalidAttributeValue, unknownAttribute } from '../errors';
import type { SqsCtx } from '../state';
import type { PolicyOwner } from './redrive-policy';
import type { QueueSettings } from './settings';
import { ATTRIBUTES, readFlag } from './table';

/** Settings after a change; frozen. Refuses unknown names, names of the other queue type, and bad values. */
export function changedSettings(
  current: QueueSettings,
  attributes: Readonly<Record<string, string>>,
  owner: PolicyOwner,
  ctx: SqsCtx,
): QueueSettings {
  const changed: { -readonly [K in keyof QueueSettings]: QueueSettings[K] } = { ...current };
  for (const [name, text] of Object.entries(attributes)) {
    if (name === 'FifoQueue') checkType(text, owner);
    else Object.assign(changed, attributeNamed(name, owner).read(text, owner, ctx));
  }
  settleEncryption(changed, attributes);
  if (changed.throughputLimit === 'perMessageGroupId' && changed.deduplicationScope !== 'messageGroup')
    throw invalidAttributeValue(
      'FifoThroughputLimit',
      'The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup.',
    );
  return freezeSettings(changed);
}

function attributeNamed(name: string, { fifo }: PolicyOwner) {
  const attribute = ATTRIBUTES.get(name);
  if (!attribute) throw unknownAttribute(name);
  if (attribute.fifoOnly && !fifo)
    throw invalidAttributeName(`You can specify the ${name} only when FifoQueue is set to true.`);
  return attribute;
}

/** The type of a queue is chosen once. */
function checkType(text: string, { fifo }: PolicyOwner): void {
  if (!fifo) throw unknownAttribute('FifoQueue');
  if (!readFlag('FifoQueue', text))
    throw invalidAttributeValue('FifoQueue', 'Modifying queue type is not supported.');
}

/** A queue has one kind of server-side encryption at a time: choosing one ends the other. */
function settleEncryption(
  changed: { sseSqs: boolean; kmsKeyId: string | null },
  attributes: Readonly<Record<string, string>>,
): void {
  const picksKms = Boolean(attributes.KmsMasterKeyId);
  const picksSqs = attributes.SqsManagedSseEnabled !== undefined && changed.sseSqs;
  if (picksKms && picksSqs)
    throw invalidAttributeName(
      'You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.',
    );
  if (picksKms) changed.sseSqs = false;
  else if (picksSqs) changed.kmsKeyId = null;
}

export function freezeSettings(settings: QueueSettings): QueueSettings {
  for (const policy of [settings.redrive, settings.redriveAllow]) if (policy) Object.freeze(policy);
  if (settings.redriveAllow) Object.freeze(settings.redriveAllow.sourceQueueArns);
  return Object.freeze(settings);
}
