import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import type { Instant } from '../../kernel/time';
import { DELIVERIES_PER_INSTANT_MAX, PENDING_MAX, STEPS_PER_ADVANCE_MAX, type Work } from './bounds';
import { seedChance } from './chance';
import {
  type AnyService,
  type Command,
  HELD,
  type LogEntry,
  type Outcome,
  type Place,
  type ResourceView,
  type Sink,
  type Ticket,
} from './contract';
import { execute } from './execute';
import { Machine } from './machine';
import { registryOf } from './registry';
import { fireTimer, settle } from './settle';
import { forkMachine, readSnapshot, type Snapshot, writeSnapshot } from './snapshot';

export interface WorldOptions {
  readonly services: readonly AnyService[];
  readonly seed: number | string;
  /** Values of the fact registry for one profile. */
  readonly limits: Limits;
  readonly startAt: Instant;
  readonly sink?: Sink;
  /** What the world and its forks may do; without it as much as they like. */
  readonly work?: Work;
}

/** How far an advance came: not complete only in a world busier than the engine allows in one go. */
export interface Advance {
  readonly reached: Instant;
  readonly complete: boolean;
}

const TOO_MANY_PENDING: Outcome = {
  ok: false,
  error: {
    code: 'ServiceUnavailable',
    message: `At most ${PENDING_MAX} requests may wait at once.`,
    status: 503,
    fault: 'Receiver',
  },
};

/** A simulated AWS: a function of its seed and of the commands submitted, each at its instant. */
export class World {
  private constructor(private readonly machine: Machine) {}

  /** An empty world at `startAt`. */
  static create({ services, seed, limits, startAt, sink, work }: WorldOptions): World {
    assert(Number.isInteger(startAt), 'time is whole milliseconds');
    const machine = new Machine(registryOf(services), limits, seedChance(seed), sink, work);
    machine.now = startAt;
    return new World(machine);
  }

  /** The world of a snapshot. Throws when the text is none, or when it needs a service not given. */
  static restore(
    snapshot: Snapshot,
    { services, limits, sink }: Omit<WorldOptions, 'seed' | 'startAt' | 'work'>,
  ): World {
    return new World(readSnapshot(snapshot, registryOf(services), limits, sink));
  }

  get now(): Instant {
    return this.machine.now;
  }

  /** The services it was made with. */
  get services(): readonly AnyService[] {
    return this.machine.registry.services;
  }

  /** Runs a command at the present instant, with all it causes at that instant. Never throws for bad input. */
  submit(command: Command): Ticket {
    const { machine } = this;
    machine.spend();
    machine.sink?.entry?.({ at: machine.now, command });
    machine.seq += 1;
    const ticket: Ticket = { seq: machine.seq, outcome: undefined };
    if (machine.pending.size >= PENDING_MAX) {
      ticket.outcome = TOO_MANY_PENDING;
      return ticket;
    }
    const outcome = execute(machine, ticket.seq, command);
    if (outcome === HELD) machine.tickets.set(ticket.seq, ticket);
    else ticket.outcome = outcome;
    settle(machine);
    return ticket;
  }

  /** Ends a pending command whose caller hung up; nothing happens when it is not pending. */
  cancel(seq: number): void {
    const { machine } = this;
    const command = machine.pending.get(seq);
    if (!command) return;
    machine.sink?.entry?.({ at: machine.now, cancel: seq });
    machine.pending.delete(seq);
    machine.tickets.delete(seq);
    const service = machine.registry.byName.get(command.by.service);
    if (service?.onCancel)
      service.onCancel(seq, machine.contextOf(machine.partitions.at(service, command.by)));
    settle(machine);
  }

  /** Lets time pass up to and including `until`: every timer fires at its own instant. */
  advanceTo(until: Instant): Advance {
    const { machine } = this;
    assert(Number.isInteger(until) && until >= machine.now, 'time runs forward in whole milliseconds');
    let ran = settle(machine);
    let steps = ran;
    while (steps < STEPS_PER_ADVANCE_MAX) {
      // What never comes to rest at one instant goes on a millisecond later.
      const restless = ran >= DELIVERIES_PER_INSTANT_MAX || machine.inbox.length > 0;
      if (restless && machine.now === until) break;
      if (restless) machine.now += 1;
      else if (!fireTimer(machine, until)) break;
      ran = settle(machine);
      steps += 1 + ran;
    }
    const complete = steps < STEPS_PER_ADVANCE_MAX;
    if (complete) machine.now = until;
    return { reached: machine.now, complete };
  }

  /** When the next timer is due, or undefined when nothing will happen by itself. */
  nextDue(): Instant | undefined {
    const due = this.machine.timers.nextDue();
    return Number.isFinite(due) ? due : undefined;
  }

  /** Commands from outside that are still pending. */
  pending(): readonly number[] {
    return [...this.machine.pending].filter(([, { reply }]) => !reply).map(([seq]) => seq);
  }

  /** A resource of any service, by its ARN. */
  resource(arn: string): ResourceView | undefined {
    return this.machine.resource(arn);
  }

  /** What AWS would have billed so far in a place, by item. */
  usage(place: Place): ReadonlyMap<string, number> {
    const sum = new Map<string, number>();
    for (const { account, region, usage } of this.machine.partitions.all()) {
      if (account !== place.account || region !== place.region) continue;
      for (const [item, quantity] of usage) sum.set(item, (sum.get(item) ?? 0) + quantity);
    }
    return sum;
  }

  /** The state of a service in a place as plain data, to be read only; undefined where it has none. */
  stateOf(service: string, place: Place): unknown {
    const found = this.machine.registry.byName.get(service);
    return found && this.machine.partitions.find(found, place)?.state;
  }

  snapshot(): Snapshot {
    return writeSnapshot(this.machine);
  }

  /** SHA-256 of the snapshot, in hexadecimal. */
  hash(): string {
    return bytesToHex(sha256(utf8ToBytes(this.snapshot())));
  }

  /** Draws from another seed from now on: how a fork becomes one of many worlds that might follow. */
  reseed(seed: number | string): void {
    Object.assign(this.machine.chance, seedChance(seed));
  }

  /** A world in the same state that goes its own way. */
  fork(sink?: Sink): World {
    return new World(forkMachine(this.machine, sink));
  }
}

/** Repeats what came from outside: advances to each entry's instant and submits it. */
export function replay(world: World, entries: Iterable<LogEntry>): void {
  for (const entry of entries) {
    world.advanceTo(entry.at);
    if ('command' in entry) world.submit(entry.command);
    else world.cancel(entry.cancel);
  }
}
