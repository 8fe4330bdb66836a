import type { Actor } from '@/core/access/actor';
import { blankBody, KINDS } from '@/core/authoring/blank';
import { blankParameterised } from '@/core/authoring/blank-parameterised';
import { kindOf, type StudioBody } from '@/core/authoring/written';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Kind } from '@/core/questions/item';
import { transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { stored, teacherOf, workingCopy } from './studio-question';

export interface CreateQuestionInput {
  /** A kind of question that is written out, or one whose variants are made. */
  kind: Kind | 'parameterised';
  topic: string;
}

/** Begins a question: an empty draft that only its author sees. */
export async function createQuestion(
  deps: Deps,
  actor: Actor,
  input: CreateQuestionInput,
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const known = deps.content.topics.some(({ id }) => id === input.topic);
  const { kind, topic } = input;
  const offered = kind === 'parameterised' || KINDS.includes(kind);
  if (!offered || !known) return fail('input.malformed', { field: 'kind, topic' });
  return begin(deps, actor, kind === 'parameterised' ? blankParameterised() : blankBody(kind), topic);
}

/** Begins a question as a copy of another: how a shipped one is edited. */
export async function copyQuestion(
  deps: Deps,
  actor: Actor,
  input: { id: string },
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const row = await deps.db.question.findUnique({
    where: { id: input.id },
    include: { currentRevision: true },
  });
  const body = row && workingCopy(row);
  if (!body) return fail('question.unknown');
  // Claims of the source notes are covered by what is shipped, not by its copies.
  return begin(deps, actor, { ...body, claims: [] }, row.topicId);
}

async function begin(
  deps: Deps,
  actor: Actor,
  body: StudioBody,
  topic: string,
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const concepts = [...deps.content.concepts.values()];
  // The row needs a concept; what the author chooses in the draft replaces it.
  const concept =
    concepts.find(({ id }) => id === body.concept) ?? concepts.find((one) => one.topic === topic);
  if (!concept) return fail('input.malformed', { field: 'topic' });
  const id = deps.newId();
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    await tx.question.create({
      data: {
        id,
        slug: `studio-${deps.newSeed()}`,
        origin: 'STUDIO',
        status: 'DRAFT',
        kind: kindOf(body),
        conceptId: concept.id,
        topicId: concept.topic,
        draft: stored(body),
        authorId: teacher.value.id,
        createdAt: now,
        updatedAt: now,
      },
    });
    return { id };
  });
  return done.ok ? ok(done.value) : done;
}
