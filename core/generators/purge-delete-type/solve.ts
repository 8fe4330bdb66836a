import type { Solved } from '../contract';
import {
  type Call,
  effectId,
  type Goal,
  MOVES,
  type PurgeParams,
  type Remain,
  type Reply,
  type Second,
} from './params';

const SERVES: Readonly<Record<Goal, Call>> = {
  'empty-keep': 'purge',
  'remove-all': 'delete-queue',
  'one-done': 'delete-message',
  'longer-life': 'set-attributes',
  'make-fifo': 'new-queue',
  'make-standard': 'new-queue',
};
const CALL_BELIEF: Readonly<Record<Call, string>> = {
  purge: 'purge-removes-the-queue',
  'delete-queue': 'delete-keeps-the-queue',
  'delete-message': 'delete-message-works-on-all',
  'set-attributes': 'queue-type-can-be-changed',
  'new-queue': 'every-change-needs-a-new-queue',
};
const REMAIN_BELIEF: Readonly<Record<Remain, string>> = {
  'empty-queue': 'delete-keeps-the-queue',
  nothing: 'purge-removes-the-queue',
  'in-flight': 'in-flight-messages-survive',
  visible: 'only-in-flight-messages-go',
  'default-queue': 'purge-resets-attributes',
  'all-messages': 'removal-can-be-undone',
};
const REPLY_BELIEF: Readonly<Record<Reply, string>> = {
  ok: 'no-waiting-time-after-purge-or-delete',
  PurgeQueueInProgress: 'purge-blocks-every-call',
  QueueDeletedRecently: 'name-stays-blocked',
  QueueDoesNotExist: 'purged-queue-is-gone',
};

/** What the second call gets, by how long after the first it comes. */
export function replyTo(second: Second, afterS: number, purgeS: number, deleteS: number): Reply {
  switch (second) {
    case 'purge-purge':
      return afterS < purgeS ? 'PurgeQueueInProgress' : 'ok';
    case 'delete-create':
      return afterS < deleteS ? 'QueueDeletedRecently' : 'ok';
    case 'delete-send':
      return 'QueueDoesNotExist';
    case 'purge-send':
      return 'ok';
  }
}

export function solve(p: PurgeParams): Solved {
  switch (p.direction) {
    case 'goal':
      return choice(p.calls, SERVES[p.goal], CALL_BELIEF);
    case 'left':
      return choice(p.remains, p.call === 'purge' ? 'empty-queue' : 'nothing', REMAIN_BELIEF);
    case 'reply':
      return choice(p.replies, replyTo(p.second, p.afterS, p.purgeS, p.deleteS), REPLY_BELIEF);
    case 'count':
      return {
        structure: { kind: 'numeric', key: p.later, tolerance: 0, unit: 'messages' },
        misconceptions: {},
      };
    case 'migrate': {
      const key = MOVES.filter((move) => p.shown.includes(move));
      return { structure: { kind: 'ordering', options: p.shown, key }, misconceptions: {} };
    }
    case 'match': {
      const key = Object.fromEntries(p.calls.map((call) => [call, effectId(call)]));
      return {
        structure: { kind: 'matching', prompts: p.calls, options: p.effects.map(effectId), key },
        misconceptions: {},
      };
    }
  }
}

function choice<T extends string>(
  options: readonly T[],
  key: T,
  beliefs: Readonly<Record<T, string>>,
): Solved {
  const misconceptions = Object.fromEntries(
    options.filter((id) => id !== key).map((id) => [id, beliefs[id]]),
  );
  return { structure: { kind: 'single', options, key }, misconceptions };
}
