import type { Story } from '../stories';
import { listJson, messageLine } from './json';
import { ATTRIBUTES, type FilterParams, type Message, type Policy } from './params';
import { accepts, misfits } from './solve';

export const MESSAGE = 'Attributes of the message';
export const POLICY = 'Filter policy';
export const POLICIES = 'Subscriptions and their filter policies';
export const ATTRIBUTE_HEAD = '| Name | Type | Value |';
export const POLICY_HEAD = '| Queue | Filter policy |';

export function stem(p: FilterParams, { who, thing }: Story): string {
  const topic = `${who} For each ${thing} a message goes to an SNS topic.`;
  const queues =
    'The subscribed SQS queues have the filter policies shown, which apply to the message attributes.';
  switch (p.direction) {
    case 'receivers':
      return `${topic} ${queues} Which queues receive the message shown?`;
    case 'dropped':
      return `${topic} ${queues} Which queues do not receive the message shown?`;
    case 'count':
      return `${topic} ${queues} To how many of these queues does SNS deliver the message shown?`;
    case 'message':
      return `${topic} A subscription has the filter policy shown, which applies to the message attributes. A message with which attributes is delivered?`;
    case 'matching':
      return `${topic} ${queues} Which queue receives which message?`;
  }
}

/** Why a subscription takes a message, or the first key that keeps it out. */
export function reason(policy: Policy, message: Message): string {
  const [key] = misfits(policy, message);
  if (key === undefined) {
    const keys = ATTRIBUTES.filter((each) => policy[each] !== undefined).map((each) => `\`${each}\``);
    return keys.length === 1
      ? `The only key, ${keys[0]}, fits, so the message is delivered.`
      : `All keys fit (${keys.join(', ')}), so the message is delivered.`;
  }
  const list = listJson(policy[key] ?? []);
  return message[key] === undefined
    ? `\`${key}\` has to fit \`${list}\`, but the message has no such attribute.`
    : `\`${key}\` has to fit \`${list}\`, but is \`${message[key]}\`.`;
}

/** Which of the messages a subscription takes. */
export function taken(policy: Policy, messages: readonly Message[]): string {
  const message = messages.find((each) => accepts(policy, each));
  return message
    ? `\`${messageLine(message)}\` fits every key; the other messages do not.`
    : 'None of the messages fits every key.';
}

const RULE = 'Every key of a filter policy has to fit, and in the list of a key one entry is enough.';

export function explanation(p: FilterParams): string {
  if (p.direction !== 'count') return RULE;
  const found = p.policies.filter((policy) => accepts(policy, p.message)).length;
  return `${RULE} That holds for ${found} of ${p.policies.length} policies.`;
}
