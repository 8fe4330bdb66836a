import { randomUUID } from 'node:crypto';
import type { Outcome, Output, WorldEvent } from '@/core/simulator/engine/contract';
import type { WireCall } from '@/core/simulator/wire/wire';
import type { Exchange, ReplyStream } from './exchange';
import type { LiveWorld } from './live-world';
import { rootOf } from './root-of';

interface Open {
  readonly call: WireCall;
  readonly exchange: Exchange;
  readonly stream: ReplyStream;
}

/** Replies that go on while their command is pending: `SubscribeToShard` of Kinesis. */
export class StreamedReplies {
  readonly #open = new Map<number, Open>();

  constructor(private readonly world: LiveWorld) {
    world.watch((event) => {
      // The world must not be touched while it tells of an event.
      if (event.type === 'SubscriptionEventReady') setImmediate(() => this.#push(event));
    });
  }

  /** Begins the reply to a pending command. */
  open(call: WireCall, exchange: Exchange, seq: number): void {
    const { status, headers, body } = call.dialect.success(call.asked.operation, {}, randomUUID());
    const stream = exchange.stream({ status, headers });
    stream.write(body);
    this.#open.set(seq, { call, exchange, stream });
  }

  #push({ service, account, region, detail }: WorldEvent): void {
    const seq = detail.subscription as number;
    if (!this.#open.has(seq)) return;
    const command = {
      service,
      operation: 'TakeSubscriptionEvent',
      input: { Subscription: seq },
      caller: rootOf(account),
      region,
    };
    this.world.submit(command, (outcome) => {
      if (outcome.ok) this.#write(seq, outcome.output);
    });
  }

  #write(seq: number, event: Output): void {
    const open = this.#open.get(seq);
    if (!open || Object.keys(event).length === 0) return;
    open.stream.write(open.call.dialect.event?.(open.call.asked.operation, event) ?? '');
  }

  /** Ends the reply of an exchange when it is a stream; false when it is none. */
  end(exchange: Exchange, outcome: Outcome): boolean {
    for (const [seq, open] of this.#open) {
      if (open.exchange !== exchange) continue;
      if (!outcome.ok) this.#write(seq, { [outcome.error.code]: { message: outcome.error.message } });
      this.#open.delete(seq);
      open.stream.end();
      return true;
    }
    return false;
  }

  /** The client is gone. */
  forget(seq: number): void {
    this.#open.delete(seq);
  }
}
