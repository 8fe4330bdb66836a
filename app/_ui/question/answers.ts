import type { Answer, PartAnswer } from '@/core/questions/item';
import type { PartView, QuestionText } from './view';

/** Answers being made, by part id; a question without parts has the one part ''. */
export type Draft = Readonly<Record<string, PartAnswer>>;

/** Parts of a question; one without parts is its own part ''. */
export const partsOf = (text: QuestionText): { id: string; view: PartView }[] =>
  text.kind === 'case' ? text.parts : [{ id: '', view: text }];

const complete = (view: PartView, answer: PartAnswer | undefined): boolean => {
  if (!answer) return view.kind === 'ordering';
  switch (answer.kind) {
    case 'single':
    case 'ordering':
      return true;
    case 'multiple':
      return answer.picked.length === view.choose;
    case 'matching':
      return view.prompts.every(({ id }) => answer.pairs[id]);
    case 'numeric':
      return Number.isFinite(answer.value);
  }
};

/** May this draft be submitted? */
export const isComplete = (text: QuestionText, draft: Draft): boolean =>
  partsOf(text).every(({ id, view }) => complete(view, draft[id]));

/** A list left as it stood is an answer too. */
const answerOf = (view: PartView, draft: PartAnswer | undefined): PartAnswer =>
  draft ?? { kind: 'ordering', order: view.options.map(({ id }) => id) };

/** The answer to send. Call only when the draft is complete. */
export function toAnswer(text: QuestionText, draft: Draft): Answer {
  const parts = partsOf(text).map(({ id, view }) => [id, answerOf(view, draft[id])] as const);
  if (text.kind === 'case') return { kind: 'case', parts: Object.fromEntries(parts) };
  const [first] = parts;
  if (!first) throw new Error('a question has at least one part');
  return first[1];
}

/** The draft that an answer came from, to show it again. */
export const toDraft = (answer: Answer): Draft => (answer.kind === 'case' ? answer.parts : { '': answer });
