'use server';

import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import type { Refusal } from '@/core/kernel/result';
import type { Answer, Certainty } from '@/core/questions/item';
import { refusingTrouble } from '@/server/api/database-trouble';
import { learningActor } from '@/server/auth/actor';
import { addressOf } from '@/server/auth/client-address';
import { deps } from '@/server/deps';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { flagQuestion } from '@/server/use-cases/practice/flag-question';
import { answerOf, presentFeedback } from './present-feedback';
import type { FeedbackView } from './view';

/** What the page sends; it is checked by the use case. */
interface Submission {
  responseId: string;
  item: string;
  answer: Answer;
  certainty: Certainty;
  elapsedMs: number;
  locale: string;
  timeZone: string;
}

export type AnswerOutcome =
  | { ok: true; answer: Answer; feedback: FeedbackView; note: string | null }
  | { ok: false; message: string };

/** Stores an answer and tells whether it was right. A position answered already shows the answer that counts. */
export async function answerQuestion(submission: Submission): Promise<AnswerOutcome> {
  const locale = isLocale(submission.locale) ? submission.locale : 'ko';
  const actor = await learningActor();
  const address = addressOf(await headers());
  const outcome = await refusingTrouble(() => answerItem(deps(), actor, { ...submission, locale, address }));
  if (outcome.ok) return shown(outcome.value, null);
  const message = await wordsOf(outcome.error, locale);
  const feedback = 'feedback' in outcome.error ? outcome.error.feedback : undefined;
  return feedback ? shown(feedback, message) : { ok: false, message };
}

type Feedback = Parameters<typeof presentFeedback>[0];

const shown = async (feedback: Feedback, note: string | null): Promise<AnswerOutcome> => ({
  ok: true,
  answer: answerOf(feedback),
  feedback: await presentFeedback(feedback),
  note,
});

async function wordsOf({ code, detail }: Refusal, locale: string): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'refusals' });
  return t(code, detail);
}

/** Sets or takes off the flag of a question. False when it was not stored. */
export async function setFlag(input: { question: string; on: boolean; locale: string }): Promise<boolean> {
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  const actor = await learningActor();
  const address = addressOf(await headers());
  const { question, on: flagged } = input;
  return (await flagQuestion(deps(), actor, { question, flagged, locale, address })).ok;
}
