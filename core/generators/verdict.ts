import type { OptionId } from '../kernel/ids';
import type { Localized } from '../kernel/locale';
import type { PartStructure } from '../questions/item';
import type { Proof, TracedStep } from './contract';

/** What an independent check found about one option (in matching: about the option its prompt should get). */
export interface Finding {
  option: OptionId;
  holds: boolean;
  because: Localized;
  /** What was seen when the option was executed; it is part of `because`. */
  trace?: Localized;
}

/** The proof of a choice: it holds when exactly the keyed options were found true. */
export function verdict(
  method: Proof['method'],
  structure: PartStructure,
  findings: readonly Finding[],
): Proof {
  const keyed = keyedOptions(structure);
  const exact =
    findings.length === offered(structure).length &&
    findings.every((finding) => finding.holds === keyed.includes(finding.option));
  return { method, holds: exact && keyed.length > 0, steps: findings };
}

/** The proof of an arrangement (ordering, matching) or number, by comparing with what was derived again. */
export function sameAs(method: Proof['method'], agrees: boolean, steps: readonly TracedStep[]): Proof {
  return { method, holds: agrees, steps };
}

function keyedOptions(structure: PartStructure): readonly OptionId[] {
  if (structure.kind === 'single') return [structure.key];
  return structure.kind === 'multiple' ? structure.key : [];
}

function offered(structure: PartStructure): readonly OptionId[] {
  return structure.kind === 'numeric' ? [] : structure.options;
}
