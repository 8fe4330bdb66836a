'use server';

import { revalidatePath } from 'next/cache';
import { presentQuestion } from '@/app/_ui/question/present';
import { answerOf, presentFeedback } from '@/app/_ui/question/present-feedback';
import type { FeedbackView, QuestionView } from '@/app/_ui/question/view';
import type { StudioBody } from '@/core/authoring/written';
import type { Answer, Certainty } from '@/core/questions/item';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { previewAnswer, previewQuestion } from '@/server/use-cases/studio/preview-question';
import type { Variant } from '@/server/use-cases/studio/preview-variants';
import { type Published, publishQuestion } from '@/server/use-cases/studio/publish-question';
import { retireQuestion } from '@/server/use-cases/studio/retire-question';
import { type Saved, saveDraft } from '@/server/use-cases/studio/save-draft';
import { type Said, said } from '../said';

/** Keeps the working copy. */
export async function keepDraft(input: {
  id: string;
  version: string;
  draft: StudioBody;
  locale: string;
}): Promise<Said<Saved>> {
  const { id, version, draft, locale } = input;
  return said(await saveDraft(deps(), await currentActor(), { id, version, draft }), locale);
}

/** Gives the kept working copy to learners. */
export async function publish(input: {
  id: string;
  version: string;
  locale: string;
}): Promise<Said<Published>> {
  const { id, version, locale } = input;
  const done = await said(await publishQuestion(deps(), await currentActor(), { id, version }), locale);
  revalidatePath(`/[locale]/studio/[id]`, 'page');
  return done;
}

/** Takes a question out of the bank or brings it back. */
export async function setRetired(input: {
  id: string;
  retired: boolean;
  locale: string;
}): Promise<Said<{ version: string }>> {
  const { id, retired, locale } = input;
  const done = await said(await retireQuestion(deps(), await currentActor(), { id, retired }), locale);
  revalidatePath(`/[locale]/studio/[id]`, 'page');
  return done;
}

/** The draft as learners would see it, in every language. */
export async function preview(input: {
  draft: StudioBody;
  /** Of a question that has some. */
  variant: Variant | undefined;
  locale: string;
}): Promise<Said<QuestionView>> {
  const { draft, variant } = input;
  const shown = previewQuestion(deps(), await currentActor(), { draft, ...(variant && { variant }) });
  if (!shown.ok) return said(shown, input.locale);
  return { ok: true, value: await presentQuestion(shown.value) };
}

/** What learners would be told of an answer to the draft. */
export async function tryAnswer(input: {
  draft: StudioBody;
  variant: Variant | undefined;
  answer: Answer;
  certainty: Certainty;
  locale: string;
}): Promise<Said<{ answer: Answer; feedback: FeedbackView }>> {
  const { draft, variant, answer, certainty, locale } = input;
  const asked = { draft, answer, certainty, ...(variant && { variant }) };
  const told = previewAnswer(deps(), await currentActor(), asked);
  if (!told.ok) return said(told, locale);
  return { ok: true, value: { answer: answerOf(told.value), feedback: await presentFeedback(told.value) } };
}
