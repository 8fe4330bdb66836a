import { expect } from 'vitest';
import type { Outcome, WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { PLACE } from '@/tests/support/simulator';
import type { Received } from './queues';

interface Entry {
  readonly queue: string;
  readonly at: number;
  gone: boolean;
}

/** What SQS has promised so far, told by its events; it holds answers and states against that. */
export class Ledger {
  readonly #messages = new Map<string, Entry>();
  readonly #received = new Map<string, number>();

  constructor(private readonly retentionMs: number) {}

  note({ type, at, detail }: WorldEvent): void {
    const { messageId, queue, deadLetterQueue, formerMessageId } = detail as Record<string, string>;
    if (type === 'QueuePurged') this.#purge(queue ?? '');
    if (messageId === undefined || queue === undefined) return;
    if (type === 'MessageSent') this.#messages.set(messageId, { queue, at, gone: false });
    if (type === 'MessageMovedToDeadLetterQueue') this.#move(messageId, deadLetterQueue ?? '', at);
    if (type === 'MessageRedriven') {
      this.#end(formerMessageId ?? '');
      this.#messages.set(messageId, { queue, at, gone: false });
    }
    if (type === 'MessageDeleted') this.#end(messageId);
    if (type === 'MessageExpired') this.#expire(messageId, at);
  }

  /** A receive's answer: nothing deleted comes back, and the receive count is one more than the last. */
  answer(outcome: Outcome | undefined): void {
    if (!outcome?.ok) return;
    const { Messages = [] } = outcome.output as { Messages?: readonly Received[] };
    expect(new Set(Messages.map(({ MessageId }) => MessageId)).size).toBe(Messages.length);
    for (const message of Messages) this.#receive(message);
    this.#checkOrder(Messages);
  }

  answered(_seq: number, outcome: Outcome): void {
    this.answer(outcome);
  }

  /** In the end, what was acknowledged and is not gone is in a queue, and nothing else is. */
  settle(world: World): void {
    const state = world.stateOf('sqs', PLACE) as { queues: Map<string, HeldQueue> };
    const held = [...state.queues.values()].flatMap(({ messages }) => [...messages.values()]);
    const kept = [...this.#messages].filter(([, { gone }]) => !gone).map(([messageId]) => messageId);
    const moved = held
      .filter(({ messageId }) => this.#messages.has(messageId))
      .map(({ messageId }) => messageId);
    expect(moved.sort()).toEqual(kept.sort());
    for (const queue of state.queues.values()) checkQueue(queue);
  }

  #receive({ MessageId, Attributes }: Received): void {
    const entry = this.#messages.get(MessageId);
    expect(entry, 'what is received was sent').toBeDefined();
    expect(entry?.gone, 'nothing deleted is received').toBe(false);
    const count = Number(Attributes?.ApproximateReceiveCount);
    const before = this.#received.get(MessageId) ?? 0;
    // A repeated receive attempt returns the same receive once more.
    expect([before, before + 1]).toContain(count);
    this.#received.set(MessageId, count);
  }

  #checkOrder(messages: readonly Received[]): void {
    const last = new Map<string, string>();
    for (const { Attributes = {} } of messages) {
      const { MessageGroupId: group, SequenceNumber: number } = Attributes;
      if (group === undefined || number === undefined) continue;
      expect(number > (last.get(group) ?? ''), 'a group comes in order').toBe(true);
      last.set(group, number);
    }
  }

  #end(messageId: string): void {
    const entry = this.#messages.get(messageId);
    expect(entry?.gone, 'a message ends once').toBe(false);
    if (entry) entry.gone = true;
  }

  #expire(messageId: string, at: number): void {
    const sent = this.#messages.get(messageId)?.at ?? at;
    expect(at - sent, 'no message expires early').toBeGreaterThanOrEqual(this.retentionMs);
    this.#end(messageId);
  }

  #move(messageId: string, queue: string, at: number): void {
    const entry = this.#messages.get(messageId);
    expect(entry?.gone, 'nothing deleted is moved').toBe(false);
    // A FIFO dead-letter queue counts the retention anew.
    if (entry)
      this.#messages.set(messageId, { queue, at: queue.endsWith('.fifo') ? at : entry.at, gone: false });
  }

  #purge(queue: string): void {
    for (const entry of this.#messages.values()) if (entry.queue === queue) entry.gone = true;
  }
}

interface HeldQueue {
  readonly messages: ReadonlyMap<number, { readonly messageId: string; readonly visibility: number }>;
  readonly hidden: { readonly ids: readonly number[]; readonly dues: readonly number[] };
  readonly inFlight: number;
}

/** What is hidden and what is ready add up, and hidden messages stand in the order they are due. */
function checkQueue({ messages, hidden, inFlight }: HeldQueue): void {
  const shown = [...messages.values()];
  expect(shown.filter(({ visibility }) => visibility > 0)).toHaveLength(hidden.ids.length);
  expect(shown.filter(({ visibility }) => visibility === 2)).toHaveLength(inFlight);
  for (const [index, due] of hidden.dues.entries())
    if (index > 0) expect(due).toBeGreaterThanOrEqual(hidden.dues[(index - 1) >> 1] as number);
}
