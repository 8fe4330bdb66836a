import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import {
  type Call,
  effectId,
  type Goal,
  type In,
  type Move,
  type PurgeParams,
  type Remain,
  type Reply,
} from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** A queue as far as these calls are concerned. */
interface Queue {
  exists: boolean;
  fifo: boolean;
  attributesKept: boolean;
  visible: number;
  inFlight: number;
}
const FULL: Queue = { exists: true, fifo: false, attributesKept: true, visible: 9, inFlight: 4 };

/** What each call does to that queue; a worker holds one receipt handle. */
const DO: Readonly<Record<Call, (queue: Queue) => Queue>> = {
  purge: (queue) => ({ ...queue, visible: 0, inFlight: 0 }),
  'delete-queue': (queue) => ({
    ...queue,
    exists: false,
    attributesKept: false,
    visible: 0,
    inFlight: 0,
  }),
  'delete-message': (queue) => ({ ...queue, inFlight: queue.inFlight - 1 }),
  'set-attributes': (queue) => ({ ...queue, attributesKept: false }),
  'new-queue': (queue) => queue,
};
const held = (queue: Queue): number => queue.visible + queue.inFlight;

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** Runs the calls on a small model of a queue; the solver reads tables. */
export function prove(p: PurgeParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return sameAs('rule-table', false, []);
  switch (p.direction) {
    case 'goal':
      return verdict(
        'rule-table',
        structure,
        p.calls.map((id) => goalFinding(p.goal, id)),
      );
    case 'left':
      return verdict(
        'rule-table',
        structure,
        p.remains.map((id) => remainFinding(p.call, id)),
      );
    case 'reply':
      return verdict(
        'rule-table',
        structure,
        p.replies.map((id) => replyFinding(p, id)),
      );
    case 'count': {
      const purged = DO.purge({ ...FULL, ...p.counts });
      const found = p.afterS > p.purgeS ? held({ ...purged, visible: purged.visible + p.later }) : -1;
      const holds = structure.kind === 'numeric' && structure.key === found;
      return sameAs('rule-table', holds, [
        { option: null, holds, because: both((words) => words.explanation(p)) },
      ]);
    }
    case 'migrate':
      return proveMigration(p, structure.kind === 'ordering' ? structure.key : []);
    case 'match': {
      const steps = p.calls.map((call) => ({
        option: call,
        holds: structure.kind === 'matching' && structure.key[call] === matchingEffect(call, p.effects),
        because: both((words) => words.EFFECT_REASON[call]),
      }));
      return sameAs(
        'rule-table',
        steps.every((step) => step.holds),
        steps,
      );
    }
  }
}

/** True when the queue after the call is what the goal asks for. */
function reaches(goal: Goal, call: Call): boolean {
  const after = DO[call](FULL);
  const untouched = after.visible === FULL.visible;
  switch (goal) {
    case 'empty-keep':
      return after.exists && after.attributesKept && held(after) === 0;
    case 'remove-all':
      return !after.exists;
    case 'one-done':
      return untouched && after.inFlight === FULL.inFlight - 1;
    case 'longer-life':
      return after.exists && !after.attributesKept && held(after) === held(FULL);
    case 'make-fifo':
    case 'make-standard':
      // No call changes the type of the queue that is there, so only one that leaves it alone can be right.
      return call === 'new-queue' && after === FULL;
  }
}
const goalFinding = (goal: Goal, option: Call): Finding => ({
  option,
  holds: reaches(goal, option),
  because: both((words) => words.callReason(option, goal)),
});

function remainFinding(call: 'purge' | 'delete-queue', option: Remain): Finding {
  const { exists, attributesKept, visible, inFlight } = DO[call](FULL);
  const said: Readonly<Record<Remain, boolean>> = {
    'empty-queue': exists && attributesKept && visible + inFlight === 0,
    nothing: !exists,
    'in-flight': exists && inFlight > 0 && visible === 0,
    visible: exists && visible > 0 && inFlight === 0,
    'default-queue': exists && !attributesKept,
    'all-messages': exists && visible > 0 && inFlight > 0,
  };
  return { option, holds: said[option], because: both((words) => words.remainReason(call, option)) };
}

function replyFinding(p: In<'reply'>, option: Reply): Finding {
  const [first, second] = p.second.split('-');
  const waiting = p.afterS < (first === 'purge' ? p.purgeS : p.deleteS);
  const exists = first === 'purge';
  let found: Reply = 'ok';
  if (second === 'purge' && waiting) found = 'PurgeQueueInProgress';
  if (second === 'create' && waiting) found = 'QueueDeletedRecently';
  if (second === 'send' && !exists) found = 'QueueDoesNotExist';
  return { option, holds: option === found, because: both((words) => words.answer(p)) };
}

/** The call among those offered whose model effect is described by an option. */
function matchingEffect(call: Call, offered: readonly Call[]): string {
  const state = JSON.stringify(DO[call](FULL));
  const found = offered.filter((each) => JSON.stringify(DO[each](FULL)) === state);
  return found.length === 1 && found[0] ? effectId(found[0]) : '';
}

/** Each step, and the steps that have to be behind it. */
const NEEDS: Readonly<Record<Move, readonly Move[]>> = {
  dlq: [],
  queue: ['dlq'],
  producers: ['queue', 'dlq'],
  drain: ['producers', 'queue', 'dlq'],
  consumers: ['drain', 'producers', 'queue', 'dlq'],
  remove: ['consumers', 'drain', 'producers', 'queue', 'dlq'],
};

function proveMigration(p: In<'migrate'>, order: readonly string[]): Proof {
  const steps = p.shown.map((option) => {
    const before = order.slice(0, order.indexOf(option));
    const needed = NEEDS[option].filter((move) => p.shown.includes(move));
    const holds = needed.length === before.length && needed.every((move) => before.includes(move));
    return { option, holds, because: both((words) => words.moveReason(option)) };
  });
  return sameAs('rule-table', order.length === p.shown.length && steps.every((step) => step.holds), steps);
}
