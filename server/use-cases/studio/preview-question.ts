import type { Actor } from '@/core/access/actor';
import { blankText } from '@/core/authoring/blank';
import { readDraft } from '@/core/authoring/written';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { isParameterised } from '@/core/parameterised/definition';
import { definitionFaults } from '@/core/parameterised/faults';
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
import { FIRST_VARIANT, type Variant, variantOf } from './preview-variants';
import { teacherOf } from './studio-question';

const SLUG = 'preview';

/** The draft as a learner would get it, of a parameterised one the variant asked for; nothing is stored. */
export function previewQuestion(
  deps: Deps,
  actor: Actor,
  input: { draft: unknown; variant?: Variant },
): Result<PublicItem, Refusal<RefusalCode>> {
  const made = previewItem(deps, actor, input);
  return made.ok ? ok(publicItem(made.value.item)) : made;
}

/** What a learner would be told of an answer to the draft; nothing is stored. */
export function previewAnswer(
  deps: Deps,
  actor: Actor,
  input: { draft: unknown; variant?: Variant; answer: unknown; certainty: Certainty },
): Result<Feedback, Refusal<RefusalCode>> {
  const made = previewItem(deps, actor, input);
  if (!made.ok) return made;
  const parsed = answerSchema.safeParse(input.answer);
  if (!parsed.success) return fail('input.malformed', { field: 'answer' });
  const { item, revision } = made.value;
  const answer = answerFromPublic(item.structure, parsed.data);
  const given = grade(item.structure, answer);
  if (given.kind === 'invalid') return fail(given.code);
  return ok(feedbackFor(deps, { item, revision, answer, certainty: input.certainty }));
}

/**
 * The feedback on an answer to an item of that revision, for an instructor to read; without an answer that on the
 * right one, so that key and reasons can be seen.
 */
export async function feedbackToRead(
  deps: Deps,
  { item, revisionId, given }: { item: Item; revisionId: string; given: GivenAnswer | null },
): Promise<Feedback | null> {
  const revision = await revisionById(deps, revisionId);
  if (!revision) return null;
  const { answer, certainty } = given ?? { answer: keyOf(item.structure), certainty: 'certain' };
  return feedbackFor(deps, { item, revision, answer, certainty });
}

/** An answer as its learner gave it. */
export interface GivenAnswer {
  answer: Answer;
  certainty: Certainty;
}

function feedbackFor(deps: Deps, given: GivenAnswer & { item: Item; revision: Revision }): Feedback {
  const { item, revision, answer, certainty } = given;
  const response = { id: SLUG, attemptId: SLUG, position: 0, answer, certainty };
  // Nobody's answer is stored here, and worlds are opened by a stored answer.
  return { ...feedbackOn(deps.content, { item, revision, response, next: null }), watchable: [] };
}

function previewItem(
  deps: Deps,
  actor: Actor,
  { draft, variant = FIRST_VARIANT }: { draft: unknown; variant?: Variant },
): Result<{ item: Item; revision: Revision }, Refusal<RefusalCode>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const parsed = readDraft(draft);
  if (!parsed.success) {
    return fail('input.malformed', { field: parsed.error.issues[0]?.path.join('/') ?? 'draft' });
  }
  const { concept } = parsed.data;
  const topic = deps.content.concepts.get(concept)?.topic ?? '';
  const about = { id: SLUG, number: 0, questionId: SLUG, slug: SLUG, concept, topic };
  if (isParameterised(parsed.data)) {
    const body = parsed.data;
    if (definitionFaults(body).length > 0) return fail('question.no-variant');
    const drawn = variantOf(deps, body, variant);
    if (!drawn.ok) return fail('question.no-variant');
    return ok({ item: drawn.item, revision: { ...about, body: { kind: 'parameterised', body } } });
  }
  const body = withParts(parsed.data);
  const profile = body.profile ?? 'exam';
  const item = authoredItem(body, { slug: SLUG, revision: 0, seed: SLUG, profile });
  return ok({ item, revision: { ...about, body: { kind: 'authored', body } } });
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
