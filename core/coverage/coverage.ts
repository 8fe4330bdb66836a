import type { AnyGenerator } from '../generators/contract';
import type { ConceptId } from '../kernel/ids';
import type { Concept, NoteMeta } from '../notes/note.schema';
import type { TrapId } from '../questions/traps';
import type { Exam } from '../scoring/exam.schema';

/** What the product is made of, as far as coverage goes. */
export interface Catalogue {
  claims: readonly { number: number }[];
  traps: readonly { id: TrapId; concepts: readonly ConceptId[] }[];
  exams: readonly Pick<Exam, 'id' | 'domains'>[];
  notes: readonly { slug: string; sections: NoteMeta['sections'] }[];
  concepts: readonly Pick<Concept, 'id' | 'section' | 'tasks' | 'skills'>[];
  generators: readonly Pick<AnyGenerator, 'slug' | 'concept' | 'alsoTests' | 'claims' | 'traps'>[];
  questions: readonly {
    slug: string;
    concept: ConceptId;
    alsoTests: readonly ConceptId[];
    claims: readonly number[];
    traps: readonly TrapId[];
  }[];
  labs: readonly { slug: string; concepts: readonly ConceptId[]; claims: readonly number[] }[];
}

export const SUBJECTS = ['claim', 'trap', 'skill'] as const;

/** Something that must be taught and asked, with all that does so, each by its id. */
export interface Covered {
  subject: (typeof SUBJECTS)[number];
  /** `claim 3`, `trap read-is-not-delete`, `skill DVA-C02 1.1.5`: unique, for people and for lists. */
  id: string;
  /** Number of a claim, id of a trap, number of a skill. */
  name: string;
  /** `note#section`. */
  sections: readonly string[];
  concepts: readonly ConceptId[];
  generators: readonly string[];
  questions: readonly string[];
  labs: readonly string[];
}

/** Is it asked by two generators, or by one and two fixed questions? */
export const isAsked = ({ generators, questions }: Pick<Covered, 'generators' | 'questions'>): boolean =>
  generators.length >= 2 || (generators.length === 1 && questions.length >= 2);

/** Is it taught by a section and a concept, and asked? */
export const isCovered = (row: Covered): boolean =>
  row.sections.length > 0 && row.concepts.length > 0 && isAsked(row);

/** Every claim, trap and exam skill with all that teaches, asks and practises it. */
export const coverage = (all: Catalogue): readonly Covered[] => [
  ...all.claims.map(({ number }) => ofClaim(all, number)),
  ...all.traps.map((trap) => ofTrap(all, trap)),
  ...all.exams.flatMap((exam) => skillsOf(exam).map((skill) => ofSkill(all, exam.id, skill))),
];

const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

function ofClaim(all: Catalogue, number: number): Covered {
  const names = (each: { claims: readonly number[] }): boolean => each.claims.includes(number);
  const sections = all.notes.flatMap((note) =>
    note.sections.filter(names).map((section) => ({ at: `${note.slug}#${section.id}`, ...section })),
  );
  return {
    subject: 'claim',
    id: `claim ${number}`,
    name: String(number),
    sections: sections.map(({ at }) => at),
    concepts: distinct(sections.flatMap(({ concepts }) => concepts)),
    generators: slugs(all.generators.filter(names)),
    questions: slugs(all.questions.filter(names)),
    labs: slugs(all.labs.filter(names)),
  };
}

/** Labs name no traps: those that practise a concept which corrects the trap count. */
function ofTrap(all: Catalogue, { id, concepts }: Catalogue['traps'][number]): Covered {
  const names = ({ traps = [] }: { traps?: readonly TrapId[] }): boolean => traps.includes(id);
  return {
    subject: 'trap',
    id: `trap ${id}`,
    name: id,
    sections: sectionsOf(all, concepts),
    concepts,
    generators: slugs(all.generators.filter(names)),
    questions: slugs(all.questions.filter(names)),
    labs: slugs(all.labs.filter(practises(concepts))),
  };
}

const sectionsOf = (all: Catalogue, concepts: readonly ConceptId[]): string[] =>
  distinct(all.concepts.filter(({ id }) => concepts.includes(id)).map(({ section }) => section));

const practises = (concepts: readonly ConceptId[]) => (lab: { concepts: readonly ConceptId[] }) =>
  lab.concepts.some((concept) => concepts.includes(concept));

interface Skill {
  /** Number of the skill, or of its task where the guide's numbers are not known. */
  name: string;
  task: string;
  numbered: boolean;
}

/** The skills of an exam that its blueprint lists. */
function skillsOf(exam: Pick<Exam, 'domains'>): Skill[] {
  const tasks = exam.domains.flatMap((domain) => domain.tasks);
  return tasks.flatMap(({ id, skills }) =>
    skills.map(({ ref }) => ({ name: ref ?? id, task: id, numbered: ref !== null })),
  );
}

function ofSkill(all: Catalogue, exam: string, { name, task, numbered }: Skill): Covered {
  const concepts = all.concepts
    .filter((concept) =>
      numbered ? concept.skills?.[exam]?.includes(name) : concept.tasks[exam]?.includes(task),
    )
    .map(({ id }) => id);
  const tests = (each: { concept: ConceptId; alsoTests: readonly ConceptId[] }): boolean =>
    [each.concept, ...each.alsoTests].some((concept) => concepts.includes(concept));
  return {
    subject: 'skill',
    id: `skill ${exam} ${name}`,
    name,
    sections: sectionsOf(all, concepts),
    concepts,
    generators: slugs(all.generators.filter(tests)),
    questions: slugs(all.questions.filter(tests)),
    labs: slugs(all.labs.filter(practises(concepts))),
  };
}
