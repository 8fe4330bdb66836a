import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { REFUSALS } from '@/server/use-cases/refusals';
import { read, sources } from '../support/sources';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const namespaces = (locale: Locale): string[] =>
  sources(join('content/locales', locale), /\.json$/).map((file) => file.split('/').at(-1) ?? '');

const wordsOf = (locale: Locale, file: string): Map<string, string> =>
  new Map(flat(JSON.parse(read(join('content/locales', locale, file)))));

/** Names of the values a message takes, at any depth: `{count, plural, ...}` and `{name}`, but not the words of a plural. */
function argumentsOf(message: string): string[] {
  const names = [
    ...message.matchAll(
      /(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{\s*([a-zA-Z][a-zA-Z0-9]*)\s*(?=[,}])/g,
    ),
  ].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

describe('locale files', () => {
  it('every language has the same namespaces', () => {
    const [first, ...rest] = LOCALES.map(namespaces);
    for (const others of rest) expect(others).toEqual(first);
  });

  it.each(namespaces('en'))('%s: every language has the same keys and takes the same values', (file) => {
    const english = wordsOf('en', file);
    const korean = wordsOf('ko', file);
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of english) {
      const other = korean.get(key) ?? '';
      expect(message.trim(), `${key} is empty`).not.toBe('');
      expect(other.trim(), `${key} is empty`).not.toBe('');
      expect(argumentsOf(other), key).toEqual(argumentsOf(message));
    }
  });

  it.each(LOCALES)('%s words every refusal and no other', (locale) => {
    expect([...wordsOf(locale, 'refusals.json').keys()].sort()).toEqual(Object.keys(REFUSALS).sort());
  });
});
