import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queryWords } from '@/core/notes/tokenize';
import { readContent } from '@/server/content/read';
import type { SearchDocument } from '@/server/search/documents';
import { search } from '@/server/search/search';
import { buildIndex, rank } from '@/server/search/search-index';
import { snippet } from '@/server/search/snippet';

const document = (title: string, given: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'section',
  path: `/${title}`,
  title,
  place: '',
  statement: '',
  body: '',
  elsewhere: '',
  ...given,
});

const titles = (documents: SearchDocument[], query: string): string[] =>
  rank(buildIndex(documents), queryWords(query), 10).map(({ document: found }) => found.title);

describe('ranking', () => {
  it('puts a word in the title before one in the statement before one in the body', () => {
    const documents = [
      document('one', { body: '보존 기간을 다룬다' }),
      document('two', { statement: '보존 기간을 다룬다' }),
      document('보존 기간'),
    ];
    expect(titles(documents, '보존')).toEqual(['보존 기간', 'two', 'one']);
  });

  it('puts documents with all words of the query first', () => {
    const documents = [
      document('a', { body: 'retention retention retention of streams' }),
      document('b', { body: 'retention of a dead-letter queue' }),
    ];
    expect(titles(documents, 'queue retention')[0]).toBe('b');
  });

  it('prefers the rarer word', () => {
    const common = Array.from({ length: 8 }, (_, i) => document(`c${i}`, { body: 'queue' }));
    expect(titles([...common, document('rare', { body: 'queue jitter' })], 'queue jitter')[0]).toBe('rare');
  });
});

describe('Korean', () => {
  const documents = [
    document('1', { body: '가시성을 늘린다' }),
    document('2', { body: '데드레터대기열로 간다' }),
    document('3', { body: '큐는 하나다' }),
    document('4', { body: 'Lambda는 폴링한다' }),
  ];

  it.each([
    ['가시성', '1'],
    ['가시성은', '1'],
    ['레터', '2'],
    ['대기열', '2'],
    ['큐', '3'],
    ['lambda', '4'],
    ['폴링', '4'],
  ])('%s is found', (query, title) => expect(titles(documents, query)).toContain(title));

  it('finds the term of the console by the word people say', () => {
    expect(titles(documents, '큐')).toEqual(expect.arrayContaining(['3']));
    expect(titles([document('x', { body: '대기열을 만든다' })], '큐를')).toEqual(['x']);
  });

  it('does not find what only shares one of two syllables', () => {
    expect(titles([document('x', { body: '시성비' })], '가시성')).toEqual([]);
  });
});

describe('snippets', () => {
  it('show the place of the word, marked, with the rest cut off', () => {
    const text = `${'앞의 글 '.repeat(40)}가시성을 늘린다 ${'뒤의 글 '.repeat(40)}`;
    const pieces = snippet(text, queryWords('가시성'));
    expect(pieces.find(({ hit }) => hit)?.text).toBe('가시성');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(200);
  });

  it('take marks of the query literally', () => {
    expect(snippet('a.b and axb', queryWords('a.b')).filter(({ hit }) => hit)).toEqual([
      { text: 'a.b', hit: true },
    ]);
  });
});

describe('the content of this release', () => {
  const content = readContent(join(process.cwd(), 'content'));
  const found = (locale: 'ko' | 'en', query: string) =>
    search(content, { locale, query }).map(({ href }) => href);

  it.each([
    ['ko', '가시성', '/ko/notes/sqs-messages#visibility-timeout'],
    ['ko', '가시성 시간 초과', '/ko/notes/sqs-messages#visibility-timeout'],
    ['ko', '롱 폴링', '/ko/notes/sqs-polling-and-scaling#long-polling'],
    ['ko', 'ProvisionedThroughputExceeded', '/ko/notes/kinesis-data-streams#throughput-exceeded'],
    ['en', 'visibility timeout', '/en/notes/sqs-messages#visibility-timeout'],
    ['en', 'hot partition', '/en/notes/kinesis-data-streams#hot-partition'],
    ['en', '가시성', '/en/notes/sqs-messages#visibility-timeout'],
    ['ko', 'sqs.visibilityTimeout.default', '/ko/facts/sqs.visibilityTimeout.default'],
  ] as const)('%s: %s leads to %s', (locale, query, href) =>
    expect(found(locale, query).slice(0, 5)).toContain(href),
  );

  it('finds nothing for nothing, and survives anything', () => {
    expect(found('ko', '')).toEqual([]);
    expect(found('ko', '   ?!*(')).toEqual([]);
    expect(found('en', 'x'.repeat(10_000))).toEqual([]);
  });
});
