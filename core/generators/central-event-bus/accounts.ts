import { arnOf, heldBy, makeQueue, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** The account of the central bus; the simulation acts in it unless told otherwise. */
export const CENTRAL = '111122223333';
export const SENDERS = [
  '222233334444',
  '333344445555',
  '444455556666',
  '555566667777',
  '666677778888',
  '777788889999',
];
export const BUS = `arn:aws:events:us-east-1:${CENTRAL}:event-bus/default`;

/** What is needed so that an event of another account ends up in a queue of the central one. */
export const PIECES = ['bus-policy', 'sender-rule', 'central-rule', 'queue-policy'] as const;
export type Piece = (typeof PIECES)[number];

export const makeInbox = (world: Simulation): void => makeQueue(world, 'inbox');

export function addPiece(world: Simulation, piece: Piece, sender: string, source = 'shop'): void {
  const pattern = { EventPattern: JSON.stringify({ source: [source] }) };
  switch (piece) {
    case 'bus-policy':
      world.must('events.PutPermission', {
        StatementId: `from-${sender}`,
        Action: 'events:PutEvents',
        Principal: sender,
      });
      return;
    case 'sender-rule':
      world.must('events.PutRule', { Name: 'forward', ...pattern }, { account: sender });
      world.must(
        'events.PutTargets',
        { Rule: 'forward', Targets: [{ Id: 'bus', Arn: BUS }] },
        { account: sender },
      );
      return;
    case 'central-rule':
      world.must('events.PutRule', { Name: `collect-${source}`, ...pattern });
      world.must('events.PutTargets', {
        Rule: `collect-${source}`,
        Targets: [{ Id: 'inbox', Arn: arnOf('inbox') }],
      });
      return;
    case 'queue-policy':
      world.must('sqs.SetQueueAttributes', {
        QueueUrl: `https://sqs.us-east-1.amazonaws.com/${CENTRAL}/inbox`,
        Attributes: openTo('events', arnOf('inbox')),
      });
  }
}

const entry = (Source: string): object => ({ Source, DetailType: 'placed', Detail: '{}' });

/** An application of an account sends an event to the default bus of this account. */
export const sendFrom = (world: Simulation, account: string, source = 'shop'): void =>
  void world.must('events.PutEvents', { Entries: [entry(source)] }, { account });

/** Whether an account may put an event on the central bus. */
export const maySend = (world: Simulation, account: string): boolean =>
  world.ask('events.PutEvents', { Entries: [{ ...entry('shop'), EventBusName: BUS }] }, { account }).ok;

export const arrived = (world: Simulation): number => heldBy(world, 'inbox');
