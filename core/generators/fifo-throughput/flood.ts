import { urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

const FIFO = 'work.fifo';
const STANDARD = 'work';

/** Tries to make a queue of these settings; its name, or undefined when it is refused. */
export function madeQueue(
  world: Simulation,
  fifo: boolean,
  settings: Readonly<Record<string, string>>,
): string | undefined {
  const QueueName = fifo ? FIFO : STANDARD;
  const Attributes = { ...(fifo && { FifoQueue: 'true' }), ...settings };
  const made = world.ask('sqs.CreateQueue', { QueueName, Attributes });
  return made.ok ? QueueName : undefined;
}

interface Flood {
  messages: number;
  /** Messages in a call. */
  size: number;
  /** One group for all, or one for each message. */
  groups: 'one' | 'many';
}

/**
 * Sends so many messages within a second; true when no call is refused. So many calls are nothing to watch in a lab:
 * they are not recorded.
 */
export function takes(world: Simulation, queue: string, { messages, size, groups }: Flood): boolean {
  const QueueUrl = urlOf(queue);
  const isFifo = queue === FIFO;
  let sent = 0;
  while (sent < messages) {
    const entries = Array.from({ length: Math.min(size, messages - sent) }, (_, i) => {
      const id = String(sent + i);
      const group = groups === 'one' ? 'all' : id;
      return { MessageBody: id, ...(isFifo && { MessageGroupId: group, MessageDeduplicationId: id }) };
    });
    const answer =
      size === 1
        ? world.peek('sqs.SendMessage', { QueueUrl, ...entries[0] })
        : world.peek('sqs.SendMessageBatch', {
            QueueUrl,
            Entries: entries.map((entry) => ({ Id: entry.MessageBody, ...entry })),
          });
    if (!answer) break;
    sent += entries.length;
  }
  world.note(size === 1 ? 'SendMessage' : 'SendMessageBatch', {
    en: sent === messages ? `all ${messages} messages sent` : `throttled after ${sent} messages`,
    ko: sent === messages ? `메시지 ${messages}개 모두 성공` : `메시지 ${sent}개 뒤 스로틀링`,
  });
  return sent === messages;
}
