import { LOCALES, type Locale, type Localized } from '../kernel/locale';
import type { ParameterisedBody } from '../parameterised/definition';
import type { ItemText } from '../questions/item';

export type Exhibit = NonNullable<ItemText['exhibits']>[number];

export const blankExhibit = (): Localized<Exhibit> => ({
  ko: { title: '', body: '' },
  en: { title: '', body: '' },
});

/** As many exhibits in every language: what a language lacks is empty there. */
export function pairedExhibits(text: Localized<Pick<ItemText, 'exhibits'>>): Localized<Exhibit>[] {
  const count = Math.max(...LOCALES.map((locale) => text[locale].exhibits?.length ?? 0));
  return Array.from({ length: count }, (_, index) => {
    const of = (locale: Locale): Exhibit => text[locale].exhibits?.[index] ?? { title: '', body: '' };
    return { ko: of('ko'), en: of('en') };
  });
}

const HEADS: Localized<{ table: string; code: string; item: string; value: string }> = {
  ko: { table: '워크로드', code: '설정', item: '항목', value: '값' },
  en: { table: 'Workload', code: 'Configuration', item: 'Item', value: 'Value' },
};

/** A table with a row for each variable, to begin from. */
export const tableExhibit = ({ variables }: ParameterisedBody): Localized<Exhibit> =>
  inBoth(({ table, item, value }) => ({
    title: table,
    body: [
      `| ${item} | ${value} |`,
      '| --- | --- |',
      ...variables.map(({ name }) => `| ${name} | {{${name}}} |`),
    ].join('\n'),
  }));

/** A document with an entry for each variable as programs read it, to begin from. */
export const codeExhibit = ({ variables }: ParameterisedBody): Localized<Exhibit> =>
  inBoth(({ code }) => {
    const entries = variables.map(({ name, type }) => {
      const value = `{{${name}|code}}`;
      return `  "${name}": ${type === 'choice' ? `"${value}"` : value}`;
    });
    return { title: code, body: ['```json', '{', entries.join(',\n'), '}', '```'].join('\n') };
  });

const inBoth = (make: (heads: (typeof HEADS)[Locale]) => Exhibit): Localized<Exhibit> => ({
  ko: make(HEADS.ko),
  en: make(HEADS.en),
});
