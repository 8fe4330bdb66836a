import { createHash } from 'node:crypto';
import { GENERATORS } from '@/core/generators/list';
import { type Instant, MINUTE_MS } from '@/core/kernel/time';
import type { Tx } from '@/server/bank/transaction';
import type { Db } from '@/server/db/client';
import type { Content } from './read';
import { syncFacts } from './sync-facts';

const STATE = 'content';
/** Raised when what this file writes changes, so that an unchanged content folder is written again. */
const SYNC_VERSION = 2;
/** A slow start is better than none: cards by the hundred thousand may come up again. */
const PATIENCE_MS = 10 * MINUTE_MS;

/** One question as it ought to stand in the database. */
interface Wanted {
  slug: string;
  origin: 'GENERATOR' | 'CONTENT';
  kind: 'single' | 'multiple' | 'ordering' | 'matching' | 'numeric' | 'case' | 'mixed';
  conceptId: string;
  topicId: string;
  hash: string;
  body: object;
}

/**
 * Brings topics, concepts, shipped questions and known facts into step with `content/` and the generator list, in one
 * transaction: a changed hash makes a new revision, a vanished slug is retired, a changed fact is noted, nothing is
 * deleted. Does nothing when the last synchronisation saw the same content.
 */
export async function syncContent(db: Db, content: Content, now: Instant): Promise<'unchanged' | 'written'> {
  const wanted = wantedQuestions(content);
  const hash = digest([SYNC_VERSION, content.hash, wanted.map(({ slug, hash }) => [slug, hash])]);
  const state = await db.systemState.findUnique({ where: { name: STATE } });
  if (state?.value === hash) return 'unchanged';
  return db.$transaction(
    async (tx) => {
      if (await isInStep(tx, hash)) return 'unchanged';
      await writeTopics(tx, content);
      await writeConcepts(tx, content);
      for (const question of wanted) await writeQuestion(tx, question);
      await tx.question.updateMany({
        where: { origin: { in: ['GENERATOR', 'CONTENT'] }, slug: { notIn: wanted.map(({ slug }) => slug) } },
        data: { status: 'RETIRED' },
      });
      await syncFacts(tx, content, now);
      await tx.systemState.upsert({
        where: { name: STATE },
        create: { name: STATE, value: hash },
        update: { value: hash },
      });
      return 'written';
    },
    { timeout: PATIENCE_MS },
  );
}

/** Holds the state's row, so that of two servers that start at once the second finds the work done. */
async function isInStep(tx: Tx, hash: string): Promise<boolean> {
  await tx.systemState.updateMany({ where: { name: STATE }, data: { name: STATE } });
  const held = await tx.systemState.findUnique({ where: { name: STATE } });
  return held?.value === hash;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function wantedQuestions(content: Content): Wanted[] {
  const topicOf = (concept: string): string => content.concepts.get(concept)?.topic ?? '';
  const generated = GENERATORS.map((generator): Wanted => {
    const body = { generator: generator.slug, revision: generator.revision };
    return {
      slug: generator.slug,
      origin: 'GENERATOR',
      kind: 'mixed',
      conceptId: generator.concept,
      topicId: topicOf(generator.concept),
      hash: digest(body),
      body,
    };
  });
  const authored = content.questions.map(
    (question): Wanted => ({
      slug: question.slug,
      origin: 'CONTENT',
      kind: question.body.structure.kind,
      conceptId: question.body.concept,
      topicId: topicOf(question.body.concept),
      hash: digest(question.body),
      body: question.body,
    }),
  );
  const made = content.parameterised.map(
    ({ slug, body }): Wanted => ({
      slug,
      origin: 'CONTENT',
      kind: body.answer.kind,
      conceptId: body.concept,
      topicId: topicOf(body.concept),
      hash: digest(body),
      body,
    }),
  );
  const all = [...generated, ...authored, ...made];
  const orphan = all.find(({ topicId }) => topicId === '');
  if (orphan) throw new Error(`question ${orphan.slug}: no such concept: ${orphan.conceptId}`);
  return all;
}

async function writeTopics(tx: Tx, content: Content): Promise<void> {
  for (const [order, { id }] of content.topics.entries()) {
    await tx.topic.upsert({ where: { id }, create: { id, order }, update: { order, retired: false } });
  }
  await tx.topic.updateMany({
    where: { id: { notIn: content.topics.map(({ id }) => id) } },
    data: { retired: true },
  });
}

async function writeConcepts(tx: Tx, content: Content): Promise<void> {
  for (const [order, { id, topic }] of [...content.concepts.values()].entries()) {
    const data = { topicId: topic, order, retired: false };
    await tx.concept.upsert({ where: { id }, create: { id, ...data }, update: data });
  }
  await tx.concept.updateMany({
    where: { id: { notIn: [...content.concepts.keys()] } },
    data: { retired: true },
  });
}

async function writeQuestion(tx: Tx, wanted: Wanted): Promise<void> {
  const { slug, origin, kind, conceptId, topicId, hash, body } = wanted;
  const data = { origin, kind, conceptId, topicId, status: 'PUBLISHED' as const };
  const question = await tx.question.upsert({
    where: { slug },
    create: { id: slug, slug, ...data },
    update: data,
    include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const latest = question.revisions[0];
  if (latest?.contentHash === hash) return;
  const number = (latest?.number ?? 0) + 1;
  const revision = await tx.questionRevision.create({
    data: { id: `${slug}.${number}`, questionId: question.id, number, contentHash: hash, body },
  });
  await tx.question.update({ where: { id: question.id }, data: { currentRevisionId: revision.id } });
}
