import type { Limits } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { proveChoice, proveNumber } from '../proof-by-simulation/experiment';
import { sameAs } from '../verdict';
import { does } from './calls';
import { experimentOf } from './experiments';
import { migrates } from './migration';
import { effectId, type In, type Move, type PurgeParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** Makes the calls in a simulated account and looks at the queue; the solver reads tables. */
export function prove(p: PurgeParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  switch (p.direction) {
    case 'migrate':
      return proveMigration(p, structure, limits);
    case 'match':
      return proveMatch(p, structure, limits);
    case 'count':
      return proveNumber(structure, limits, experimentOf(p));
    default:
      return proveChoice(structure, limits, experimentOf(p));
  }
}

/** Each call is made; exactly one of the effects offered is what came of it. */
function proveMatch(p: In<'match'>, structure: PartStructure, limits: Limits): Proof {
  const steps = p.calls.map((call) => {
    const seen = p.effects.filter((effect) => does(call, effect, limits));
    const given = structure.kind === 'matching' ? structure.key[call] : undefined;
    return {
      option: call,
      holds: seen.length === 1 && seen[0] !== undefined && given === effectId(seen[0]),
      because: both((words) => words.EFFECT_REASON[call]),
    };
  });
  return sameAs(
    'simulation',
    steps.every(({ holds }) => holds),
    steps,
  );
}

/** The order works, and no two neighbours can change places. */
function proveMigration(p: In<'migrate'>, structure: PartStructure, limits: Limits): Proof {
  const order = structure.kind === 'ordering' ? (structure.key as readonly Move[]) : [];
  const complete = order.length === p.shown.length && p.shown.every((move) => order.includes(move));
  const works = complete && migrates(order, p.to, limits);
  const steps = order.map((option, i) => {
    const next = order[i + 1];
    const swapped = next ? [...order.slice(0, i), next, option, ...order.slice(i + 2)] : undefined;
    return {
      option,
      holds: works && !(swapped && migrates(swapped, p.to, limits)),
      because: both((words) => words.moveReason(option)),
    };
  });
  return sameAs('simulation', works && steps.every(({ holds }) => holds), steps);
}
