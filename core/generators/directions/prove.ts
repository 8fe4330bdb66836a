import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { ItemStructure } from '../../questions/item';
import type { Proof } from '../contract';
import { type Experiment, proveNumber, tryOut } from '../proof-by-simulation/experiment';
import type { Simulation } from '../proof-by-simulation/simulation';
import { storyOf } from '../stories';
import { type Finding, sameAs, verdict } from '../verdict';
import type { AnyDirection } from './direction';
import type { Drawn } from './generator';

/** Checks a structure by the means of its direction. */
export function proveDirection(
  direction: AnyDirection,
  p: Drawn,
  structure: ItemStructure,
  limits: Limits,
): Proof {
  const { check } = direction;
  if (structure.kind === 'case') return sameAs('solver', false, []);
  if ('arrange' in check) {
    const found = check.arrange(p.q, limits);
    const agrees = arrangementOf(structure).join() === found.join();
    return sameAs(check.by, agrees && found.length > 0, [
      { option: null, holds: agrees, because: explanationOf(direction, p) },
    ]);
  }
  if (structure.kind === 'numeric') {
    const experiment = experimentOf(direction, p);
    if (experiment) return proveNumber(structure, limits, experiment);
    const holds = 'holds' in check && check.holds(p.q, String(structure.key), limits);
    return sameAs(check.by, holds, [{ option: null, holds, because: explanationOf(direction, p) }]);
  }
  const findings = findingsOnce(p, limits, () => findingsOf(direction, p, structure.options, limits));
  return verdict(check.by, structure, findings);
}

function findingsOf(
  direction: AnyDirection,
  p: Drawn,
  options: readonly OptionId[],
  limits: Limits,
): readonly Finding[] {
  const experiment = experimentOf(direction, p);
  if (experiment) return tryOut(options, limits, experiment);
  const { check } = direction;
  return options.map((option) => ({
    option,
    holds: 'holds' in check && check.holds(p.q, option, limits),
    because: reasonOf(direction, p, option),
  }));
}

/** What options do does not depend on which of them is keyed: other keys of an item are judged by the same findings. */
function findingsOnce(p: Drawn, limits: Limits, find: () => readonly Finding[]): readonly Finding[] {
  const known = FOUND.get(p);
  if (known?.limits === limits) return known.findings;
  const findings = find();
  FOUND.set(p, { limits, findings });
  return findings;
}
const FOUND = new WeakMap<Drawn, { limits: Limits; findings: readonly Finding[] }>();

/** How the options are tried out; undefined where they are not. */
export function experimentOf(direction: AnyDirection, p: Drawn): Experiment | undefined {
  const { check } = direction;
  if (!('run' in check)) return undefined;
  return {
    ...(check.stage && { stage: check.stage(p.q) }),
    start: (world) => check.start(world, p.q),
    ...(check.act && { act: (world: Simulation) => check.act?.(world, p.q) }),
    ...(check.alike && { alike: (option: OptionId) => check.alike?.(p.q, option) ?? option }),
    run: (world, option) => check.run(world, option, p.q),
    because: (option) =>
      direction.words.en.reason ? reasonOf(direction, p, option) : explanationOf(direction, p),
  };
}

/** The keyed order, or the keyed option of each prompt in turn. */
function arrangementOf(structure: Exclude<ItemStructure, { kind: 'case' }>): readonly OptionId[] {
  if (structure.kind === 'ordering') return structure.key;
  return structure.kind === 'matching' ? structure.prompts.map((prompt) => structure.key[prompt] ?? '') : [];
}

const reasonOf = ({ words }: AnyDirection, { q, frame }: Drawn, option: OptionId): Localized => ({
  en: words.en.reason?.(option, q, storyOf(frame, 'en')) ?? '',
  ko: words.ko.reason?.(option, q, storyOf(frame, 'ko')) ?? '',
});

const explanationOf = ({ words }: AnyDirection, { q, frame }: Drawn): Localized => ({
  en: words.en.explanation(q, storyOf(frame, 'en')),
  ko: words.ko.explanation(q, storyOf(frame, 'ko')),
});
