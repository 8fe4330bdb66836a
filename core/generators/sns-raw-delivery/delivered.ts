import { arnOf, makeQueue, openTo, receive } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { subscribeQueue, subscribeUrl, topicArnOf } from '../proof-by-simulation/topics';

export const TOPIC = 'updates';
export const URL = 'https://partner.example.com/updates';

/** What a consumer gets: the body of an SQS message or of an HTTP request, and the attributes beside it. */
export interface Delivered {
  readonly body: string;
  readonly attributes: Readonly<Record<string, { readonly StringValue?: string }>>;
}

export const rawSetting = (raw: boolean): { RawMessageDelivery: string } => ({
  RawMessageDelivery: String(raw),
});

/** A queue that is subscribed to the topic and lets it send. */
export function makeInbox(
  world: Simulation,
  queue: string,
  attributes: Readonly<Record<string, string>>,
): string {
  makeQueue(world, queue, openTo('sns', arnOf(queue), topicArnOf(TOPIC)));
  return subscribeQueue(world, TOPIC, queue, attributes);
}

export const makeEndpoint = (world: Simulation, raw: boolean): string =>
  subscribeUrl(world, TOPIC, URL, rawSetting(raw));

/** Receives the message of a queue with all its attributes. */
export function receivedFrom(world: Simulation, queue: string): Delivered | undefined {
  const message = receive(world, queue, { MessageAttributeNames: ['All'] });
  if (!message) return undefined;
  const { MessageAttributes = {} } = message as { MessageAttributes?: Delivered['attributes'] };
  return { body: message.Body, attributes: MessageAttributes };
}

/** The last request that the endpoint got. */
export function requestedOf(world: Simulation): Delivered | undefined {
  const { Entries } = world.peek<{ Entries: readonly { body: string }[] }>('sns.ListOutbox', {
    Endpoint: URL,
  }) ?? { Entries: [] };
  const body = Entries.at(-1)?.body;
  return body === undefined ? undefined : { body, attributes: {} };
}

/** The value as JSON, or undefined where it is none. */
export function parsed(text: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
