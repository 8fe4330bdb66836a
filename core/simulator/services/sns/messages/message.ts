import type { Instant } from '../../../../kernel/time';
import type { MessageAttributeValue } from '../../../shapes/generated/sns.types';

/** A message as it was accepted. Frozen: deliveries and copies of a world share it. */
export interface Message {
  readonly id: string;
  readonly at: Instant;
  readonly topicArn: string;
  readonly topic: string;
  readonly text: string;
  readonly subject: string | undefined;
  /** With `MessageStructure` json: the text for each protocol, `default` among them. */
  readonly byProtocol: Readonly<Record<string, string>> | undefined;
  readonly attributes: Readonly<Record<string, MessageAttributeValue>>;
  readonly groupId: string | undefined;
  readonly fifo: FifoPart | undefined;
  readonly signatureVersion: string;
  /** In bytes, with attributes. */
  readonly size: number;
}

export interface FifoPart {
  readonly deduplicationId: string;
  readonly sequenceNumber: string;
}

/** What a subscriber with this protocol gets to read. */
export function textFor({ byProtocol, text }: Message, protocol: string): string {
  if (!byProtocol) return text;
  return byProtocol[protocol] ?? byProtocol.default ?? '';
}
