import type { PartAnswer } from '@/core/questions/item';
import type { PartFeedback, PartKind, PartView } from '../question/view';

type AnswerOf<K extends PartKind> = Extract<PartAnswer, { kind: K }>;

/** What a control of one kind gets; with `feedback` it only shows. */
export interface KindProps<K extends PartKind = PartKind> {
  view: PartView;
  /** Prefix of element names, unique on the page. */
  name: string;
  answer: AnswerOf<K> | null;
  onAnswer: (answer: AnswerOf<K>) => void;
  feedback: PartFeedback | null;
}
