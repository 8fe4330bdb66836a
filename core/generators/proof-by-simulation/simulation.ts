import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import type { Localized } from '../../kernel/locale';
import { SECOND_MS } from '../../kernel/time';
import { LAB_CALLER, LAB_PLACE, LAB_START, labRole } from '../../labs/lab';
import { roleCaller } from '../../simulator/access/roles';
import type { Caller, Command, Outcome, Ticket, WorldEvent } from '../../simulator/engine/contract';
import { World } from '../../simulator/engine/world';
import { SERVICES } from '../../simulator/services/list';
import type { Played } from './script';
import { ANSWERED, refusedWith, type TraceLine } from './trace';

/** `service.Operation`, such as `sqs.SendMessage`. */
export type Call = `${string}.${string}`;

/** Where else, and as whom, a call is made; without it as the owner of the lab's account in its Region. */
export interface Elsewhere {
  readonly account?: string;
  readonly region?: string;
  /** A role of the lab's account that makes the call. */
  readonly role?: string;
}

/** One seed for every proof: a lab that repeats the calls of a proof gets the same identifiers. */
export const PROOF_SEED = 'proof';
/** A request that waits ends within this: the longest long poll is 20 s, the longest function 15 minutes. */
const HELD_MAX_MS = 900 * SECOND_MS;

/**
 * A simulated account in which a proof does what an option says. Calls are noted for the trace from `begin` on, and
 * all of them for a lab when the simulation is recorded.
 */
export class Simulation {
  #began = 0;
  #lines: TraceLine[] = [];
  #events: WorldEvent[] = [];

  readonly world: World;

  private constructor(
    from: World | undefined,
    readonly limits: Limits,
    private readonly record: Played[] | undefined,
  ) {
    const sink = { event: (event: WorldEvent) => void this.#events.push(event) };
    this.world = from
      ? from.fork(sink)
      : World.create({ services: SERVICES, seed: PROOF_SEED, limits, startAt: LAB_START, sink });
    this.#began = this.world.now;
  }

  /** An empty account under these limits. */
  static open(limits: Limits, record?: Played[]): Simulation {
    return new Simulation(undefined, limits, record);
  }

  /** The same account, going its own way; its instants are counted like those of this one. */
  fork(): Simulation {
    const fork = new Simulation(this.world, this.limits, this.record && [...this.record]);
    fork.#began = this.#began;
    return fork;
  }

  /** The same account as it goes on from here: what happened and what was seen so far count for both. */
  branch(): Simulation {
    const branch = this.fork();
    branch.#events = [...this.#events];
    branch.#lines = [...this.#lines];
    return branch;
  }

  /** From here on the option acts: instants and events count from now, the trace begins. */
  begin(): void {
    this.#began = this.world.now;
    this.#lines = [];
    this.#events = [];
    this.record?.push({ kind: 'begin' });
  }

  /** From here on the proof only looks at what came of it. */
  look(): void {
    this.record?.push({ kind: 'look' });
  }

  /** Seconds since `begin`. */
  get sec(): number {
    return (this.world.now - this.#began) / SECOND_MS;
  }

  /** What happened since `begin`, or since this world was opened or forked. */
  get events(): readonly WorldEvent[] {
    return this.#events;
  }

  get lines(): readonly TraceLine[] {
    return this.#lines;
  }

  /** Makes a request and lets time pass until it is answered. A refusal is an answer. */
  ask(call: Call, input: object, elsewhere: Elsewhere = {}): Outcome {
    const { outcome } = this.submit(call, input, elsewhere);
    assert(outcome, `${call} is answered in time`);
    this.note(call.slice(call.indexOf('.') + 1), outcome.ok ? ANSWERED : refusedWith(outcome.error.code));
    return outcome;
  }

  /** The answer to a request that the proof itself needs. Throws when it is refused: a bug in the proof. */
  must<O = Readonly<Record<string, unknown>>>(call: Call, input: object, elsewhere: Elsewhere = {}): O {
    const { outcome } = this.submit(call, input, elsewhere);
    assert(outcome?.ok, `${call} is accepted, not ${JSON.stringify(outcome)}`);
    return outcome.output as O;
  }

  /** The answer to a request that only looks; undefined when it is refused. It is neither noted nor recorded. */
  peek<O = Readonly<Record<string, unknown>>>(
    call: Call,
    input: object,
    elsewhere: Elsewhere = {},
  ): O | undefined {
    const { outcome } = this.world.submit(commandOf(call, input, elsewhere));
    return outcome?.ok ? (outcome.output as O) : undefined;
  }

  private submit(call: Call, input: object, elsewhere: Elsewhere): Ticket {
    const command = commandOf(call, input, elsewhere);
    this.record?.push({ kind: 'call', command });
    const ticket = this.world.submit(command);
    const until = this.world.now + HELD_MAX_MS;
    while (!ticket.outcome && this.world.now < until)
      this.world.advanceTo(Math.min(this.world.nextDue() ?? until, until));
    return ticket;
  }

  /** Adds to the trace what was seen at this instant. */
  note(subject: string, seen: Localized): void {
    this.#lines.push({ sec: this.sec, subject, seen });
  }

  /** Lets time pass. */
  wait(sec: number): void {
    if (sec <= 0) return;
    const ms = Math.round(sec * SECOND_MS);
    this.record?.push({ kind: 'wait', ms });
    const { complete } = this.world.advanceTo(this.world.now + ms);
    assert(complete, 'the world comes to rest');
  }

  /** Lets time pass until so many seconds after `begin`; nothing when they are over. */
  waitUntil(sec: number): void {
    this.wait(sec - this.sec);
  }

  /** Lets time pass until something happens by itself, at most until so many seconds after `begin`. */
  waitForNext(atMostSec: number): void {
    const next = this.world.nextDue();
    const sec = next === undefined ? atMostSec : (next - this.#began) / SECOND_MS;
    this.waitUntil(Math.min(sec, atMostSec));
  }
}

function commandOf(call: Call, input: object, { account, region, role }: Elsewhere): Command {
  const dot = call.indexOf('.');
  return {
    service: call.slice(0, dot),
    operation: call.slice(dot + 1),
    input: input as Command['input'],
    caller: callerFor(account, role),
    region: region ?? LAB_PLACE.region,
  };
}

function callerFor(account: string | undefined, role: string | undefined): Caller {
  if (role !== undefined) return roleCaller(labRole(role), 'lab');
  return account === undefined ? LAB_CALLER : rootOf(account);
}

/** The root user of an account: allowed everything in it. */
const rootOf = (account: string): Caller => ({
  kind: 'root',
  account,
  arn: `arn:aws:iam::${account}:root`,
});
