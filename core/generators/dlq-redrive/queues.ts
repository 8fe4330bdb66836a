import { arnOf, makeQueue, receive, redriveTo, send, setQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

export const DEAD = 'dead';

/** A source queue whose messages go to the dead-letter queue after their first receive. */
export function makeSource(world: Simulation, name: string): void {
  makeQueue(world, name, { VisibilityTimeout: 1, ...redriveTo(arnOf(DEAD), 1) });
}

/** Sends messages to a source and lets each fail, so that the dead-letter queue holds them. */
export function fail(world: Simulation, source: string, count: number): void {
  for (let i = 0; i < count; i++) send(world, source, `${source} ${i}`);
  for (let i = 0; i < count; i++) receive(world, source);
  world.wait(2);
  receive(world, source);
}

/** Tries to start moving what the queue holds. */
export const startMove = (world: Simulation, queue: string, more: object = {}) =>
  world.ask('sqs.StartMessageMoveTask', { SourceArn: arnOf(queue), ...more });

/** Tries to name the queue as dead-letter queue of a source. */
export const pointTo = (world: Simulation, source: string, dead: string) =>
  setQueue(world, source, redriveTo(arnOf(dead), 3));

export const allowPolicy = (world: Simulation, dead: string, policy: object): void => {
  world.must('sqs.SetQueueAttributes', {
    QueueUrl: urlOf(dead),
    Attributes: { RedriveAllowPolicy: JSON.stringify(policy) },
  });
};
