import { factReferences } from '@/core/facts/interpolate';
import { GENERATORS } from '@/core/generators/list';
import type { FactId } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { noteOutline } from '@/core/notes/outline';
import type { Deps } from '../deps';

/** Everything that would have to change, or be looked at, when a fact changes. */
export interface FactImpact {
  fact: FactId;
  /** `note#section` whose text names it, in either language. */
  sections: readonly string[];
  concepts: readonly string[];
  generators: readonly string[];
  /** Authored questions shipped with the product, by slug. */
  questions: readonly string[];
}

type Catalogue = Pick<Deps, 'content'>;

function sectionsNaming(content: Catalogue['content'], fact: FactId): string[] {
  const found = [...content.notes.values()].flatMap((note) =>
    LOCALES.flatMap((locale) =>
      noteOutline(note.markdown[locale])
        .filter(({ title, body }) => factReferences(`${title}\n${body}`).some(({ id }) => id === fact))
        .map(({ id }) => `${note.slug}#${id}`),
    ),
  );
  return [...new Set(found)];
}

/** Lists what depends on a fact. Refusal: `fact.unknown`. */
export function factImpact(deps: Catalogue, input: { fact: FactId }): Result<FactImpact> {
  const { content } = deps;
  const { fact } = input;
  if (!content.facts.has(fact)) return fail('fact.unknown');
  return ok({
    fact,
    sections: sectionsNaming(content, fact),
    concepts: [...content.concepts.values()].filter(({ facts }) => facts.includes(fact)).map(({ id }) => id),
    generators: GENERATORS.filter(({ facts }) => facts.includes(fact)).map(({ slug }) => slug),
    questions: content.questions
      .filter(({ body }) => body.facts.includes(fact) || namesFact(body, fact))
      .map(({ slug }) => slug),
  });
}

const namesFact = (body: object, fact: FactId): boolean =>
  factReferences(JSON.stringify(body)).some(({ id }) => id === fact);
