import type { Question } from './draw';

/** Messages each of `workers` gets when the queue is dealt out evenly, the fullest hand counted. */
function fullestHand(messages: number, workers: number): number {
  const spare = messages % workers;
  return (messages - spare) / workers + (spare > 0 ? 1 : 0);
}

/** Milliseconds until a worker has finished `messages`, one after the other. */
function drained(messages: number, processing: number): number {
  let clock = 0;
  for (let done = 0; done < messages; done++) clock += processing;
  return clock;
}

/** How many messages a worker finishes before `latency` is over. */
function inTime(latency: number, processing: number): number {
  let done = 0;
  for (let clock = processing; clock <= latency; clock += processing) done++;
  return done;
}

/** Smallest fleet whose every worker is through its share in time. */
function smallestFleet({ visible, processing, latency }: Question): number {
  const share = inTime(latency, processing);
  let workers = 1;
  while (fullestHand(visible, workers) > share) workers++;
  return workers;
}

/** The answer by dealing out messages and letting workers run: messages, instances or seconds. */
export function truth(q: Question): number {
  switch (q.direction) {
    case 'acceptable-backlog':
      return inTime(q.latency, q.processing);
    case 'current-backlog':
      return fullestHand(q.visible, q.inService);
    case 'fleet-size':
      return smallestFleet(q);
    case 'instances-to-add':
      return smallestFleet(q) - q.inService;
    case 'instances-to-remove':
      return q.inService - smallestFleet(q);
    case 'longest-wait':
      return drained(fullestHand(q.visible, q.inService), q.processing) / 1000;
    case 'needed-speed': {
      // Slowest processing time, in whole milliseconds, that still drains the present share in time.
      const share = fullestHand(q.visible, q.inService);
      let slow = q.processing;
      while (slow * share > q.latency) slow--;
      return slow / 1000;
    }
  }
}
