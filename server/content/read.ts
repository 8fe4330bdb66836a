import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GlossaryTerm, glossaryFileSchema } from '@/core/authoring/glossary.schema';
import type { ReadLab } from '@/core/exchange/lab-files';
import { type Fact, factFileSchema } from '@/core/facts/fact.schema';
import { type Limits, limitsFor } from '@/core/facts/limits';
import type { ConceptId, FactId, MisconceptionId, Profile, TopicId } from '@/core/kernel/ids';
import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import type { Claim } from '@/core/notes/claim.schema';
import { type Misconception, misconceptionFileSchema } from '@/core/notes/misconception.schema';
import {
  type Concept,
  conceptFileSchema,
  type NoteMeta,
  noteSchema,
  type Topic,
  topicFileSchema,
} from '@/core/notes/note.schema';
import { isParameterised, type ParameterisedBody } from '@/core/parameterised/definition';
import { parameterisedBodySchema } from '@/core/parameterised/definition.schema';
import { type AuthoredBody, authoredBodySchema, authoredFileSchema } from '@/core/questions/authored.schema';
import type { Trap } from '@/core/questions/trap.schema';
import type { TrapId } from '@/core/questions/traps';
import { type Exam, examSchema } from '@/core/scoring/exam.schema';
import { sharedByBundles } from '@/server/bundles';
import { questionTexts } from './question-text';
import { readLabs } from './read-labs';
import { readClaims, readTraps } from './read-subjects';
import { ContentFaults, Reader } from './reader';

export interface Note {
  slug: TopicId;
  meta: NoteMeta;
  /** Markdown, without the front matter that notes of this product do not have. */
  markdown: Localized;
}

export interface ConceptInTopic extends Concept {
  topic: TopicId;
}

export interface ShippedQuestion {
  slug: string;
  topic: TopicId;
  body: AuthoredBody;
}

export interface ShippedDefinition {
  slug: string;
  topic: TopicId;
  body: ParameterisedBody;
}

/** Everything in `content/`, validated: what the product ships. */
export interface Content {
  /** SHA-256 over every file, so that the database knows whether it is in step. */
  hash: string;
  /** In reading order. */
  topics: readonly Topic[];
  concepts: ReadonlyMap<ConceptId, ConceptInTopic>;
  /** Mistaken beliefs behind wrong options, of generators and shipped questions alike. */
  misconceptions: ReadonlyMap<MisconceptionId, Misconception>;
  /** Statements of the source notes, by number. */
  claims: readonly Claim[];
  /** Wrong beliefs that the exam likes to ask about, in the order of `TRAPS`. */
  traps: ReadonlyMap<TrapId, Trap>;
  /** The one word for each thing, and the words that must not stand for it. */
  glossary: readonly GlossaryTerm[];
  facts: ReadonlyMap<FactId, Fact>;
  /** Facts by file: service name and title, in file order. */
  factServices: readonly { service: string; title: Localized; facts: readonly Fact[] }[];
  /** By slug, in reading order. */
  notes: ReadonlyMap<TopicId, Note>;
  questions: readonly ShippedQuestion[];
  /** Questions whose variants are made from a definition. */
  parameterised: readonly ShippedDefinition[];
  exams: readonly Exam[];
  /** By slug, in the reading order of their topics, then by difficulty. */
  labs: ReadonlyMap<string, ReadLab>;
  limits: Readonly<Record<Profile, Limits>>;
}

/** Reads and validates a content folder. Throws `ContentFaults` naming every fault found. */
export function readContent(root: string): Content {
  const reader = new Reader(root);
  const topics = reader.yaml(join(root, 'topics.yaml'), topicFileSchema)?.topics ?? [];
  const facts = readFacts(reader, root);
  const concepts = readConcepts(reader, root);
  const misconceptions = readMisconceptions(reader, root, concepts);
  const claims = readClaims(reader, root);
  const traps = readTraps(reader, root, { concepts, facts: facts.byId });
  const glossary = readGlossary(reader, root);
  const notes = readNotes(reader, root, topics);
  const { questions, parameterised } = readQuestions(reader, root);
  const exams = reader
    .entries(join(root, 'exams'), 'files')
    .flatMap((file) => reader.yaml(join(root, 'exams', file), examSchema) ?? []);
  const labs = readLabs(reader, join(root, 'labs'), { topics, concepts, misconceptions, notes });
  if (reader.faults.length > 0) throw new ContentFaults(reader.faults);
  return {
    hash: reader.digest(),
    topics,
    concepts,
    misconceptions,
    claims,
    traps,
    glossary,
    facts: facts.byId,
    factServices: facts.services,
    notes,
    questions,
    parameterised,
    exams,
    labs,
    limits: {
      exam: limitsFor(facts.byId.values(), 'exam'),
      today: limitsFor(facts.byId.values(), 'today'),
    },
  };
}

function readFacts(reader: Reader, root: string) {
  const byId = new Map<FactId, Fact>();
  const folder = join(root, 'facts');
  const services = reader.entries(folder, 'files').flatMap((file) => {
    const path = join(folder, file);
    const parsed = reader.yaml(path, factFileSchema);
    for (const fact of parsed?.facts ?? []) {
      if (byId.has(fact.id)) reader.fault(path, `${fact.id} stands twice`);
      byId.set(fact.id, fact);
    }
    return parsed ?? [];
  });
  return { byId, services };
}

function readConcepts(reader: Reader, root: string): Map<ConceptId, ConceptInTopic> {
  const concepts = new Map<ConceptId, ConceptInTopic>();
  const folder = join(root, 'concepts');
  for (const file of reader.entries(folder, 'files')) {
    const path = join(folder, file);
    const parsed = reader.yaml(path, conceptFileSchema);
    for (const concept of parsed?.concepts ?? []) {
      if (concepts.has(concept.id)) reader.fault(path, `${concept.id} stands twice`);
      concepts.set(concept.id, { ...concept, topic: parsed?.topic ?? '' });
    }
  }
  return concepts;
}

/** As with the folders of content, an absent file is an empty one. */
function readMisconceptions(
  reader: Reader,
  root: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): Map<MisconceptionId, Misconception> {
  const path = join(root, 'misconceptions.yaml');
  const byId = new Map<MisconceptionId, Misconception>();
  if (!existsSync(path)) return byId;
  for (const belief of reader.yaml(path, misconceptionFileSchema)?.misconceptions ?? []) {
    const { id, concept } = belief;
    if (byId.has(id)) reader.fault(path, `${id} stands twice`);
    if (concept && !concepts.has(concept)) reader.fault(path, `${id}: no such concept: ${concept}`);
    byId.set(id, belief);
  }
  return byId;
}

/** An absent file is an empty one. */
function readGlossary(reader: Reader, root: string): readonly GlossaryTerm[] {
  const path = join(root, 'glossary.yaml');
  return existsSync(path) ? (reader.yaml(path, glossaryFileSchema)?.terms ?? []) : [];
}

function readNotes(reader: Reader, root: string, topics: readonly Topic[]): Map<TopicId, Note> {
  const folder = join(root, 'notes');
  const found = reader.entries(folder, 'folders').flatMap((slug): Note[] => {
    const path = join(folder, slug, 'note.yaml');
    const meta = reader.yaml(path, noteSchema);
    if (!topics.some((topic) => topic.id === slug)) reader.fault(path, `no such topic: ${slug}`);
    const markdown = Object.fromEntries(
      LOCALES.map((locale) => [locale, reader.text(join(folder, slug, `${locale}.md`))]),
    ) as Record<Locale, string>;
    return meta ? [{ slug, meta, markdown }] : [];
  });
  const rank = new Map(topics.map((topic, index) => [topic.id, index]));
  found.sort((a, b) => (rank.get(a.slug) ?? 0) - (rank.get(b.slug) ?? 0));
  return new Map(found.map((note) => [note.slug, note]));
}

/** Both sorts live in the same folders; `form: parameterised` tells them apart. */
function readQuestions(
  reader: Reader,
  root: string,
): { questions: ShippedQuestion[]; parameterised: ShippedDefinition[] } {
  const questions: ShippedQuestion[] = [];
  const parameterised: ShippedDefinition[] = [];
  const folder = join(root, 'questions');
  for (const topic of reader.entries(folder, 'folders')) {
    for (const slug of reader.entries(join(folder, topic), 'folders')) {
      const at = join(folder, topic, slug);
      const file = reader.value(join(at, 'question.yaml'));
      const text = questionTexts(
        (locale) => reader.text(join(at, `${locale}.md`)),
        (locale, message) => reader.fault(join(at, `${locale}.md`), message),
      );
      if (typeof file !== 'object' || file === null) continue;
      if (isParameterised(file)) {
        const body = reader.check(at, parameterisedBodySchema, { ...file, text });
        if (body) parameterised.push({ slug, topic, body });
        continue;
      }
      const body = readAuthored(reader, at, file, text);
      if (body) questions.push({ slug, topic, body });
    }
  }
  return { questions, parameterised };
}

function readAuthored(
  reader: Reader,
  at: string,
  file: object,
  text: AuthoredBody['text'],
): AuthoredBody | null {
  const checked = reader.check(join(at, 'question.yaml'), authoredFileSchema, file);
  if (!checked) return null;
  const body = { ...checked, text };
  reader.check(at, authoredBodySchema, body);
  return body;
}

/** Newest change below a folder, in milliseconds: lets development notice an edited file. */
function newestChange(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

const kept = sharedByBundles('content', (): { last?: { content: Content; changed: number } } => ({}));

/** The content of this checkout: read once in production, again after an edit in development. */
export function shippedContent(): Content {
  const root = join(process.cwd(), 'content');
  const changed = process.env.NODE_ENV === 'production' ? 0 : newestChange(root);
  if (kept.last?.changed !== changed) kept.last = { content: readContent(root), changed };
  return kept.last.content;
}
