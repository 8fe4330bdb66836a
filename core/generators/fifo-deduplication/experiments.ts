import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import { receive, receiveAll, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { type DedupParams, type Fate, type In, type Scope, type Send, sendId } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const QUEUE = 'work.fifo';
const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** How the options of a direction are tried out; instants count from the first send. */
export function experimentOf(p: DedupParams): Experiment {
  switch (p.direction) {
    case 'second':
      return {
        start: (world) => makeFifo(world, settingsOf(p)),
        run: (world, fate) => fateIn(p, world) === fate,
        because: () => both((words) => words.caseReason(p)),
      };
    case 'stored': {
      let kept: readonly string[] = [];
      return {
        start: (world) => makeFifo(world, scoped(p.scope)),
        run: (world, option) => {
          kept = sendAll(world, p.sends);
          return kept.includes(option);
        },
        because: (option) => both((words) => words.sendReason(p, option, kept.includes(option))),
      };
    }
    case 'count':
      return {
        start: (world) => makeFifo(world, scoped(p.scope)),
        run: (world, key) => sendAll(world, p.sends).length === Number(key),
        because: () => both((words) => words.explanation(p)),
      };
    case 'retry':
      return {
        start: (world) => makeFifo(world, {}),
        run: (world, key) => secondCopyAt(p, world, Number(key)),
        because: () => both((words) => words.explanation(p)),
      };
  }
}

function makeFifo(world: Simulation, settings: Readonly<Record<string, string>>): void {
  world.must('sqs.CreateQueue', { QueueName: QUEUE, Attributes: { FifoQueue: 'true', ...settings } });
}

const scoped = (scope: Scope): Record<string, string> =>
  scope === 'queue' ? {} : { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };

const BY_CONTENT: readonly string[] = ['same-body', 'other-attribute', 'other-body'];

function settingsOf(p: In<'second'>): Record<string, string> {
  if (p.case === 'group-scope') return scoped('messageGroup');
  return BY_CONTENT.includes(p.case) ? { ContentBasedDeduplication: 'true' } : {};
}

interface Sent {
  readonly id?: string | undefined;
  readonly group?: string;
  readonly body?: string;
  readonly attribute?: string;
}

const send = (world: Simulation, { id, group = 'x', body = 'a', attribute }: Sent) =>
  world.ask('sqs.SendMessage', {
    QueueUrl: urlOf(QUEUE),
    MessageBody: body,
    MessageGroupId: group,
    ...(id !== undefined && { MessageDeduplicationId: id }),
    ...(attribute !== undefined && {
      MessageAttributes: { try: { DataType: 'String', StringValue: attribute } },
    }),
  });

/** The two sends of a case. */
function sendsOf(p: In<'second'>): readonly [Sent, Sent] {
  switch (p.case) {
    case 'again-soon':
    case 'again-late':
    case 'after-delete':
      return [{ id: 'A' }, { id: 'A' }];
    case 'other-group':
    case 'group-scope':
      return [
        { id: 'A', group: 'x' },
        { id: 'A', group: 'y' },
      ];
    case 'same-body':
      return [{ body: 'a' }, { body: 'a' }];
    case 'other-attribute':
      return [
        { body: 'a', attribute: '1' },
        { body: 'a', attribute: '2' },
      ];
    case 'other-body':
      return [{ body: 'a' }, { body: 'b' }];
    case 'no-id':
      return [{ id: 'A' }, { id: undefined }];
  }
}

/** Sends both and takes out what is delivered, in order. */
function fateIn(p: In<'second'>, world: Simulation): Fate {
  const [first, second] = sendsOf(p);
  send(world, first);
  if (p.case === 'after-delete') takeOut(world);
  world.wait(p.gap);
  const again = send(world, second);
  if (!again.ok) return 'refused';
  world.look();
  const ids = takeOut(world);
  const before = p.case === 'after-delete' ? 0 : 1;
  if (ids.length > before) return 'delivered';
  return ids.length === before ? 'dropped' : 'replaces';
}

/** Receives and deletes what there is; answers the bodies. */
function takeOut(world: Simulation): string[] {
  const bodies: string[] = [];
  for (let message = receive(world, QUEUE); message; message = receive(world, QUEUE)) {
    bodies.push(message.Body);
    world.must('sqs.DeleteMessage', { QueueUrl: urlOf(QUEUE), ReceiptHandle: message.ReceiptHandle });
  }
  return bodies;
}

/** Sends at their instants, each with its name as the body; answers the names that are delivered. */
function sendAll(world: Simulation, sends: readonly Send[]): readonly string[] {
  for (const [i, { id, group, at }] of sends.entries()) {
    world.waitUntil(at);
    world.must('sqs.SendMessage', {
      QueueUrl: urlOf(QUEUE),
      MessageBody: sendId(i),
      MessageGroupId: group,
      MessageDeduplicationId: id,
    });
  }
  world.look();
  const names = receiveAll(world, QUEUE).map(({ Body }) => Body);
  const seen = names.join(' ');
  world.note('ReceiveMessage', { en: seen, ko: seen });
  return names;
}

/** Sends again and again, deleting what comes, until the second copy is there: not before that second. */
function secondCopyAt(p: In<'retry'>, world: Simulation, key: number): boolean {
  for (let at = 0; at <= key; at += p.every) {
    world.waitUntil(at);
    send(world, { id: 'A' });
    const copies = takeOut(world).length;
    if (at === 0 ? copies !== 1 : copies > 0) return at === key;
  }
  return false;
}
