import type { QueueSettings } from './attributes/settings';
import { makeDueHeap } from './messages/due-heap';
import { makeRing } from './messages/ring';
import { queueArn, queueUrl } from './queue-url';
import type { Counters, FifoGroups, Queue, SqsCtx } from './state';

interface QueueStart {
  readonly name: string;
  readonly fifo: boolean;
  readonly settings: QueueSettings;
  readonly tags: Readonly<Record<string, string>>;
}

export const makeQueue = ({ name, fifo, settings, tags }: QueueStart, ctx: SqsCtx): Queue => ({
  name,
  arn: queueArn(ctx, name),
  url: queueUrl(ctx, name),
  fifo,
  salt: ctx.u32(),
  createdAt: ctx.now,
  modifiedAt: ctx.now,
  settings,
  tags: new Map(Object.entries(tags)),
  lastId: 0,
  messages: new Map(),
  byAge: makeRing(),
  redriven: makeDueHeap(),
  ready: makeRing(),
  hidden: makeDueHeap(),
  inFlight: 0,
  waiters: new Map(),
  waits: makeDueHeap(),
  timerDue: 0,
  purgedAt: 0,
  counters: zeroCounters(),
  groups: fifo ? makeGroups() : null,
});

export const zeroCounters = (): Counters => ({
  sent: 0,
  sentBytes: 0,
  received: 0,
  deleted: 0,
  emptyReceives: 0,
  deduplicated: 0,
});

const makeGroups = (): FifoGroups => ({
  byId: new Map(),
  ready: makeRing(),
  sent: new Map(),
  sentKeys: makeRing(),
  attempts: new Map(),
  attemptIds: makeRing(),
  calls: new Map(),
  callsSecond: 0,
});
