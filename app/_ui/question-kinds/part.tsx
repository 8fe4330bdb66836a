'use client';

import type { PartAnswer } from '@/core/questions/item';
import { Html } from '../question/html';
import type { PartFeedback, PartView } from '../question/view';
import { Matching } from './matching';
import { Multiple } from './multiple';
import { Numeric } from './numeric';
import { Ordering } from './ordering';
import { Single } from './single';

/** The control of a part's kind. A new kind is a file beside this one and a case here, which the compiler asks for. */
export function PartControl(props: {
  view: PartView;
  name: string;
  answer: PartAnswer | null;
  onAnswer: (answer: PartAnswer) => void;
  feedback: PartFeedback | null;
}) {
  const { view, answer } = props;
  switch (view.kind) {
    case 'single':
      return <Single {...props} answer={answer?.kind === 'single' ? answer : null} />;
    case 'multiple':
      return <Multiple {...props} answer={answer?.kind === 'multiple' ? answer : null} />;
    case 'ordering':
      return <Ordering {...props} answer={answer?.kind === 'ordering' ? answer : null} />;
    case 'matching':
      return <Matching {...props} answer={answer?.kind === 'matching' ? answer : null} />;
    case 'numeric':
      return <Numeric {...props} answer={answer?.kind === 'numeric' ? answer : null} />;
  }
}

/** Stem and exhibits of a part or a case. */
export function Stem({ stem, exhibits }: Pick<PartView, 'stem' | 'exhibits'>) {
  return (
    <>
      <Html html={stem.html} />
      {exhibits.map((exhibit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one title, and they are never reordered
        <figure key={index} className="mt-4">
          <figcaption className="mb-1 text-sm font-semibold text-quiet">{exhibit.title}</figcaption>
          <Html html={exhibit.body.html} />
        </figure>
      ))}
    </>
  );
}
