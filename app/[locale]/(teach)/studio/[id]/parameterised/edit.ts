import type { Locale } from '@/core/kernel/locale';
import {
  BOUNDS,
  type Distractor,
  type NamedValue,
  type ParameterisedBody,
  type Variable,
} from '@/core/parameterised/definition';
import type { ItemText } from '@/core/questions/item';

/** The list with one entry changed. */
export const replaced = <T>(list: readonly T[], index: number, patch: Partial<T>): T[] =>
  list.map((one, at) => (at === index ? { ...one, ...patch } : one));

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_one, at) => at !== index);

/** A new variable of a type, with nothing given yet. */
export const blankVariable = (type: Variable['type']): Variable =>
  type === 'choice'
    ? { type, name: '', choices: ['a', 'b'].map((id) => ({ id, words: { ko: '', en: '' } })) }
    : { type, name: '', from: Number.NaN, to: Number.NaN, step: type === 'integer' ? 1 : 0.5, unit: '' };

export const blankValue = (): NamedValue => ({ name: '', formula: '', unit: '', decimals: 0 });

/** A wrong answer under an id that nobody has had: answers already given are counted by it. */
export function addDistractor(body: ParameterisedBody): ParameterisedBody {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  const id = `d${[...bytes].map((byte) => (byte % 36).toString(36)).join('')}`;
  return { ...body, distractors: [...body.distractors, { id, formula: '', misconception: '' }] };
}

/** Takes a wrong answer away, with its reasons. */
export function removeDistractor(body: ParameterisedBody, id: string): ParameterisedBody {
  const cleaned = (text: ItemText): ItemText => {
    const { [id]: _gone, ...reasons } = text.reasons;
    return { ...text, reasons };
  };
  return {
    ...body,
    distractors: body.distractors.filter((one) => one.id !== id),
    text: { ko: cleaned(body.text.ko), en: cleaned(body.text.en) },
  };
}

export const withDistractor = (
  body: ParameterisedBody,
  id: string,
  patch: Partial<Distractor>,
): ParameterisedBody => ({
  ...body,
  distractors: body.distractors.map((one) => (one.id === id ? { ...one, ...patch } : one)),
});

export const withText = (
  body: ParameterisedBody,
  locale: Locale,
  patch: Partial<ItemText>,
): ParameterisedBody => ({ ...body, text: { ...body.text, [locale]: { ...body.text[locale], ...patch } } });

export const withEntry = (
  body: ParameterisedBody,
  locale: Locale,
  entries: 'options' | 'reasons',
  id: string,
  words: string,
): ParameterisedBody => withText(body, locale, { [entries]: { ...body.text[locale][entries], [id]: words } });

export const mayAdd = (list: readonly unknown[], of: keyof typeof BOUNDS): boolean =>
  list.length < BOUNDS[of];
