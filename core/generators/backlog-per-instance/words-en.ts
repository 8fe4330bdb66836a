import { count, figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { acceptable, backlog, fleet } from './solve';

const s = (ms: number): string => `${figure(ms / 1000)} s`;

/** What CloudWatch and the group show, traps included. */
function state(q: Question): string {
  const queue = [`ApproximateNumberOfMessagesVisible is ${figure(q.visible)}`];
  if (q.inFlight > 0) queue.push(`ApproximateNumberOfMessagesNotVisible is ${figure(q.inFlight)}`);
  if (q.delayed > 0) queue.push(`ApproximateNumberOfMessagesDelayed is ${figure(q.delayed)}`);
  const group =
    q.pending > 0
      ? `The group has a desired capacity of ${figure(q.inService + q.pending)}: ${count(q.inService, 'instance')} InService and ${figure(q.pending)} still Pending.`
      : `${count(q.inService, 'instance')} are InService.`;
  return `${queue.join(', ')}. ${group}`;
}

const need = (q: Question): string =>
  `An instance needs ${s(q.processing)} per message on average, one message at a time, and a message may take at most ${s(q.latency)} to be worked off.`;

const POLICY =
  'A target tracking policy keeps the backlog per instance at the acceptable backlog per instance.';

function ask(q: Question): string {
  switch (q.direction) {
    case 'acceptable-backlog':
      return `${need(q)} ${state(q)}\n\nWhich target value, in messages per instance, should a target tracking policy on the backlog per instance have?`;
    case 'current-backlog':
      return `${state(q)} ${need(q)}\n\nWhat is the backlog per instance at this moment?`;
    case 'fleet-size':
      return `${need(q)} ${POLICY} ${state(q)}\n\nHow many instances does the group need in total?`;
    case 'instances-to-add':
      return `${need(q)} ${POLICY} ${state(q)}\n\nBy how many instances does the group grow?`;
    case 'instances-to-remove':
      return `${need(q)} ${POLICY} ${state(q)}\n\nBy how many instances may the group shrink without missing the goal?`;
    case 'longest-wait':
      return `${state(q)} An instance needs ${s(q.processing)} per message on average, one message at a time; the goal is ${s(q.latency)}.\n\nIf no message arrives and no instance is added, how long does it take until the visible messages are worked off?`;
    case 'needed-speed':
      return `${need(q)} ${state(q)} The number of working instances cannot be raised.\n\nTo which average processing time per message must the code be sped up at least, so that the present backlog is acceptable?`;
  }
}

const MESSAGES = new Set<Question['direction']>(['acceptable-backlog', 'current-backlog']);
const SECONDS = new Set<Question['direction']>(['longest-wait', 'needed-speed']);

export const EN: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (MESSAGES.has(direction)) return `${count(value, 'message')} per instance`;
    return SECONDS.has(direction) ? `${figure(value)} s` : count(value, 'instance');
  },
  slips: {
    'in-flight-counted': (q) =>
      `Adds the ${figure(q.inFlight)} messages in flight. They are being processed already; the backlog is what is visible.`,
    'in-flight-taken-off': (q) =>
      `Takes the ${figure(q.inFlight)} messages in flight off the visible ones. They are not among them.`,
    'only-in-flight-counted': (q) =>
      `Counts the ${figure(q.inFlight)} messages in flight instead of those that wait.`,
    'delayed-counted': (q) => `Adds the ${figure(q.delayed)} delayed messages, which nobody can receive yet.`,
    'desired-instead-of-in-service': (q) =>
      `Divides by the desired capacity of ${figure(q.inService + q.pending)}. Only the ${figure(q.inService)} InService instances work.`,
    'current-instead-of-acceptable': (q) =>
      `This is the present backlog, ${figure(q.visible)} / ${figure(q.inService)}. The target follows from latency and processing time alone.`,
    'acceptable-instead-of-current': (q) =>
      `This is the acceptable backlog, ${s(q.latency)} / ${s(q.processing)}, not the present one.`,
    'target-for-the-whole-fleet': (q) =>
      `Multiplies by ${count(q.inService, 'instance')}. The target holds per instance.`,
    'target-divided-by-the-fleet': (q) =>
      `Divides by ${count(q.inService, 'instance')}. ${s(q.latency)} / ${s(q.processing)} is already per instance.`,
    'latency-as-target': () => 'Uses the latency in seconds as if it were a number of messages.',
    'latency-times-processing': () =>
      'Multiplies latency and processing time; the number of messages is their quotient.',
    'queue-length-as-target': () =>
      'This is the length of the queue. It says nothing about the share of one instance.',
    'queue-length-as-backlog': (q) =>
      `This is the length of the queue, not yet divided by ${count(q.inService, 'instance')}.`,
    'queue-over-latency': () => 'Divides the queue by the latency: that is a needed rate, not a backlog.',
    'per-second-rate': (q) =>
      q.direction === 'fleet-size'
        ? `Asks for the whole queue to be worked off within 1 second. ${s(q.latency)} are allowed.`
        : `This is what an instance does in 1 second. It has ${s(q.latency)}.`,
    'halved-for-safety': () => 'Keeps half in reserve; nothing in the question asks for it.',
    'message-in-work-added': () => 'Adds the message in work; its processing time is part of the latency.',
    'message-in-work-taken-off': () =>
      'Takes off the message in work; its processing time is part of the latency, so it counts.',
    'difference-to-target': () => 'This is the distance between the backlog and its target.',
    'one-instance-kept-out': () => 'Leaves one instance out as a reserve.',
    'one-instance-added': () => 'Counts an instance that does not exist yet.',
    'rounded-down': (_q, value) =>
      `Rounds down; ${count(value, 'instance')} would each have more than the acceptable backlog.`,
    'rounded-the-wrong-way': () =>
      'Rounds the number of instances needed down; the backlog per instance would stay above the target.',
    'one-spare-instance': () => 'Adds one instance in reserve; the target is met without it.',
    'change-instead-of-total': () => 'This is the change of the group, not its size.',
    'total-instead-of-change': () => 'This is the size of the group afterwards, not the change.',
    'result-added-to-the-fleet': (q) =>
      `Adds the result to the ${figure(q.inService)} that run already. The quotient is the size of the whole group.`,
    'fleet-stays-as-it-is': (q) =>
      `Leaves the group at ${figure(q.inService)}, although backlog and target differ.`,
    'halved-target': () => 'Uses half of the acceptable backlog as the target.',
    'doubled-target': () => 'Uses twice the acceptable backlog as the target.',
    'fleet-doubled-or-halved': () =>
      'Doubles or halves the group. Target tracking changes it in proportion to the metric.',
    'half-of-the-change': () => 'Goes only half of the way to the target.',
    'change-taken-twice': () => 'Takes the change twice.',
    'one-worker-assumed': (q) =>
      `Calculates with a single instance; ${figure(q.inService)} work side by side.`,
    'average-instead-of-last': () => 'Looks at the average message; the last one counts.',
    'tolerable-latency-repeated': () => 'Repeats the goal instead of working out what the backlog takes.',
    'single-message-time': () => 'This is the time for one message.',
    'backlog-as-seconds': () =>
      'This is the number of messages per instance, not yet multiplied by the time for each.',
    'waited-twice': () => 'Counts the wait twice.',
    'speed-stays-as-it-is': () => 'This is the present time, with which the backlog is too large.',
    'saving-instead-of-time': () => 'This is the time that has to be saved, not the time that is left.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'acceptable-backlog':
        return `${s(q.latency)} / ${s(q.processing)} = ${figure(value)} messages that one instance works off in time.`;
      case 'current-backlog':
        return `${figure(q.visible)} visible messages / ${figure(q.inService)} InService instances = ${figure(value)}.`;
      case 'longest-wait':
        return `${figure(backlog(q))} messages per instance, ${s(q.processing)} each.`;
      case 'needed-speed':
        return `${figure(backlog(q))} messages per instance fit in ${s(q.latency)} at ${figure(value)} s each.`;
      default:
        return `${figure(q.visible)} messages need ${count(fleet(q), 'instance')} at ${figure(acceptable(q))} messages each.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const target = `The acceptable backlog per instance is $${texFigure(q.latency / 1000)} / ${texFigure(q.processing / 1000)} = ${texFigure(acceptable(q))}$ messages.`;
  const visible = 'Only visible messages and InService instances count.';
  switch (q.direction) {
    case 'acceptable-backlog':
      return `${target} Neither the present queue nor the present number of instances enters the target; they make up the metric.`;
    case 'current-backlog':
      return `${visible} $${texFigure(q.visible)} / ${q.inService} = ${texFigure(value)}$ messages per instance. The acceptable backlog is ${figure(acceptable(q))}, so the group should ${value > acceptable(q) ? 'grow' : 'not grow'}.`;
    case 'longest-wait':
      return `${visible} Each instance has $${texFigure(q.visible)} / ${q.inService} = ${texFigure(backlog(q))}$ messages before it, so it takes $${texFigure(backlog(q))} \\times ${texFigure(q.processing / 1000)} = ${texFigure(value)}$ s.`;
    case 'needed-speed':
      return `${visible} Each instance has $${texFigure(q.visible)} / ${q.inService} = ${texFigure(backlog(q))}$ messages before it. They fit in ${s(q.latency)} when one takes $${texFigure(q.latency / 1000)} / ${texFigure(backlog(q))} = ${texFigure(value)}$ s.`;
    default: {
      const total = `${target} ${visible} $\\lceil ${texFigure(q.visible)} / ${texFigure(acceptable(q))} \\rceil = ${texFigure(fleet(q))}$ instances.`;
      if (q.direction === 'fleet-size') return total;
      const difference =
        q.direction === 'instances-to-add' ? `${fleet(q)} - ${q.inService}` : `${q.inService} - ${fleet(q)}`;
      return `${total} The change is $${difference} = ${texFigure(value)}$.`;
    }
  }
}
