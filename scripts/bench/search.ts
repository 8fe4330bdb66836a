import { LOCALES } from '@/core/kernel/locale';
import { shippedContent } from '@/server/content/read';
import { search as find } from '@/server/search/search';
import { quantile, type Suite } from './figures';

const ROUNDS = 5;
const PARTICLES = [
  '가시성을',
  '대기열에서',
  'visibility timeout',
  'fifo',
  'a',
  '샤드 반복자',
  'dead letter',
  'ㅇ',
];

export const search: Suite = {
  name: 'search',
  about:
    'one search over all notes, facts and concepts, in this process; the titles of every concept and more',
  async run() {
    const content = shippedContent();
    const queries = LOCALES.flatMap((locale) => [
      ...[...content.concepts.values()].map(({ title }) => ({ locale, query: title[locale] })),
      ...PARTICLES.map((query) => ({ locale, query })),
    ]);
    const first = LOCALES.map((locale) => {
      const begin = performance.now();
      find(content, { locale, query: 'visibility' });
      return performance.now() - begin;
    });
    const measured = Array.from({ length: ROUNDS }, () =>
      queries.map((query) => {
        const begin = performance.now();
        find(content, query);
        return performance.now() - begin;
      }),
    );
    return [
      { name: 'the first search of a language, which builds its index', unit: 'ms', values: first },
      { name: 'a search, p50', unit: 'ms', values: measured.map((times) => quantile(times, 0.5)) },
      {
        name: 'a search, p99',
        unit: 'ms',
        values: measured.map((times) => quantile(times, 0.99)),
        goal: { at: 'most', value: 50 },
      },
      { name: 'a search, slowest', unit: 'ms', values: measured.map((times) => Math.max(...times)) },
    ];
  },
};
