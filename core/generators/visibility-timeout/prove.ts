import type { Limits } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { proveChoice, proveNumber } from '../proof-by-simulation/experiment';
import { sameAs, verdict } from '../verdict';
import { experimentOf } from './experiments';
import { proveLife } from './life';
import type { In, VisibilityParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Executes every option in a simulated account; only AWS's advice for triggers is checked against its sentence. */
export function prove(p: VisibilityParams, solved: Solved, limits: Limits): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  switch (p.direction) {
    case 'trigger':
      return proveAdvice(p, structure, limits);
    case 'life':
      return proveLife(p, structure, limits);
    case 'moves':
    case 'room':
      return proveNumber(structure, limits, experimentOf(p));
    default:
      return proveChoice(structure, limits, experimentOf(p));
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** The advice of AWS reads "at least 6 times the function timeout, plus the batch window". */
function proveAdvice(p: In<'trigger'>, structure: PartStructure, limits: Limits): Proof {
  if (structure.kind !== 'single') return sameAs('solver', false, []);
  const multiple = Number(/(\d+)/.exec(String(limits['lambda.esm.sqs.visibility.rule']))?.[1]);
  const findings = structure.options.map((option) => {
    const value = Number(option.slice(1));
    const lure = p.lures.find((each) => each.value === value);
    // What is left after the window holds exactly the advised number of full runs.
    const left = value - p.window;
    return {
      option,
      holds: left % p.timeout === 0 && left / p.timeout === multiple,
      because: both((words) => (lure ? words.lureReason(p, lure.belief) : words.explanation(p))),
    };
  });
  return verdict('solver', structure, findings);
}
