import type { OptionId } from '../kernel/ids';
import type { Locale } from '../kernel/locale';
import type { ItemText } from '../questions/item';
import type { TracedStep } from './contract';

/** The words of an item with what was seen of each wrong option added to the reason it is wrong. */
export function withRefutations(text: ItemText, steps: readonly TracedStep[], locale: Locale): ItemText {
  const seen = new Map<OptionId, string>();
  for (const { option, holds, trace } of steps)
    if (option !== null && !holds && trace) seen.set(option, trace[locale]);
  if (seen.size === 0) return text;
  const { parts } = text;
  const refuted = { ...text, reasons: reasonsWith(text.reasons, '', seen) };
  if (!parts) return refuted;
  const told = Object.entries(parts).map(([id, part]) => [
    id,
    { ...part, reasons: reasonsWith(part.reasons, `${id}/`, seen) },
  ]);
  return { ...refuted, parts: Object.fromEntries(told) };
}

function reasonsWith(
  reasons: Readonly<Record<OptionId, string>>,
  prefix: string,
  seen: ReadonlyMap<OptionId, string>,
): Record<OptionId, string> {
  const told: Record<OptionId, string> = {};
  for (const option in reasons) {
    const trace = seen.get(`${prefix}${option}`);
    const reason = reasons[option] ?? '';
    told[option] = trace === undefined ? reason : `${reason} ${trace}`;
  }
  return told;
}
