import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import { batchOf, type Fate, type In, type PartialParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Plays the batch on a queue of message numbers and looks at what is left in it. */
export function prove(p: PartialParams, { structure }: Solved): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  return verdict('simulation', structure, p.direction === 'fate' ? fateFindings(p) : messageFindings(p));
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** What the function gives back: an exception, or the identifiers it lists. */
type Result = 'exception' | readonly string[];

/** One invocation by the mapping: which messages of the batch it does not delete. */
function invoke(queue: readonly number[], reportsItems: boolean, result: Result): ReadonlySet<number> {
  if (result === 'exception') return new Set(queue);
  const left = new Set<number>();
  if (!reportsItems) return left;
  for (const identifier of result) {
    const message = Number(identifier.slice(1));
    if (!queue.includes(message)) return new Set(queue);
    left.add(message);
  }
  return left;
}

const identifiers = (messages: readonly number[]): string[] => messages.map((message) => `m${message}`);

/** Messages left in the queue, or entries left to be done. */
function leftOver(p: Exclude<PartialParams, { direction: 'fate' }>): ReadonlySet<number> {
  const queue = batchOf(p);
  switch (p.direction) {
    case 'reported':
      return invoke(queue, true, identifiers(p.listed));
    case 'fifo': {
      // The handler works in order and stops; whatever it did not finish must not be deleted.
      const unfinished = new Set(queue);
      for (const message of queue) {
        if (message === p.at) break;
        unfinished.delete(message);
      }
      return invoke(queue, true, identifiers([...unfinished]));
    }
    case 'send': {
      const stored = new Set(queue.filter((entry) => !p.refused.includes(entry)));
      return new Set(queue.filter((entry) => !stored.has(entry)));
    }
    case 'delete': {
      const left = new Set(queue);
      for (const message of queue) {
        const asked = !p.failed.includes(message);
        if (asked && !p.undeleted.includes(message)) left.delete(message);
      }
      return left;
    }
  }
}

function messageFindings(p: Exclude<PartialParams, { direction: 'fate' }>): Finding[] {
  const left = leftOver(p);
  return batchOf(p).map((message) => ({
    option: `m${message}`,
    holds: left.has(message),
    because: both((words) => words.messageReason(p, message)),
  }));
}

function resultOf({ outcome, failed, size }: In<'fate'>): Result {
  switch (outcome) {
    case 'off-throws':
    case 'on-throws':
      return 'exception';
    case 'off-list':
    case 'on-list':
      return identifiers(failed);
    case 'on-empty':
      return [];
    case 'on-malformed':
      return ['', ...identifiers(failed.slice(1))];
    case 'fifo-rest':
      return identifiers(batchOf({ size }).filter((message) => message >= (failed[0] ?? 0)));
  }
}

function fateFindings(p: In<'fate'>): Finding[] {
  const queue = batchOf(p);
  const left = invoke(queue, !p.outcome.startsWith('off'), resultOf(p));
  const meant: Readonly<Record<Fate, readonly number[]>> = {
    all: queue,
    'failed-only': p.failed,
    none: [],
    'from-failed-on': queue.filter((message) => message >= (p.failed[0] ?? 0)),
  };
  return p.fates.map((option) => ({
    option,
    holds: meant[option].length === left.size && meant[option].every((message) => left.has(message)),
    because: both((words) => words.fateReason(p, option)),
  }));
}
