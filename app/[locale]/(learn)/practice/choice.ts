import type { StartPracticeInput } from '@/server/use-cases/practice/start-practice.schema';

const list = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);

/** Words that are no number stay what they are: the use case refuses them. */
const number = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name);
  return value ? Number(value) : undefined;
};

/**
 * A practice choice as it stands in an address:
 * `topic=…&topic=…&concepts=a,b&section=note%23id&question=slug&length=10&level=0&filter=unseen`.
 * Nothing is checked here.
 */
export function practiceChoice(query: URLSearchParams): StartPracticeInput {
  return {
    topics: list(query, 'topic'),
    concepts: list(query, 'concepts'),
    section: query.get('section'),
    question: query.get('question'),
    length: number(query, 'length'),
    level: number(query, 'level') as StartPracticeInput['level'],
    filter: (query.get('filter') ?? undefined) as StartPracticeInput['filter'],
  };
}
