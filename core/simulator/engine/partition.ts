import type { AnyService, Place } from './contract';
import type { Timer, TimerOwner } from './timers';

/** A service's state in one place, its timers, and what it was used for. */
export interface Partition extends Place, TimerOwner<Partition> {
  readonly service: AnyService;
  readonly state: unknown;
  readonly timers: Map<string, Timer<Partition>>;
  /** Billed quantities by item, such as `SQS-Requests`. */
  readonly usage: Map<string, number>;
}

/** Region of global services: they have one state per account. */
export const GLOBAL_REGION = 'aws-global';

export function makePartition(
  service: AnyService,
  place: Place,
  state: unknown,
  usage: Map<string, number>,
): Partition {
  return { service, account: place.account, region: place.region, state, usage, timers: new Map() };
}

/** All partitions of a world, by service and place, in the order they were first needed. */
export class Partitions {
  readonly #all = new Map<string, Partition>();
  readonly #byService = new Map<AnyService, Partition[]>();

  find(service: AnyService, place: Place): Partition | undefined {
    const region = service.scope === 'global' ? GLOBAL_REGION : place.region;
    // Worlds have few places: looking through them beats building a key.
    return this.#byService
      .get(service)
      ?.find((partition) => partition.region === region && partition.account === place.account);
  }

  /** The partition of a place, made with the service's initial state when there is none. */
  at(service: AnyService, place: Place): Partition {
    const found = this.find(service, place);
    if (found) return found;
    const own: Place = service.scope === 'global' ? { account: place.account, region: GLOBAL_REGION } : place;
    return this.add(makePartition(service, own, service.initial(own), new Map()));
  }

  add(partition: Partition): Partition {
    this.#all.set(`${partition.service.name}/${partition.account}/${partition.region}`, partition);
    const siblings = this.#byService.get(partition.service);
    if (siblings) siblings.push(partition);
    else this.#byService.set(partition.service, [partition]);
    return partition;
  }

  /** Takes out a partition that a refused request was the first to need. */
  remove(partition: Partition): void {
    this.#all.delete(`${partition.service.name}/${partition.account}/${partition.region}`);
    const siblings = this.of(partition.service).filter((sibling) => sibling !== partition);
    this.#byService.set(partition.service, siblings);
  }

  of(service: AnyService): readonly Partition[] {
    return this.#byService.get(service) ?? [];
  }

  all(): Iterable<Partition> {
    return this.#all.values();
  }
}
