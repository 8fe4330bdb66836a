import type { Limits } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof } from '../contract';
import { countsOf, makeQueue, receive, send, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { traceText } from '../proof-by-simulation/trace';
import { sameAs } from '../verdict';
import { type In, STEPS, type Step } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** The order is right when it can happen, and when no two neighbours can change places. */
export function proveLife(p: In<'life'>, structure: PartStructure, limits: Limits): Proof {
  const order = structure.kind === 'ordering' ? (structure.key as Step[]) : [];
  const complete = order.length === p.shown.length && p.shown.every((step) => order.includes(step));
  const played = happens(p, order, limits);
  const trace = traceText(played.world.lines);
  const steps = order.map((option, i) => {
    const swapped = [...order.slice(0, i), order[i + 1], option, ...order.slice(i + 2)];
    const fixed = i === order.length - 1 || !happens(p, swapped as Step[], limits).ok;
    return {
      option,
      holds: played.ok && fixed,
      because: withTrace(
        { en: en.stepReason(option), ko: ko.stepReason(option) },
        i === order.length - 1 ? trace : null,
      ),
    };
  });
  return sameAs('simulation', complete && played.ok && steps.every(({ holds }) => holds), steps);
}

const withTrace = (why: Localized, trace: Localized | null): Localized =>
  trace ? { en: `${why.en} ${trace.en}`, ko: `${why.ko} ${trace.ko}` } : why;

/** Two workers and their message. */
interface Story {
  readonly world: Simulation;
  sent: boolean;
  alive: boolean;
  held: string | undefined;
  hiddenUntil: number;
  returned: boolean;
  second: string | undefined;
}

/** Whether the steps can happen in this order; a step that is not shown happens where it has to. */
function happens(p: In<'life'>, order: readonly Step[], limits: Limits): { ok: boolean; world: Simulation } {
  const world = Simulation.open(limits);
  makeQueue(world, 'work', { VisibilityTimeout: p.visibility });
  world.begin();
  const story: Story = {
    world,
    sent: false,
    alive: true,
    held: undefined,
    hiddenUntil: 0,
    returned: false,
    second: undefined,
  };
  if (!order.includes('sent')) take('sent', story, p);
  const crashShown = order.includes('crashed');
  for (const step of order) {
    if (step === 'visible' && !crashShown) story.alive = false;
    if (!take(step, story, p)) return { ok: false, world };
  }
  return { ok: STEPS.every((step) => !p.shown.includes(step) || order.includes(step)), world };
}

/** Tries a step; false when it cannot happen now. */
function take(step: Step, story: Story, p: In<'life'>): boolean {
  const { world } = story;
  switch (step) {
    case 'sent':
      if (story.sent) return false;
      send(world, 'work');
      story.sent = true;
      return true;
    case 'received':
      story.held = receive(world, 'work')?.ReceiptHandle;
      story.hiddenUntil = world.sec + p.visibility;
      return story.held !== undefined;
    case 'extended': {
      if (!story.held || !story.alive) return false;
      world.wait(1);
      story.hiddenUntil = world.sec + p.extension;
      return world.ask('sqs.ChangeMessageVisibility', {
        QueueUrl: urlOf('work'),
        ReceiptHandle: story.held,
        VisibilityTimeout: p.extension,
      }).ok;
    }
    case 'crashed':
      if (!story.held || !story.alive) return false;
      story.alive = false;
      return true;
    case 'visible':
      // A worker that lives deletes its message in time.
      if (!story.held || story.alive || story.returned) return false;
      world.waitUntil(story.hiddenUntil);
      story.returned = countsOf(world, 'work')?.visible === 1;
      return story.returned;
    case 'again':
      if (!story.held) return false;
      story.second = receive(world, 'work')?.ReceiptHandle;
      return story.second !== undefined;
    case 'deleted': {
      if (!story.second) return false;
      const { ok } = world.ask('sqs.DeleteMessage', { QueueUrl: urlOf('work'), ReceiptHandle: story.second });
      return ok && countsOf(world, 'work')?.inFlight === 0;
    }
  }
}
