import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import type { Change, Fate, In, RetentionParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Lets the hours pass one by one; the solver uses formulas. */
export function prove(p: RetentionParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return sameAs('rule-table', false, []);
  switch (p.direction) {
    case 'left':
    case 'needed':
      return verdict('rule-table', structure, amountFindings(p, structure));
    case 'fate': {
      const found = live(p, p.sourceH, p.dlqH, p.movedAtH, p.lookH);
      const because = both((words) => words.fateReason(p, found));
      return verdict(
        'rule-table',
        structure,
        p.fates.map((option) => ({ option, holds: option === found, because })),
      );
    }
    case 'expires': {
      let hour = p.movedAtH;
      while (live(p, p.sourceH, p.dlqH, p.movedAtH, hour) === 'in-dlq') hour += 1;
      return number(p, structure, hour);
    }
    case 'lowered': {
      let left = 0;
      for (const age of p.agesH) if (age <= p.toH) left += 1;
      return number(p, structure, left);
    }
    case 'lost':
      return verdict(
        'rule-table',
        structure,
        p.changes.map((option) => lostFinding(p, option)),
      );
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** One message, hour by hour: its clock, and the queue it is in. */
function live(
  { type }: RetentionParams,
  sourceH: number,
  dlqH: number,
  movedAtH: number,
  untilH: number,
): Fate {
  let clock = 0;
  let place: 'source' | 'dlq' = 'source';
  for (let hour = 0; hour <= untilH; hour++) {
    if (place === 'source' && clock >= sourceH) return 'expired-source';
    if (place === 'source' && hour === movedAtH) {
      place = 'dlq';
      if (type === 'fifo') clock = 0;
    }
    if (place === 'dlq' && clock >= dlqH) return 'expired-dlq';
    clock += 1;
  }
  return place === 'source' ? 'in-source' : 'in-dlq';
}

function amountFindings(p: In<'left' | 'needed'>, structure: PartStructure): Finding[] {
  if (structure.kind !== 'single') return [];
  const values = structure.options.map((option) => Number(option.slice(1)));
  const right =
    p.direction === 'left'
      ? values.find((value) => isLeft(p, value))
      : values.find((value) => guarantees(p, value));
  return values.map((value) => ({
    option: `n${value}`,
    holds: p.direction === 'left' ? isLeft(p, value) : value === right && tight(p, value),
    because: both((words) => {
      const belief = p.lures.find((lure) => lure.value === value)?.belief;
      return belief === undefined ? words.explanation(p, 'in-dlq') : words.lureReason(p, belief);
    }),
  }));
}

/** The message is there until that many hours after the move, and not any longer. */
const isLeft = (p: In<'left'>, value: number): boolean =>
  live(p, p.sourceH, p.dlqH, p.movedAtH, p.movedAtH + value - 1) === 'in-dlq' &&
  live(p, p.sourceH, p.dlqH, p.movedAtH, p.movedAtH + value) === 'expired-dlq';

/** A message that moves in the last hour of its source is still there at the end of the inspection (a whole day of slack). */
const guarantees = (p: In<'needed'>, dlqH: number): boolean =>
  live(p, p.sourceH + 1, dlqH, p.sourceH, p.sourceH + p.inspectH - 1) === 'in-dlq';
const tight = (p: In<'needed'>, dlqH: number): boolean => guarantees(p, dlqH) && !guarantees(p, dlqH - 1);

function number(p: RetentionParams, structure: PartStructure, found: number): Proof {
  const holds = structure.kind === 'numeric' && structure.key === found;
  return sameAs('rule-table', holds, [
    { option: null, holds, because: both((words) => words.explanation(p, 'in-dlq')) },
  ]);
}

/** Lets the message live again with the change made: only more life in the queue that lost it helps. */
function lostFinding(p: In<'lost'>, option: Change): Finding {
  const more = p.lookH + 24;
  const sourceH = option === 'raise-source' ? more : p.sourceH;
  const dlqH = option === 'raise-dlq' ? more : p.dlqH;
  // In the dead-letter queue the message arrived early; in the source it is received only when the workers are back.
  const movedAtH = p.place === 'dlq' ? 1 : p.lookH + 1;
  const fate = live(p, sourceH, dlqH, movedAtH, p.lookH);
  return {
    option,
    holds: fate === 'in-source' || fate === 'in-dlq',
    because: both((words) => words.changeReason(p, option)),
  };
}
