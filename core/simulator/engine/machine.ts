import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import type { Instant } from '../../kernel/time';
import { decide } from '../access/decide';
import { type Identity, UNKNOWN_IDENTITY, UNMANAGED_ROLE } from '../access/request';
import { parseArn } from './arn';
import { TIMERS_MAX, type Work, WorkSpent } from './bounds';
import { type Chance, nextU32, nextUuid } from './chance';
import { Context } from './context';
import type {
  AnyService,
  Caller,
  Guard,
  MetricDatum,
  Outcome,
  Permission,
  Place,
  ResourceView,
  ServiceRequest,
  Sink,
  Ticket,
} from './contract';
import type { Delivery, PendingCommand } from './delivery';
import { GLOBAL_REGION, type Partition, Partitions } from './partition';
import type { Registry } from './registry';
import { TimerQueue } from './timers';

const ALLOWED: Permission = Object.freeze({ allowed: true });

/** Everything mutable of a world, and what handlers may do with it. */
export class Machine {
  now: Instant = 0;
  /** Commands so far, requests between services included. */
  seq = 0;
  /** Timers set so far. */
  order = 0;
  partitions = new Partitions();
  readonly timers = new TimerQueue<Partition>();
  readonly pending = new Map<number, PendingCommand>();
  readonly inbox: Delivery[] = [];
  /** Tickets of pending commands from outside; not part of the state, a restored world has none. */
  readonly tickets = new Map<number, Ticket>();

  constructor(
    readonly registry: Registry,
    readonly limits: Limits,
    readonly chance: Chance,
    readonly sink: Sink | undefined,
    readonly work?: Work | undefined,
  ) {}

  /** Takes one step of the work that is allowed, where it is bounded. Throws `WorkSpent`. */
  spend(): void {
    const { work } = this;
    if (work === undefined) return;
    if (work.left <= 0) throw new WorkSpent();
    work.left -= 1;
  }

  u32(): number {
    return nextU32(this.chance);
  }

  uuid(): string {
    return nextUuid(this.chance);
  }

  setTimer(partition: Partition, name: string, due: Instant, data: unknown): void {
    assert(Number.isFinite(due), `timer ${name} has a due time`);
    assert(this.timers.size < TIMERS_MAX, `a world has at most ${TIMERS_MAX} timers`);
    this.order += 1;
    this.timers.set(partition, name, Math.max(due, this.now), this.order, data);
  }

  clearTimer(partition: Partition, name: string): void {
    this.timers.clear(partition, name);
  }

  /** Tells the host, and the listening services that have something in this place. */
  emit(partition: Partition, type: string, detail: Readonly<Record<string, unknown>>): void {
    const { account, region, service } = partition;
    const heard = this.registry.listeners.get(service.name)?.get(type);
    if (!heard && !this.sink?.event) return;
    const event = { at: this.now, service: service.name, account, region, type, detail };
    this.sink?.event?.(event);
    for (const listener of heard ?? [])
      if (this.partitions.find(listener, partition))
        this.inbox.push({ kind: 'event', listener: listener.name, event });
  }

  request(partition: Partition, request: ServiceRequest, token: unknown): void {
    const { service, operation, input, context } = request;
    this.seq += 1;
    const command = {
      service,
      operation,
      input,
      caller: request.caller ?? serviceCaller(partition),
      region: request.region ?? partition.region,
      ...(context && { context }),
    };
    this.inbox.push({
      kind: 'request',
      seq: this.seq,
      command,
      reply: { to: addressOf(partition), token },
    });
  }

  /** Hands the outcome of a pending command to whoever waits for it. */
  complete(seq: number, outcome: Outcome): void {
    const command = this.pending.get(seq);
    assert(command, `command ${seq} is pending`);
    this.pending.delete(seq);
    if (command.reply) {
      this.inbox.push({ kind: 'reply', reply: command.reply, outcome });
      return;
    }
    const ticket = this.tickets.get(seq);
    if (ticket) ticket.outcome = outcome;
    this.tickets.delete(seq);
    this.sink?.completed?.(seq, outcome);
  }

  resource(arn: string): ResourceView | undefined {
    const parts = parseArn(arn);
    const service = parts && this.registry.byName.get(parts.service);
    if (!parts || !service?.resource) return undefined;
    // Names without an account, as buckets have, are unique over all accounts.
    const places = parts.account === '' ? this.partitions.of(service) : this.#placed(service, parts);
    for (const partition of places) {
      const view = service.resource(arn, partition.state);
      if (view) return view;
    }
    return undefined;
  }

  #placed(service: AnyService, place: Place): readonly Partition[] {
    const found = this.partitions.find(service, place);
    return found ? [found] : [];
  }

  permits(
    guard: Guard & { action: string },
    caller: Caller,
    partition: Partition,
    context: Readonly<Record<string, string>>,
  ): Permission {
    const owner = guard.owner ?? partition.account;
    // The usual case, worth its own line: an account's root user within its account, with no policy to deny it.
    if (caller.kind === 'root' && caller.account === owner && guard.policy === undefined) return ALLOWED;
    return decide({
      caller,
      identity: this.#identity(caller),
      action: guard.action,
      arn: guard.arn,
      owner,
      region: partition.region,
      ...(guard.policy !== undefined && { resourcePolicy: guard.policy }),
      context: guard.context ? { ...context, ...guard.context } : context,
      now: this.now,
    });
  }

  #identity(caller: Caller): Identity {
    const { identities } = this.registry;
    const place = { account: caller.account, region: GLOBAL_REGION };
    const state = identities && this.partitions.find(identities, place)?.state;
    if (state !== undefined && identities?.identity) return identities.identity(caller, state);
    return caller.kind === 'role' ? UNMANAGED_ROLE : UNKNOWN_IDENTITY;
  }

  metrics(place: Place): readonly MetricDatum[] {
    return this.registry.measured.flatMap((service) => {
      const partition = this.partitions.find(service, place);
      if (!partition) return [];
      return service.metrics?.(partition.state, this.contextOf(partition)) ?? [];
    });
  }

  /** The context of a handler that no request began: the service acts for itself. */
  contextOf(partition: Partition): Context {
    return new Context(this, partition, serviceCaller(partition));
  }
}

const serviceCaller = ({ service, account }: Partition): Caller => ({
  kind: 'service',
  account,
  arn: service.principal,
});

export const addressOf = ({ service, account, region }: Partition): Place & { service: string } => ({
  service: service.name,
  account,
  region,
});
