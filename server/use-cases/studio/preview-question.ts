import type { Actor } from '@/core/access/actor';
import { blankText } from '@/core/authoring/blank';
import { draftSchema } from '@/core/authoring/draft.schema';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { answerSchema } from '@/core/questions/answer.schema';
import { authoredItem } from '@/core/questions/authored';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import { grade, keyOf } from '@/core/questions/grade';
import type { Answer, Certainty, Item, ItemText } from '@/core/questions/item';
import { answerFromPublic } from '@/core/questions/public-ids';
import { type PublicItem, publicItem } from '@/core/questions/public-item';
import { type Feedback, feedbackOn } from '@/server/bank/feedback';
import { type Revision, revisionById } from '@/server/bank/revisions';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from './studio-question';

const SLUG = 'preview';

/** The draft as a learner would get it; nothing is stored. */
export function previewQuestion(
  deps: Deps,
  actor: Actor,
  input: { draft: unknown },
): Result<PublicItem, Refusal<RefusalCode>> {
  const made = previewItem(deps, actor, input.draft);
  return made.ok ? ok(publicItem(made.value.item)) : made;
}

/** What a learner would be told of an answer to the draft; nothing is stored. */
export function previewAnswer(
  deps: Deps,
  actor: Actor,
  input: { draft: unknown; answer: unknown; certainty: Certainty },
): Result<Feedback, Refusal<RefusalCode>> {
  const made = previewItem(deps, actor, input.draft);
  if (!made.ok) return made;
  const parsed = answerSchema.safeParse(input.answer);
  if (!parsed.success) return fail('input.malformed', { field: 'answer' });
  const { item, revision } = made.value;
  const answer = answerFromPublic(item.structure, parsed.data);
  const given = grade(item.structure, answer);
  if (given.kind === 'invalid') return fail(given.code);
  return ok(feedbackFor(deps, { item, revision, answer, certainty: input.certainty }));
}

/** The feedback a learner gets who answers right: what an instructor reads to see key and reasons. */
export async function solvedFeedback(deps: Deps, item: Item, revisionId: string): Promise<Feedback | null> {
  const revision = await revisionById(deps, revisionId);
  if (!revision) return null;
  return feedbackFor(deps, { item, revision, answer: keyOf(item.structure), certainty: 'certain' });
}

function feedbackFor(
  deps: Deps,
  given: { item: Item; revision: Revision; answer: Answer; certainty: Certainty },
): Feedback {
  const { item, revision, answer, certainty } = given;
  const response = { id: SLUG, attemptId: SLUG, position: 0, answer, certainty };
  // Nobody's answer is stored here, and worlds are opened by a stored answer.
  return { ...feedbackOn(deps.content, { item, revision, response, next: null }), watchable: [] };
}

function previewItem(
  deps: Deps,
  actor: Actor,
  draft: unknown,
): Result<{ item: Item; revision: Revision }, Refusal<RefusalCode>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) {
    return fail('input.malformed', { field: parsed.error.issues[0]?.path.join('/') ?? 'draft' });
  }
  const body = withParts(parsed.data);
  const topic = deps.content.concepts.get(body.concept)?.topic ?? '';
  const revision: Revision = {
    id: SLUG,
    number: 0,
    questionId: SLUG,
    slug: SLUG,
    concept: body.concept,
    topic,
    body: { kind: 'authored', body },
  };
  const profile = body.profile ?? 'exam';
  return ok({ item: authoredItem(body, { slug: SLUG, revision: 0, seed: SLUG, profile }), revision });
}

/** An unfinished case study may have parts without words: an empty part can still be shown. */
function withParts(body: AuthoredBody): AuthoredBody {
  const { structure, text } = body;
  if (structure.kind !== 'case') return body;
  const filled = (one: ItemText): ItemText => ({
    ...one,
    parts: Object.fromEntries(structure.parts.map(({ id }) => [id, one.parts?.[id] ?? blankText()])),
  });
  return { ...body, text: { ko: filled(text.ko), en: filled(text.en) } };
}
