import type { Rng } from '../../kernel/rng';
import { makeQueue, receiveAll, send, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** How a receive waits: the value of the call, or else that of the queue. Seconds. */
export interface Waiting {
  /** ReceiveMessageWaitTimeSeconds of the queue. */
  readonly queueWait: number;
  /** WaitTimeSeconds of the call; undefined where it is left out. */
  readonly callWait: number | undefined;
}

export const QUEUE = 'work';

/** Whether the call names a wait of its own gets likelier with the level. */
export function drawWaiting(rng: Rng, most: number, ofCall: boolean): Waiting {
  return {
    queueWait: rng.int(0, 3) === 0 ? 0 : rng.int(1, most),
    callWait: ofCall ? (rng.int(0, 3) === 0 ? 0 : rng.int(1, most)) : undefined,
  };
}

export const waitOf = ({ queueWait, callWait }: Waiting): number => callWait ?? queueWait;

export const startQueue = (world: Simulation, { queueWait }: Waiting): void =>
  makeQueue(world, QUEUE, { ReceiveMessageWaitTimeSeconds: queueWait, VisibilityTimeout: 3_600 });

const option = ({ callWait }: Waiting): object =>
  callWait === undefined ? {} : { WaitTimeSeconds: callWait };

/** Polls once: how many messages came, and after how many seconds. */
export function pollOnce(world: Simulation, waiting: Waiting): { count: number; sec: number } {
  const before = world.sec;
  const count = receiveAll(world, QUEUE, option(waiting)).length;
  const seen = { count, sec: world.sec - before };
  world.note('ReceiveMessage', { en: `${count} after ${seen.sec} s`, ko: `${seen.sec}초 만에 ${count}개` });
  return seen;
}

/** A function of another account's time would do the same: a message that becomes visible so much later. */
export const sendLate = (world: Simulation, sec: number): void =>
  send(world, QUEUE, 'a', sec > 0 ? { DelaySeconds: sec } : {});

export const setQueueWait = (world: Simulation, seconds: number): void => {
  world.ask('sqs.SetQueueAttributes', {
    QueueUrl: urlOf(QUEUE),
    Attributes: { ReceiveMessageWaitTimeSeconds: String(seconds) },
  });
};

export const told = {
  en: ({ queueWait, callWait }: Waiting): string =>
    `The queue has ReceiveMessageWaitTimeSeconds ${queueWait}, and the worker calls ReceiveMessage ${callWait === undefined ? 'without WaitTimeSeconds' : `with WaitTimeSeconds ${callWait}`}.`,
  ko: ({ queueWait, callWait }: Waiting): string =>
    `대기열의 ReceiveMessageWaitTimeSeconds는 ${queueWait}초이고, 작업자는 ReceiveMessage를 ${callWait === undefined ? 'WaitTimeSeconds 없이' : `WaitTimeSeconds ${callWait}초로`} 호출합니다.`,
};
