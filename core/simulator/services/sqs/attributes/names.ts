import { SYSTEM_ATTRIBUTE_NAMES } from '../messages/reply';
import { NAMES } from './show';
import { ATTRIBUTES } from './table';

const SETTABLE: readonly string[] = [...ATTRIBUTES.keys()];

/** Names of attributes, by the operation and member that take them. */
export const ATTRIBUTE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'CreateQueue.Attributes': [...SETTABLE, 'FifoQueue'],
  'SetQueueAttributes.Attributes': SETTABLE,
  'GetQueueAttributes.AttributeNames': ['All', ...NAMES],
  'ReceiveMessage.AttributeNames': ['All', ...SYSTEM_ATTRIBUTE_NAMES],
  'ReceiveMessage.MessageSystemAttributeNames': ['All', ...SYSTEM_ATTRIBUTE_NAMES],
  'ReceiveMessage.MessageAttributeNames': ['All'],
};
