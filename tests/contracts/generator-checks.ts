import type { OptionId } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
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

/** What is answered at once; `id` is empty where that is the whole item. */
export interface Part {
  structure: PartStructure;
  ko: ItemText;
  en: ItemText;
  id: string;
}

/** The parts of an item that are answered: itself, or those of a case. */
export function partsOf(item: Item): Part[] {
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

/** What is wrong with which words a part has: those of its options and prompts, each in words of its own. */
export function wordFaults(structure: PartStructure, words: ItemText): string[] {
  const ids = structure.kind === 'numeric' ? [] : structure.options;
  const prompts = structure.kind === 'matching' ? structure.prompts : [];
  const faults: string[] = [];
  if (!namesExactly(ids, words.options)) faults.push(`words of options ${Object.keys(words.options)}`);
  if (!namesExactly(ids, words.reasons)) faults.push(`reasons of ${Object.keys(words.reasons)}`);
  if (!namesExactly(prompts, words.prompts ?? {})) faults.push(`prompts ${Object.keys(words.prompts ?? {})}`);
  const options = Object.values(words.options).map((text) => text.toLowerCase());
  if (new Set(options).size !== ids.length) faults.push(`options that read alike: ${options.join(' | ')}`);
  const asked = Object.values(words.prompts ?? {});
  if (new Set(asked).size !== prompts.length) faults.push(`prompts that read alike: ${asked.join(' | ')}`);
  return faults;
}

const namesExactly = (ids: readonly string[], words: Readonly<Record<string, string>>): boolean =>
  [...ids].sort().join() === Object.keys(words).sort().join();

/** What is wrong with a case study as a whole: three or four parts of more than one kind, and no options of its own. */
export function caseFaults({ structure, text }: Item): string[] {
  if (structure.kind !== 'case') return [];
  const faults: string[] = [];
  const ids = structure.parts.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push(`parts ${ids}`);
  if (ids.length < 3 || ids.length > 4) faults.push(`${ids.length} parts`);
  if (new Set(structure.parts.map((part) => part.structure.kind)).size < 2) faults.push('parts of one kind');
  for (const locale of LOCALES) {
    const { parts = {}, options } = text[locale];
    if (Object.keys(parts).join() !== ids.join()) faults.push(`${locale}: parts ${Object.keys(parts)}`);
    if (Object.keys(options).length > 0) faults.push(`${locale}: options of the case itself`);
  }
  return faults;
}

/** Wrong options of a choice without a belief behind them, and keys with one. */
export function beliefFaults({ structure, id }: Part, { misconceptions }: Item): string[] {
  if (structure.kind !== 'single' && structure.kind !== 'multiple') return [];
  const keyed = structure.kind === 'single' ? [structure.key] : structure.key;
  const faults: string[] = [];
  for (const option of structure.options) {
    const belief = misconceptions[id ? `${id}/${option}` : option];
    const sound = keyed.includes(option) ? belief === undefined : BELIEF.test(belief ?? '');
    if (!sound) faults.push(`belief behind ${option}: ${belief}`);
  }
  return faults;
}
const BELIEF = /^(?!missing$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Places whose numbers differ between the languages, and places that one of them lacks. */
export function numberFaults({ text }: Item): string[] {
  const korean = new Map(textsOf(text.ko));
  const english = textsOf(text.en);
  const places = english.map(([at]) => at).sort();
  const faults: string[] = [];
  if ([...korean.keys()].sort().join() !== places.join())
    faults.push(`ko: ${[...korean.keys()]}; en: ${places}`);
  for (const [at, words] of english) {
    const other = korean.get(at) ?? '';
    if (numbersIn(words).join() !== numbersIn(other).join()) faults.push(`${at}\n${words}\n${other}`);
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
/** Units of time and size; amounts in any other unit stand in one unit within an item. */
const SCALE: readonly [RegExp, number][] = [
  [/^(ms|milliseconds?|밀리초)$/, 0.001],
  [/^(min|minutes?|분)$/, 60],
  [/^(h|hours?|시간)$/, 3_600],
  [/^(d|days?|일)$/, 86_400],
  [/^(weeks?|주)$/, 604_800],
  [/^KiB$/, 1_024],
  [/^MiB$/, 1_048_576],
  [/^GiB$/, 1_073_741_824],
];

/** The amounts of a single choice in the order shown, or null when an option is anything else. */
export function amountsOf(structure: PartStructure, words: ItemText): number[] | null {
  if (structure.kind !== 'single') return null;
  const amounts = structure.options.map((id) => amountOf(words.options[id] ?? ''));
  return amounts.every((amount) => amount !== null) ? amounts : null;
}

/** Amounts that do not ascend, or two of them with the same reason: then no slip of its own stands behind each. */
export function amountFaults(structure: PartStructure, words: ItemText): string[] {
  const amounts = amountsOf(structure, words);
  if (!amounts || structure.kind !== 'single') return [];
  const faults: string[] = [];
  const ascending = amounts.every((amount, k) => k === 0 || amount > (amounts[k - 1] ?? 0));
  if (!ascending) faults.push(`amounts do not ascend: ${Object.values(words.options).join(' | ')}`);
  const reasons = structure.options.map((id) => words.reasons[id]);
  if (new Set(reasons).size !== reasons.length) faults.push(`reasons repeat: ${reasons.join(' | ')}`);
  return faults;
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
