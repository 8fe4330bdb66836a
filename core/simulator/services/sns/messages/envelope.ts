import { base64 } from '../../../../kernel/bytes';
import type { MessageAttributeValue } from '../../../shapes/generated/sns.types';
import { type Message, textFor } from './message';
import { signatureOf, signingCertUrl, unsubscribeUrl } from './signature';

/** Whom a message goes to. */
export interface Addressee {
  readonly subscriptionArn: string;
  readonly protocol: string;
  readonly region: string;
}

export const isoTime = (at: number): string => new Date(at).toISOString();

/** The JSON that a subscriber gets without raw delivery, in AWS's order and spacing. */
export function envelopeOf(message: Message, to: Addressee): string {
  const attributes = attributesOf(message.attributes);
  return envelopeText({
    Type: 'Notification',
    MessageId: message.id,
    SequenceNumber: message.fifo?.sequenceNumber,
    TopicArn: message.topicArn,
    Subject: message.subject,
    Message: textFor(message, to.protocol),
    Timestamp: isoTime(message.at),
    ...(message.fifo ? {} : signatureMembers(message, to)),
    UnsubscribeURL: unsubscribeUrl(to.region, to.subscriptionArn),
    MessageAttributes: attributes,
  });
}

function signatureMembers(message: Message, to: Addressee) {
  return {
    SignatureVersion: message.signatureVersion,
    Signature: signatureOf(`${message.id}\n${textFor(message, to.protocol)}\n${message.topicArn}`),
    SigningCertURL: signingCertUrl(to.region),
  };
}

/** Attributes as envelopes hold them; undefined when there are none. */
function attributesOf(
  attributes: Readonly<Record<string, MessageAttributeValue>>,
): Record<string, { Type: string; Value: string }> | undefined {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { Type: DataType, Value: BinaryValue ? base64(BinaryValue) : (StringValue ?? '') },
    ]),
  );
}

type Members = Readonly<Record<string, string | Record<string, { Type: string; Value: string }> | undefined>>;

/** Writes an envelope as AWS does: a member a line, a space on both sides of the colon. */
export function envelopeText(members: Members): string {
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `  "${name}" : ${typeof value === 'string' ? JSON.stringify(value) : nested(value)}`,
    );
  return `{\n${lines.join(',\n')}\n}`;
}

function nested(attributes: Record<string, { Type: string; Value: string }> | undefined): string {
  const lines = Object.entries(attributes ?? {}).map(
    ([name, { Type, Value }]) =>
      `    ${JSON.stringify(name)} : {"Type":${JSON.stringify(Type)},"Value":${JSON.stringify(Value)}}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

/** The event of a Lambda function that is subscribed. */
export function lambdaEventOf(message: Message, to: Addressee): string {
  return JSON.stringify({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: to.subscriptionArn,
        Sns: {
          Type: 'Notification',
          MessageId: message.id,
          TopicArn: message.topicArn,
          Subject: message.subject ?? null,
          Message: textFor(message, to.protocol),
          Timestamp: isoTime(message.at),
          SignatureVersion: message.signatureVersion,
          Signature: signatureMembers(message, to).Signature,
          SigningCertUrl: signingCertUrl(to.region),
          UnsubscribeUrl: unsubscribeUrl(to.region, to.subscriptionArn),
          MessageAttributes: attributesOf(message.attributes) ?? {},
        },
      },
    ],
  });
}
