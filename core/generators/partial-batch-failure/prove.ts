import type { Limits } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { finding } from '../proof-by-simulation/experiment';
import { type Finding, sameAs, verdict } from '../verdict';
import { invocationOf } from './invocation';
import { batchOf, type Fate, type In, type PartialParams } from './params';
import { callOnce, invokeOnce, type Seen } from './simulate';
import * as en from './words.en';
import * as ko from './words.ko';

/** Lets a mapping invoke a function with the batch, or makes the batch call, and looks at what is left. */
export function prove(p: PartialParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  const findings = p.direction === 'fate' ? fateFindings(p, limits) : messageFindings(p, limits);
  return verdict('simulation', structure, findings);
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

type Batched = Exclude<PartialParams, { direction: 'fate' }>;

const messageFindings = (p: Batched, limits: Limits): Finding[] =>
  batchOf(p).map((message) => {
    const { again, world } = seenFor(p, message, limits);
    return finding(
      `m${message}`,
      again.has(message),
      both((words) => words.messageReason(p, message)),
      world,
    );
  });

function seenFor(p: Batched, message: number, limits: Limits): Seen {
  switch (p.direction) {
    case 'reported':
      return invokeOnce({ size: p.size, fifo: false, reports: true, result: p.listed }, limits);
    case 'fifo':
      return lostWithout(p, message, limits);
    case 'send':
    case 'delete':
      return callOnce(p, limits);
  }
}

/** Lists all that is not processed but this one: an unprocessed message that is then not seen again is lost. */
function lostWithout(p: In<'fifo'>, message: number, limits: Limits): Seen {
  const unprocessed = batchOf(p).filter((each) => each >= p.at);
  const result = unprocessed.filter((each) => each !== message);
  const { again, world } = invokeOnce({ size: p.size, fifo: true, reports: true, result }, limits);
  return { again: new Set(unprocessed.filter((each) => !again.has(each))), world };
}

function fateFindings(p: In<'fate'>, limits: Limits): Finding[] {
  const { again, world } = invokeOnce(invocationOf(p), limits);
  const queue = batchOf(p);
  const meant: Readonly<Record<Fate, readonly number[]>> = {
    all: queue,
    'failed-only': p.failed,
    none: [],
    'from-failed-on': queue.filter((message) => message >= (p.failed[0] ?? 0)),
  };
  return p.fates.map((option) => {
    const holds = meant[option].length === again.size && meant[option].every((message) => again.has(message));
    return finding(
      option,
      holds,
      both((words) => words.fateReason(p, option)),
      world,
    );
  });
}
