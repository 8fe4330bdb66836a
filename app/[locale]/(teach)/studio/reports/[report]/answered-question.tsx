'use client';

import { QuestionSheet } from '@/app/_ui/question/question-sheet';
import type { FeedbackView, QuestionView } from '@/app/_ui/question/view';
import type { Answer } from '@/core/questions/item';

/** A question that is only read, with an answer and what it was told. */
export function AnsweredQuestion({
  view,
  answer,
  feedback,
}: {
  view: QuestionView;
  answer: Answer;
  feedback: FeedbackView;
}) {
  return <QuestionSheet view={view} answered={{ answer, feedback }} busy={false} onSubmit={() => {}} />;
}
