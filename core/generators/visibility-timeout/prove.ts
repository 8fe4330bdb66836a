import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import type { Cause, Change, In, Step, VisibilityParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Rebuilds each answer from events or conditions, where the solver uses a formula. */
export function prove(p: VisibilityParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return sameAs('rule-table', false, []);
  switch (p.direction) {
    case 'trigger':
    case 'reappears':
    case 'fits':
      return verdict('rule-table', structure, amountFindings(p, structure));
    case 'moves':
      return number(p, structure, playReceives(p));
    case 'room':
      return number(p, structure, fillMinutes(p));
    case 'symptom':
      return verdict(
        'rule-table',
        structure,
        p.changes.map((id) => changeFinding(p, id)),
      );
    case 'life':
      return proveLife(p, structure);
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

function amountFindings(p: In<'trigger' | 'reappears' | 'fits'>, structure: PartStructure): Finding[] {
  if (structure.kind !== 'single') return [];
  return structure.options.map((option) => {
    const value = Number(option.slice(1));
    const holds = conditionHolds(p, value);
    const lure = p.lures.find((each) => each.value === value);
    return {
      option,
      holds,
      because: both((words) => (lure ? words.lureReason(p, lure.belief) : words.explanation(p))),
    };
  });
}

function conditionHolds(p: In<'trigger' | 'reappears' | 'fits'>, value: number): boolean {
  if (p.direction === 'trigger') {
    // What is left after the window has to hold exactly the advised number of full runs.
    const left = value - p.window;
    return left % p.timeout === 0 && left / p.timeout === p.rules.factor;
  }
  if (p.direction === 'fits') return value >= p.slowest && value <= p.retryWithin;
  return value === firstVisible(p);
}

/** Walks through the events of a receive: every one of them moves the instant at which the message is visible. */
function firstVisible(p: In<'reappears'>): number {
  const events = [
    { at: 0, hideFor: p.visibility },
    { at: p.at, hideFor: p.extension },
  ];
  let hiddenUntil = 0;
  for (const { at, hideFor } of events) {
    if (at > 0 && at >= hiddenUntil) return hiddenUntil;
    hiddenUntil = at + hideFor;
  }
  return hiddenUntil;
}

/** Receives until the next one would exceed the maximum. */
function playReceives(p: In<'moves'>): number {
  let now = 0;
  let received = 0;
  while (received < p.receives) {
    received += 1;
    now += p.visibility;
  }
  return now;
}

/** Adds minutes until the total is reached. */
function fillMinutes(p: In<'room'>): number {
  let minutes = 0;
  while (p.elapsed + (minutes + 1) * 60 <= p.rules.total) minutes += 1;
  return minutes;
}

function number(p: VisibilityParams, structure: PartStructure, found: number): Proof {
  const holds = structure.kind === 'numeric' && structure.key === found;
  return sameAs('rule-table', holds, [
    { option: null, holds, because: both((words) => words.explanation(p)) },
  ]);
}

/** What each change acts on; it cures the causes that lie there. */
const CURES: Readonly<Record<Change, readonly Cause[]>> = {
  raise: ['short'],
  delete: ['no-delete'],
  lower: ['slow-retry'],
  heartbeat: ['short', 'varies'],
  delay: [],
  'long-poll': [],
  retention: [],
  fifo: [],
};
const changeFinding = (p: In<'symptom'>, option: Change): Finding => ({
  option,
  holds: CURES[option].includes(p.cause),
  because: both((words) => words.changeReason(p, option)),
});

/** What has to have happened before a step. */
const AFTER: Readonly<Record<Step, readonly Step[]>> = {
  sent: [],
  received: ['sent'],
  extended: ['received', 'sent'],
  crashed: ['extended', 'received', 'sent'],
  visible: ['crashed', 'extended', 'received', 'sent'],
  again: ['visible', 'crashed', 'extended', 'received', 'sent'],
  deleted: ['again', 'visible', 'crashed', 'extended', 'received', 'sent'],
};

function proveLife(p: In<'life'>, structure: PartStructure): Proof {
  const order = structure.kind === 'ordering' ? structure.key : [];
  const steps = p.shown.map((option) => {
    const before = order.slice(0, order.indexOf(option));
    const needed = AFTER[option].filter((step) => p.shown.includes(step));
    const holds = needed.length === before.length && needed.every((step) => before.includes(step));
    return { option, holds, because: both((words) => words.stepReason(option)) };
  });
  return sameAs('rule-table', order.length === p.shown.length && steps.every((step) => step.holds), steps);
}
