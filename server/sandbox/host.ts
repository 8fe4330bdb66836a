import { randomUUID } from 'node:crypto';
import type { Limits } from '@/core/facts/limits';
import type { AnyService, Caller, Outcome, WorldEvent } from '@/core/simulator/engine/contract';
import { World } from '@/core/simulator/engine/world';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { commandOf, Wire, type WireCall } from '@/core/simulator/wire/wire';
import { Clock } from './clock';

export interface HostOptions {
  readonly services: readonly AnyService[];
  readonly limits: Limits;
  readonly seed: number | string;
  /** Account that unsigned and foreign access keys act for. */
  readonly account: string;
  /** Told about exceptions, which are bugs of ours. */
  readonly onFault: (fault: unknown) => void;
}

export type Respond = (reply: HttpReply) => void;
export type Cancel = () => void;
type Watcher = (event: WorldEvent) => void;

/** A world that answers requests of AWS clients as time goes by. */
export class Host {
  readonly #wire: Wire;
  /** Requests that the world keeps pending. */
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  readonly #watchers = new Set<Watcher>();
  readonly #caller: Caller;
  #world: World;
  #clock: Clock;

  constructor(private readonly options: HostOptions) {
    const { account } = options;
    this.#wire = new Wire(options.services);
    this.#caller = { kind: 'root', account, arn: `arn:aws:iam::${account}:root` };
    this.#world = this.#newWorld();
    this.#clock = this.#newClock();
  }

  #newWorld(): World {
    const { services, limits, seed } = this.options;
    const sink = {
      event: (event: WorldEvent) => {
        for (const watcher of this.#watchers) watcher(event);
      },
      completed: (seq: number, outcome: Outcome) => this.#complete(seq, outcome),
    };
    return World.create({ services, limits, seed, startAt: Date.now(), sink });
  }

  #newClock(): Clock {
    return new Clock(this.#world, 0, () => {});
  }

  #complete(seq: number, outcome: Outcome): void {
    const answer = this.#waiting.get(seq);
    if (!answer) return;
    this.#waiting.delete(seq);
    answer(outcome);
  }

  /**
   * Answers a request of an AWS client, now or later. Returns how to say that the client hung up, when the answer
   * is pending.
   */
  serve(request: HttpRequest, origin: string, respond: Respond): Cancel | undefined {
    const reading = this.#wire.read(request, origin);
    if (!reading.understood) {
      respond(reading.write(reading.error, randomUUID()));
      return undefined;
    }
    return this.#run(reading, respond);
  }

  #run(call: WireCall, respond: Respond): Cancel | undefined {
    const answer = (outcome: Outcome): void => respond(this.#wire.reply(call, outcome, randomUUID()));
    this.#clock.catchUp();
    const ticket = this.#world.submit(commandOf(call, this.#caller));
    this.#clock.arm();
    if (ticket.outcome) {
      answer(ticket.outcome);
      return undefined;
    }
    this.#waiting.set(ticket.seq, answer);
    return () => this.#hangUp(ticket.seq);
  }

  #hangUp(seq: number): void {
    if (!this.#waiting.delete(seq)) return;
    this.#clock.catchUp();
    this.#world.cancel(seq);
    this.#clock.arm();
  }

  /** Virtual time, in milliseconds since the epoch. */
  now(): number {
    return this.#clock.now();
  }

  /** Lets virtual time pass; resolves when all that fell due has happened. */
  advance(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }

  /** Begins again with an empty world at the present wall-clock time. */
  reset(): void {
    this.#clock.stop();
    for (const answer of this.#waiting.values()) answer(WORLD_RESET);
    this.#waiting.clear();
    this.#world = this.#newWorld();
    this.#clock = this.#newClock();
  }

  /** Tells of every event from now on. Returns how to stop. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

const WORLD_RESET: Outcome = {
  ok: false,
  error: { code: 'ServiceUnavailable', message: 'The sandbox was reset.', status: 503, fault: 'Receiver' },
};
