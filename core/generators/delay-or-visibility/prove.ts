import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import type { Claim, DelayParams, In, Need, QueueType, Setting } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** A message on a small time line: the delay is set at sending, the timeout at each receive. */
interface Message {
  sentAt: number;
  visibleAt: number;
  received: boolean;
}

const send = (type: QueueType, queueDelay: number, timer: number | null): Message => ({
  sentAt: 0,
  visibleAt: type === 'standard' && timer !== null ? timer : queueDelay,
  received: false,
});
const receive = (message: Message, at: number, visibility: number): Message =>
  at >= message.visibleAt ? { ...message, visibleAt: at + visibility, received: true } : message;
const changeDelay = (message: Message, type: QueueType, delay: number): Message =>
  type === 'fifo' && !message.received ? { ...message, visibleAt: message.sentAt + delay } : message;

/** Plays the scenario on that time line; settings are checked by when they act and on what. */
export function prove(p: DelayParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return sameAs('rule-table', false, []);
  switch (p.direction) {
    case 'setting':
      return verdict(
        'rule-table',
        structure,
        p.settings.map((id) => settingFinding(p, id)),
      );
    case 'first': {
      const holds =
        structure.kind === 'numeric' && structure.key === send(p.type, p.delay, p.timer).visibleAt;
      return sameAs('rule-table', holds, [
        { option: null, holds, because: both((words) => words.explanation(p, 'timer')) },
      ]);
    }
    case 'second': {
      const fresh = send('standard', p.delay, null);
      return verdict(
        'rule-table',
        structure,
        amountFindings(p, structure, receive(fresh, fresh.visibleAt + p.waited, p.visibility).visibleAt),
      );
    }
    case 'changed': {
      const waiting = changeDelay(send(p.type, p.before, null), p.type, p.after);
      return verdict('rule-table', structure, amountFindings(p, structure, waiting.visibleAt));
    }
    case 'claims':
      return verdict(
        'rule-table',
        structure,
        p.claims.map((option) => ({
          option,
          holds: claimHolds(p, option),
          because: both((words) => words.claimReason(p, option)),
        })),
      );
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

function amountFindings(p: In<'second' | 'changed'>, structure: PartStructure, found: number): Finding[] {
  if (structure.kind !== 'single') return [];
  return structure.options.map((option) => {
    const value = Number(option.slice(1));
    const belief = p.lures.find((lure) => lure.value === value)?.belief;
    return {
      option,
      holds: value === found,
      because: both((words) =>
        belief === undefined ? words.explanation(p, 'visibility') : words.lureReason(p, belief),
      ),
    };
  });
}

interface Acts {
  /** On a message before its first receive, on a received one, or on the receive call itself. */
  on: 'new' | 'received' | 'call' | 'none';
  scope: 'all' | 'one';
}
const ACTS: Readonly<Record<Setting, Acts>> = {
  'queue-delay': { on: 'new', scope: 'all' },
  timer: { on: 'new', scope: 'one' },
  visibility: { on: 'received', scope: 'all' },
  change: { on: 'received', scope: 'one' },
  wait: { on: 'call', scope: 'all' },
  retention: { on: 'none', scope: 'all' },
};
const WANTS: Readonly<Record<Need, Acts>> = {
  'all-new': { on: 'new', scope: 'all' },
  'all-new-fifo': { on: 'new', scope: 'all' },
  'some-new': { on: 'new', scope: 'one' },
  'in-work': { on: 'received', scope: 'all' },
  'one-longer': { on: 'received', scope: 'one' },
  'empty-polls': { on: 'call', scope: 'all' },
};

const settingFinding = ({ need }: In<'setting'>, option: Setting): Finding => ({
  option,
  holds: ACTS[option].on === WANTS[need].on && ACTS[option].scope === WANTS[need].scope,
  because: both((words) => words.settingReason(option, need)),
});

function claimHolds(p: In<'claims'>, claim: Claim): boolean {
  const plain = send('standard', p.delay, null);
  const timed = send('standard', p.delay, p.timer);
  const taken = receive(plain, plain.visibleAt, p.visibility);
  const hidden = taken.visibleAt - plain.visibleAt;
  switch (claim) {
    case 'new-hidden-by-delay':
      return plain.visibleAt === p.delay;
    case 'new-hidden-by-visibility':
      return plain.visibleAt === p.visibility;
    case 'received-hidden-by-visibility':
      return hidden === p.visibility;
    case 'received-hidden-by-delay':
      return hidden === p.delay;
    case 'both-after-receive':
      return hidden === p.delay + p.visibility;
    case 'timer-replaces-delay':
      return timed.visibleAt === p.timer;
    case 'timer-added-to-delay':
      return timed.visibleAt === p.delay + p.timer;
    case 'delay-after-return':
      return receive(taken, taken.visibleAt, p.visibility).visibleAt > taken.visibleAt + p.visibility;
  }
}
