import { describe, expect, it } from 'vitest';
import { termsNowhere, termsToAvoid } from '@/core/authoring/glossary';
import { LOCALES } from '@/core/kernel/locale';
import { shippedContent } from '@/server/content/read';
import { read, sources } from '../support/sources';

const { glossary } = shippedContent();
/** The list itself; what people type into the search; what AWS says, in its own words. */
const EXEMPT = /^(content\/glossary\.yaml|core\/notes\/synonyms\.ts|core\/simulator\/)/;
/** Everything else that a reader can come to see. */
const SHIPPED = [...sources('content', /\.(md|yaml|json)$/), ...sources('core'), ...sources('app')].filter(
  (file) => !EXEMPT.test(file),
);
const texts = SHIPPED.map((file) => [file, read(file)] as const);

describe('the glossary', () => {
  it.each(LOCALES)('has each word once: %s', (locale) => {
    const words = glossary.map((term) => term[locale]);
    expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
  });

  it('asks for no word that it forbids', () => {
    const wanted = glossary.flatMap((term) => LOCALES.map((locale) => term[locale]));
    expect(termsToAvoid(glossary).filter(({ old }) => wanted.some((one) => old.test(one)))).toEqual([]);
  });

  it('is about words we use', () => {
    const unused = glossary.filter(({ ko }) => !texts.some(([, text]) => text.includes(ko)));
    expect(unused.map(({ ko }) => ko)).toEqual([]);
  });

  it('is kept by notes, questions, concepts, misconceptions, facts, generators and interface', () => {
    const found = texts.flatMap(([file, text]) =>
      termsNowhere(glossary).flatMap(({ old, now }) => {
        const at = old.exec(text);
        if (!at) return [];
        const line = text.slice(0, at.index).split('\n').length;
        return [`${file}:${line}: ${at[0]}: write ${now}`];
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('a word to avoid', () => {
  const term = {
    ko: '대기열',
    en: 'queue',
    not: { ko: [{ word: '큐', unless: ['큐브'] }], en: ['back-log'] },
  };
  const finds = (locale: 'ko' | 'en', text: string) =>
    termsNowhere([term]).some((one) => one.locale === locale && one.old.test(text));

  it('is found with a particle, at the beginning of a word and in any case', () => {
    expect(finds('ko', 'SQS 큐에 보낸다')).toBe(true);
    expect(finds('en', 'The Back-log grows')).toBe(true);
  });

  it('is not found inside another word', () => {
    expect(finds('ko', '바비큐')).toBe(false);
    expect(finds('ko', '큐브를 돌린다')).toBe(false);
    expect(finds('en', 'playback-log')).toBe(false);
  });
});
