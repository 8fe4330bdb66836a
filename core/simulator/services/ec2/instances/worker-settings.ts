import type { Worker } from '../state';

/**
 * Tags that give an instance a program to run: it takes messages from the queue of this name, one at a time, and
 * deletes each after so many seconds. With `protect` it asks its Auto Scaling group for scale-in protection while
 * it is busy. `cpu` is its CPU utilization while busy, in percent: waiting for others, as most workers do, is little.
 */
export const WORKER_TAGS = {
  queue: 'redrive:queue',
  secPerMessage: 'redrive:seconds-per-message',
  protect: 'redrive:protect-while-busy',
  cpu: 'redrive:cpu-while-busy',
} as const;

const DEFAULT_SEC = 1;
const DEFAULT_CPU_PERCENT = 20;

/** The worker that the tags of an instance ask for. */
export function workerOf(tags: ReadonlyMap<string, string>): Worker | undefined {
  const queueName = tags.get(WORKER_TAGS.queue);
  if (queueName === undefined) return undefined;
  return {
    queueName,
    secPerMessage: positive(tags.get(WORKER_TAGS.secPerMessage), DEFAULT_SEC),
    protects: tags.get(WORKER_TAGS.protect) === 'true',
    cpuBusyPercent: positive(tags.get(WORKER_TAGS.cpu), DEFAULT_CPU_PERCENT),
    handled: 0,
  };
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : otherwise;
}
