import { randomUUID } from 'node:crypto';
import type { AnyService, Outcome } from '@/core/simulator/engine/contract';
import type { AwsError } from '@/core/simulator/engine/refusal';
import { commandOf, type Unreadable, Wire, type WireCall } from '@/core/simulator/wire/wire';
import type { Callers } from './callers';
import type { Exchange } from './exchange';
import type { LiveWorld } from './live-world';
import type { StreamedReplies } from './streamed-replies';

const INTERNAL_FAILURE: AwsError = {
  code: 'InternalFailure',
  message: 'The request processing has failed because of an unknown error, exception or failure.',
  status: 500,
  fault: 'Receiver',
};

interface HostParts {
  readonly services: readonly AnyService[];
  readonly world: LiveWorld;
  readonly callers: Callers;
  readonly streams: StreamedReplies;
  /** Told about exceptions, which are bugs of ours. */
  readonly onFault: (fault: unknown) => void;
}

/** Answers requests of AWS clients from a world. */
export class Host {
  readonly #wire: Wire;

  constructor(private readonly parts: HostParts) {
    this.#wire = new Wire(parts.services);
  }

  /** Answers at once, or when the world does; never throws. */
  handle(exchange: Exchange): void {
    const { request, origin } = exchange;
    let reading: WireCall | Unreadable | undefined;
    try {
      reading = this.#wire.read(request, origin);
      if (reading.understood) this.#run(reading, exchange);
      else exchange.reply(reading.write(reading.error, randomUUID()));
    } catch (fault) {
      this.#fail(reading, exchange, fault);
    }
  }

  #run(call: WireCall, exchange: Exchange): void {
    const { world, callers, streams } = this.parts;
    const caller = callers.of(call, exchange.request);
    if ('refused' in caller) {
      this.#answer(call, exchange, { ok: false, error: caller.refused.error });
      return;
    }
    const answer = (outcome: Outcome): void => this.#answer(call, exchange, outcome);
    const pending = world.submit(commandOf(call, caller), answer);
    if (!pending) return;
    exchange.onHangUp(() => {
      streams.forget(pending.seq);
      pending.cancel();
    });
    if (call.dialect.streams?.(call.asked.operation)) streams.open(call, exchange, pending.seq);
  }

  #answer(call: WireCall, exchange: Exchange, outcome: Outcome): void {
    try {
      if (this.parts.streams.end(exchange, outcome)) return;
      exchange.reply(this.#wire.reply(call, outcome, randomUUID()));
    } catch (fault) {
      this.#fail(call, exchange, fault);
    }
  }

  #fail(reading: WireCall | Unreadable | undefined, exchange: Exchange, fault: unknown): void {
    this.parts.onFault(fault);
    const requestId = randomUUID();
    exchange.reply(
      reading?.understood
        ? reading.dialect.failure(INTERNAL_FAILURE, requestId)
        : { status: 500, headers: { 'x-amzn-RequestId': requestId }, body: '' },
    );
  }
}
