import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import type { Instant } from '../../kernel/time';
import type { Work } from './bounds';
import type { Chance } from './chance';
import type { Sink } from './contract';
import type { Delivery, PendingCommand } from './delivery';
import { Machine } from './machine';
import { makePartition, type Partition } from './partition';
import { copyPlain, readPlain, writePlain } from './plain';
import type { Registry } from './registry';

/** A whole world at an instant as text: equal worlds have equal snapshots. */
export type Snapshot = string;

const FORMAT = 1;

interface Image {
  readonly format: number;
  readonly now: Instant;
  readonly seq: number;
  readonly order: number;
  readonly chance: Chance;
  readonly partitions: readonly PartitionImage[];
  readonly timers: readonly TimerImage[];
  readonly pending: ReadonlyMap<number, PendingCommand>;
  readonly inbox: readonly Delivery[];
}

interface PartitionImage {
  readonly service: string;
  readonly account: string;
  readonly region: string;
  readonly state: unknown;
  readonly usage: Map<string, number>;
}

interface TimerImage {
  /** Position in `partitions`. */
  readonly partition: number;
  readonly name: string;
  readonly due: Instant;
  readonly order: number;
  readonly data: unknown;
}

function imageOf(machine: Machine): Image {
  const partitions = [...machine.partitions.all()];
  const position = new Map(partitions.map((partition, index) => [partition, index]));
  return {
    format: FORMAT,
    now: machine.now,
    seq: machine.seq,
    order: machine.order,
    chance: machine.chance,
    partitions: partitions.map(({ service, account, region, state, usage }) => ({
      service: service.name,
      account,
      region,
      state,
      usage,
    })),
    timers: machine.timers.inOrder().map(({ owner, name, due, order, data }) => ({
      partition: position.get(owner) as number,
      name,
      due,
      order,
      data,
    })),
    pending: machine.pending,
    inbox: machine.inbox,
  };
}

export const writeSnapshot = (machine: Machine): Snapshot => writePlain(imageOf(machine));

/** Throws when the text is no snapshot of this format or names a service that the registry lacks. */
export function readSnapshot(
  snapshot: Snapshot,
  registry: Registry,
  limits: Limits,
  sink: Sink | undefined,
): Machine {
  const image = readPlain(snapshot) as Image;
  assert(image.format === FORMAT, `a snapshot of format ${FORMAT}, not ${image.format}`);
  return machineOf(image, registry, limits, sink);
}

/** A second machine in the same state. Pending commands of outside callers have no ticket there. */
export const forkMachine = (machine: Machine, sink: Sink | undefined): Machine =>
  machineOf(copyPlain(imageOf(machine)), machine.registry, machine.limits, sink, machine.work);

function machineOf(
  image: Image,
  registry: Registry,
  limits: Limits,
  sink: Sink | undefined,
  work?: Work,
): Machine {
  const machine = new Machine(registry, limits, image.chance, sink, work);
  machine.now = image.now;
  machine.seq = image.seq;
  machine.order = image.order;
  const partitions = image.partitions.map((partition) => addPartition(machine, partition));
  for (const { partition, name, due, order, data } of image.timers)
    machine.timers.set(partitions[partition] as Partition, name, due, order, data);
  for (const [seq, command] of image.pending) machine.pending.set(seq, command);
  machine.inbox.push(...image.inbox);
  return machine;
}

function addPartition(machine: Machine, image: PartitionImage): Partition {
  const service = machine.registry.byName.get(image.service);
  assert(service, `a snapshot names only services of this world, not ${image.service}`);
  return machine.partitions.add(makePartition(service, image, image.state, image.usage));
}
