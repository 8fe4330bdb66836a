import type { Limits } from '../../facts/limits';
import type { Instant } from '../../kernel/time';
import {
  type Caller,
  type Ctx,
  type Guard,
  HELD,
  type Held,
  type MetricDatum,
  type Outcome,
  type Permission,
  type Place,
  type ResourceView,
  type ServiceRequest,
} from './contract';
import type { Machine } from './machine';
import type { Partition } from './partition';

const NO_CONTEXT: Readonly<Record<string, string>> = Object.freeze({});

/** What one handler sees of the world; made anew for each. */
export class Context implements Ctx<unknown> {
  constructor(
    private readonly world: Machine,
    readonly partition: Partition,
    readonly caller: Caller,
    readonly context: Readonly<Record<string, string>> = NO_CONTEXT,
    readonly seq = 0,
  ) {}

  get account(): string {
    return this.partition.account;
  }
  get region(): string {
    return this.partition.region;
  }
  get state(): unknown {
    return this.partition.state;
  }
  get now(): Instant {
    return this.world.now;
  }
  get limits(): Limits {
    return this.world.limits;
  }

  stateIn(place: Place): unknown {
    return this.world.partitions.find(this.partition.service, place)?.state;
  }

  in(place: Place): Ctx<unknown> {
    const partition = this.world.partitions.at(this.partition.service, place);
    return new Context(this.world, partition, this.caller, this.context, this.seq);
  }

  u32(): number {
    return this.world.u32();
  }
  uuid(): string {
    return this.world.uuid();
  }

  setTimer(name: string, due: Instant, data: unknown = null): void {
    this.world.setTimer(this.partition, name, due, data);
  }
  clearTimer(name: string): void {
    this.world.clearTimer(this.partition, name);
  }

  emit(type: string, detail: Readonly<Record<string, unknown>>): void {
    this.world.emit(this.partition, type, detail);
  }
  request(request: ServiceRequest, token: unknown): void {
    this.world.request(this.partition, request, token);
  }

  hold(): Held {
    return HELD;
  }
  complete(seq: number, outcome: Outcome): void {
    this.world.complete(seq, outcome);
  }

  resource(arn: string): ResourceView | undefined {
    return this.world.resource(arn);
  }
  permits(guard: Guard & { action: string }, caller: Caller = this.caller): Permission {
    return this.world.permits(guard, caller, this.partition, this.context);
  }

  meter(item: string, quantity: number): void {
    const { usage } = this.partition;
    usage.set(item, (usage.get(item) ?? 0) + quantity);
  }
  metrics(): readonly MetricDatum[] {
    return this.world.metrics(this.partition);
  }
}
