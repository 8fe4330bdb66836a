import type { Rng } from '../../kernel/rng';
import { LAB_PLACE } from '../../labs/lab';
import type { Level } from '../contract';
import type { Simulation } from '../proof-by-simulation/simulation';

/** `Parallelism` and `ParallelismPerKPU` of an application. */
export interface Sized {
  tasks: number;
  perKpu: number;
}

/** Level 1 comes out even, above it the last KPU is mostly not full. */
export function drawSized(rng: Rng, level: Level, perKpuMax: number, kpusMax: number): Sized {
  const perKpu = rng.int(2, perKpuMax);
  const even = rng.int(2, kpusMax - 1) * perKpu;
  return { perKpu, tasks: level === 1 ? even : even + rng.int(1, perKpu - 1) };
}

/** The KPUs that the tasks take, by the rule. */
export const kpusOf = ({ tasks, perKpu }: Sized): number => Math.ceil(tasks / perKpu);

const HOUR_SEC = 3_600;
const STARTED_SEC = 5;

/** Tries to make an application of that size; true when it is accepted. */
export const isAccepted = (world: Simulation, name: string, { tasks, perKpu }: Sized): boolean =>
  world.ask('kinesisanalyticsv2.CreateApplication', {
    ApplicationName: name,
    RuntimeEnvironment: 'FLINK-1_20',
    ServiceExecutionRole: `arn:aws:iam::${LAB_PLACE.account}:role/flink`,
    ApplicationConfiguration: {
      FlinkApplicationConfiguration: {
        ParallelismConfiguration: {
          ConfigurationType: 'CUSTOM',
          Parallelism: tasks,
          ParallelismPerKPU: perKpu,
          AutoScalingEnabled: false,
        },
      },
    },
  }).ok;

/** Runs applications for some hours; the KPU-hours on the bill, or undefined where one of them is refused. */
export function billedFor(world: Simulation, sizes: readonly Sized[], hours: number): number | undefined {
  const names = sizes.map((_, i) => `application-${i + 1}`);
  for (const [i, size] of sizes.entries()) if (!isAccepted(world, names[i] ?? '', size)) return undefined;
  for (const ApplicationName of names) world.must('kinesisanalyticsv2.StartApplication', { ApplicationName });
  world.wait(STARTED_SEC);
  world.look();
  world.wait(hours * HOUR_SEC - STARTED_SEC);
  for (const ApplicationName of names) world.must('kinesisanalyticsv2.StopApplication', { ApplicationName });
  world.wait(STARTED_SEC);
  return Math.round(world.world.usage(LAB_PLACE).get('Flink-KPUHours') ?? 0);
}

/** The KPUs of one application, as an hour's bill shows: one more is billed for orchestration. */
export function measuredKpus(world: Simulation, size: Sized): number | undefined {
  const hours = billedFor(world, [size], 1);
  if (hours === undefined) return undefined;
  const kpus = hours - 1;
  world.note('Flink-KPUHours', { en: `${kpus} + 1`, ko: `${kpus} + 1` });
  return kpus;
}
