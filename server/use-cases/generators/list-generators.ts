import type { AnyGenerator, Level, Proof } from '@/core/generators/contract';
import { GENERATORS } from '@/core/generators/list';
import type { Locale } from '@/core/kernel/locale';
import { hasWords, queryWords } from '@/core/notes/tokenize';
import type { Content } from '@/server/content/read';
import type { Deps } from '../deps';
import { type Named, namesIn } from '../names';

/** A generator as readers browse it. */
export interface ListedGenerator {
  slug: string;
  title: string;
  concepts: readonly Named[];
  section: Named;
  claims: readonly { number: number; text: string }[];
  /** The beliefs it asks about. */
  traps: readonly string[];
  proofs: readonly Proof['method'][];
  drivers: Readonly<Record<Level, string>>;
}

export interface GeneratorGroup {
  topic: string;
  title: string;
  generators: readonly ListedGenerator[];
}

/** Generators by topic in reading order, narrowed to those that have every word of the query. */
export function listGenerators(
  { content }: Pick<Deps, 'content'>,
  input: { locale: Locale; query: string },
): readonly GeneratorGroup[] {
  const { locale } = input;
  const wanted = queryWords(input.query.slice(0, 120));
  const listed = GENERATORS.map((generator) => ({
    topic: content.concepts.get(generator.concept)?.topic ?? '',
    shown: listedGenerator(content, generator, locale),
  })).filter(({ shown }) => hasWords(wanted, searchable(shown)));
  return content.topics
    .map(({ id, title }) => ({
      topic: id,
      title: title[locale],
      generators: listed.filter(({ topic }) => topic === id).map(({ shown }) => shown),
    }))
    .filter(({ generators }) => generators.length > 0);
}

/** What a generator says of itself, in the reader's words. */
export function listedGenerator(content: Content, generator: AnyGenerator, locale: Locale): ListedGenerator {
  const { slug, title, concept, alsoTests, section, claims, traps = [], proofs, drivers } = generator;
  const names = namesIn(content, locale);
  return {
    slug,
    title: title[locale],
    concepts: [concept, ...alsoTests].flatMap(names.concept),
    section: names.section(section),
    claims: content.claims
      .filter(({ number }) => claims.includes(number))
      .map(({ number, text }) => ({ number, text: text[locale] })),
    traps: traps.flatMap((trap) => content.traps.get(trap)?.belief[locale] ?? []),
    proofs,
    drivers: { 1: drivers[1][locale], 2: drivers[2][locale], 3: drivers[3][locale] },
  };
}

const searchable = ({ slug, title, concepts, claims, traps }: ListedGenerator): string =>
  [slug, title, ...concepts.map((each) => each.title), ...claims.map((each) => each.text), ...traps].join(
    ' ',
  );
