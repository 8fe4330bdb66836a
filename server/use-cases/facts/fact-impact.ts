import type { StudioBody } from '@/core/authoring/written';
import { factReferences } from '@/core/facts/interpolate';
import { GENERATORS } from '@/core/generators/list';
import type { FactId } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { noteOutline } from '@/core/notes/outline';
import { factsOf } from '@/core/parameterised/compile';
import { isParameterised } from '@/core/parameterised/definition';
import { publishedQuestions } from '@/server/bank/questions';
import { contentWithLabs } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import { type TriedByName, triedGenerators, triedLabs } from './facts-in-use';

/** Everything that would have to change, or be looked at, when a fact changes. */
export interface FactImpact {
  fact: FactId;
  /** `note#section` whose text names it, in either language. */
  sections: readonly string[];
  concepts: readonly string[];
  generators: readonly string[];
  /** Authored questions shipped with the product, by slug. */
  questions: readonly string[];
  /** Labs whose words name it, by slug: the shipped ones, and those of the studio that the content holds. */
  labs: readonly string[];
}

/** The same, with what is found by trying it out and by asking the database. */
export interface WholeImpact extends FactImpact {
  /** Generators that do not name it, but whose proofs meet it in a simulated account. */
  provedUnderIt: readonly string[];
  /** Labs that meet it when they are played. */
  playedUnderIt: readonly string[];
  /** Published questions of the studio, by slug. */
  studioQuestions: readonly string[];
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
    questions: [...content.questions, ...content.parameterised]
      .filter(({ body }) => restsOn(body, fact))
      .map(({ slug }) => slug),
    labs: [...content.labs.values()].filter((lab) => namesFact(lab, fact)).map(({ lab }) => lab.slug),
  });
}

/** By its list of facts, by a formula that reads it, or by words that name it. */
const restsOn = (body: StudioBody, fact: FactId): boolean =>
  (isParameterised(body) ? factsOf(body) : body.facts).includes(fact) || namesFact(body, fact);

const namesFact = (body: object, fact: FactId): boolean =>
  factReferences(JSON.stringify(body)).some(({ id }) => id === fact);

/**
 * What depends on each of these facts, those that are gone left out, and what does not hold under the facts as they
 * are: keys that are not proved, solutions of labs that miss their goals. Labs of the studio are among them once they
 * are published. Draws items and plays labs: takes seconds.
 */
export async function wholeImpact(
  deps: Deps,
  input: { facts: readonly FactId[] },
): Promise<{ impacts: readonly WholeImpact[]; faults: readonly string[] }> {
  const content = await contentWithLabs(deps);
  const [generators, labs] = [triedGenerators(content), triedLabs(content)];
  const { questions, parameterised } = content;
  const shipped = new Set([...questions, ...parameterised].map(({ slug }) => slug));
  const studio = (await publishedQuestions(deps)).filter(({ slug }) => !shipped.has(slug));
  const impacts = input.facts.flatMap((fact): WholeImpact[] => {
    const impact = factImpact({ content }, { fact });
    if (!impact.ok) return [];
    const named = impact.value.generators;
    const own = studio.filter(
      ({ revision: { body } }) => body.kind !== 'generator' && restsOn(body.body, fact),
    );
    return [
      {
        ...impact.value,
        provedUnderIt: meeting(generators, fact).filter((slug) => !named.includes(slug)),
        playedUnderIt: meeting(labs, fact),
        studioQuestions: own.map(({ slug }) => slug),
      },
    ];
  });
  const faults = [...generators.values(), ...labs.values()].flatMap(({ fault }) => fault ?? []);
  return { impacts, faults };
}

const meeting = (tried: TriedByName, fact: FactId): string[] =>
  [...tried].filter(([, { facts }]) => facts.has(fact)).map(([name]) => name);
