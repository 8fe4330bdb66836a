import type { OptionId } from '@/core/kernel/ids';
import type { Item, ItemText, PartStructure } from '@/core/questions/item';

/** Every number in a text, thousands separators removed, in order of value. Names such as S3 or EC2 count alike in both languages. */
export function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((n) => n.replaceAll(',', '')).sort();
}

/** Every text of an item in one language, with the place it stands in. */
export function textsOf(text: ItemText, at = ''): [string, string][] {
  const out: [string, string][] = [
    [`${at}stem`, text.stem],
    [`${at}explanation`, text.explanation],
  ];
  for (const group of ['options', 'prompts', 'reasons'] as const) {
    for (const [id, words] of Object.entries(text[group] ?? {})) out.push([`${at}${group}.${id}`, words]);
  }
  for (const [i, exhibit] of (text.exhibits ?? []).entries()) {
    out.push([`${at}exhibits.${i}.title`, exhibit.title], [`${at}exhibits.${i}.body`, exhibit.body]);
  }
  for (const [id, part] of Object.entries(text.parts ?? {})) out.push(...textsOf(part, `${at}parts.${id}.`));
  return out;
}

/** The parts of an item that are answered: itself, or those of a case. */
export function partsOf(item: Item): { structure: PartStructure; ko: ItemText; en: ItemText; id: string }[] {
  const { structure, text } = item;
  if (structure.kind !== 'case') return [{ structure, ko: text.ko, en: text.en, id: '' }];
  return structure.parts.map((part) => {
    const ko = text.ko.parts?.[part.id];
    const en = text.en.parts?.[part.id];
    if (!ko || !en) throw new Error(`part ${part.id} has no words`);
    return { structure: part.structure, ko, en, id: part.id };
  });
}

/** What is wrong with a structure, in words; empty when it is sound. */
export function structureFaults(structure: PartStructure): string[] {
  if (structure.kind === 'numeric') {
    const sound = Number.isFinite(structure.key) && structure.tolerance >= 0 && structure.unit !== '';
    return sound ? [] : ['numeric key, tolerance or unit'];
  }
  const { options } = structure;
  const faults: string[] = [];
  if (new Set(options).size !== options.length) faults.push('an option stands twice');
  if (structure.kind === 'single' && !options.includes(structure.key)) faults.push('key is no option');
  if (structure.kind === 'single' && options.length < 3) faults.push('fewer than three options');
  if (structure.kind === 'multiple') {
    if (!structure.key.every((id) => options.includes(id))) faults.push('key is no option');
    if (structure.key.length < 2 || structure.key.length >= options.length) faults.push('key count');
    if (new Set(structure.key).size !== structure.key.length) faults.push('key stands twice');
  }
  if (structure.kind === 'ordering') {
    if ([...structure.key].sort().join() !== [...options].sort().join()) faults.push('key is no arrangement');
    if (structure.key.join() === options.join()) faults.push('shown in the right order');
  }
  if (structure.kind === 'matching') {
    if (Object.keys(structure.key).sort().join() !== [...structure.prompts].sort().join())
      faults.push('prompts');
    if (!Object.values(structure.key).every((id) => options.includes(id))) faults.push('key is no option');
  }
  return faults;
}

/** The amount that an option states when it is nothing but one ("1,800 seconds", "$0.40", "12시간"), in its base unit. */
export function amountOf(option: string): number | null {
  const match = /^(?:about |약 )?\$?(-?\d[\d,]*(?:\.\d+)?)\s*([A-Za-z가-힣/%]*(?: [A-Za-z]+)?)\.?$/.exec(
    option.trim(),
  );
  if (!match) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return value * (SCALE.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1] ?? 1);
}
/** Units of time; amounts in any other unit stand in one unit within an item. */
const SCALE: readonly [RegExp, number][] = [
  [/^(ms|milliseconds?|밀리초)$/, 0.001],
  [/^(min|minutes?|분)$/, 60],
  [/^(h|hours?|시간)$/, 3_600],
  [/^(d|days?|일)$/, 86_400],
  [/^(weeks?|주)$/, 604_800],
];

/** The amounts of a single choice in the order shown, or null when an option is anything else. */
export function amountsOf(structure: PartStructure, words: ItemText): number[] | null {
  if (structure.kind !== 'single') return null;
  const amounts = structure.options.map((id) => amountOf(words.options[id] ?? ''));
  return amounts.every((amount) => amount !== null) ? amounts : null;
}

/** Position of the key of a single choice. */
export const keyIndex = (structure: PartStructure): number | null =>
  structure.kind === 'single' ? structure.options.indexOf(structure.key) : null;

/** Pearson's chi-square of counts against equal shares. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

/** True when the key is strictly longer than every other option. */
export function keyIsLongest(options: Readonly<Record<OptionId, string>>, key: OptionId): boolean {
  const own = options[key]?.length ?? 0;
  return Object.entries(options).every(([id, text]) => id === key || text.length < own);
}
