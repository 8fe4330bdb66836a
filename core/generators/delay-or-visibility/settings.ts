import type { Experiment } from '../proof-by-simulation/experiment';
import { makeQueue, receive, receiveAll, send, setQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { counted } from '../proof-by-simulation/trace';
import type { In, Setting } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** The visibility timeout that the queue has where nothing else is said: shorter than any need. */
const SHORT_SEC = 10;
const LONG_POLL_SEC = 20;
const POLLED_SEC = 60;

/** Makes each setting in a queue that lacks it and looks whether the need is met. */
export function settingExperiment(p: In<'setting'>): Experiment {
  const queue = p.need === 'all-new-fifo' ? 'work.fifo' : 'work';
  return {
    start: (world) => makeQueue(world, queue, { VisibilityTimeout: SHORT_SEC }),
    run: (world, option) => meets(p, world, queue, option as Setting),
    because: (option) => ({
      en: en.settingReason(option as Setting, p.need),
      ko: ko.settingReason(option as Setting, p.need),
    }),
  };
}

function meets(p: In<'setting'>, world: Simulation, queue: string, setting: Setting): boolean {
  setAttribute(p, world, queue, setting);
  switch (p.need) {
    case 'all-new':
    case 'all-new-fifo':
    case 'some-new':
      return holdsBack(p, world, queue, setting);
    case 'in-work':
      return hidesReceived(p, world, queue, setting);
    case 'one-longer':
      return prolongsOne(p, world, queue, setting);
    case 'empty-polls':
      return savesPolls(world, queue, setting);
  }
}

/** What is set on the queue itself; the others are parameters of calls. */
function setAttribute({ seconds }: In<'setting'>, world: Simulation, queue: string, setting: Setting): void {
  if (setting === 'queue-delay') setQueue(world, queue, { DelaySeconds: seconds });
  if (setting === 'visibility') setQueue(world, queue, { VisibilityTimeout: seconds });
  if (setting === 'retention') setQueue(world, queue, { MessageRetentionPeriod: SHORT_SEC * seconds });
}

/** A message is held back after sending: every one, or one while the others are available at once. */
function holdsBack(p: In<'setting'>, world: Simulation, queue: string, setting: Setting): boolean {
  // Producers that cannot be changed send without a timer.
  const mayTime = p.need !== 'all-new' && setting === 'timer';
  const sent = world.ask('sqs.SendMessage', {
    QueueUrl: urlOf(queue),
    MessageBody: 'held back',
    ...(queue.endsWith('.fifo') && { MessageGroupId: 'g' }),
    ...(mayTime && { DelaySeconds: p.seconds }),
  });
  if (!sent.ok) return false;
  if (p.need === 'some-new') send(world, queue, 'at once');
  world.look();
  const first = receiveAll(world, queue, receiveOptions(setting)).map(({ Body }) => Body);
  world.note('ReceiveMessage', counted(first.length));
  if (first.includes('held back')) return false;
  if (p.need === 'some-new' && !first.includes('at once')) return false;
  if (setting === 'change') return false;
  world.waitUntil(p.seconds - 1);
  if (receiveAll(world, queue).some(({ Body }) => Body === 'held back')) return false;
  world.waitUntil(p.seconds);
  return receiveAll(world, queue).some(({ Body }) => Body === 'held back');
}

const receiveOptions = (setting: Setting): object =>
  setting === 'wait' ? { WaitTimeSeconds: LONG_POLL_SEC } : {};
const sendOptions = (setting: Setting, seconds: number): object =>
  setting === 'timer' ? { DelaySeconds: seconds } : {};

/** A worker that makes no further call keeps its message to itself for as long as it works. */
function hidesReceived(p: In<'setting'>, world: Simulation, queue: string, setting: Setting): boolean {
  send(world, queue, 'a', sendOptions(setting, p.seconds));
  // A delayed message is received when its delay is over.
  if (setting === 'timer' || setting === 'queue-delay') world.wait(p.seconds);
  if (!receive(world, queue, receiveOptions(setting))) return false;
  world.look();
  world.wait(p.seconds - 1);
  return receive(world, queue) === undefined;
}

/** One of two received messages stays hidden for longer, the other comes back as before. */
function prolongsOne(p: In<'setting'>, world: Simulation, queue: string, setting: Setting): boolean {
  // The queue as it was when both were received: a setting of the queue comes too late for them.
  const later = { DelaySeconds: 0, VisibilityTimeout: SHORT_SEC };
  setQueue(world, queue, later);
  send(world, queue, 'longer');
  send(world, queue, 'other');
  const received = receiveAll(world, queue, receiveOptions(setting));
  setAttribute(p, world, queue, setting);
  const longer = received.find(({ Body }) => Body === 'longer');
  if (!longer) return false;
  if (setting === 'change')
    world.ask('sqs.ChangeMessageVisibility', {
      QueueUrl: urlOf(queue),
      ReceiptHandle: longer.ReceiptHandle,
      VisibilityTimeout: p.seconds,
    });
  world.look();
  world.wait(SHORT_SEC);
  const back = receiveAll(world, queue).map(({ Body }) => Body);
  world.note('ReceiveMessage', counted(back.length));
  return back.includes('other') && !back.includes('longer');
}

/** Workers poll an empty queue: far fewer calls than without, and a new message is received at once. */
function savesPolls(world: Simulation, queue: string, setting: Setting): boolean {
  let polls = 0;
  world.look();
  while (world.sec < POLLED_SEC) {
    receiveAll(world, queue, receiveOptions(setting));
    polls += 1;
    // A call that came back at once is made again a second later.
    if (setting !== 'wait') world.wait(1);
  }
  world.note('ReceiveMessage', { en: `${polls} calls`, ko: `${polls}번 호출` });
  send(world, queue, 'new', sendOptions(setting, SHORT_SEC));
  return receive(world, queue, receiveOptions(setting)) !== undefined && polls <= POLLED_SEC / SHORT_SEC;
}
