'use client';

import { Languages } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import type { PartAnswer } from '@/core/questions/item';
import { buttonClass } from '../button';
import { PartControl, Stem } from '../question-kinds/part';
import { type Draft, partsOf } from './answers';
import { Html } from './html';
import type { FeedbackView, QuestionView } from './view';

/** What is asked, with a control for each part; with feedback it only shows. The language can be switched in place. */
export function QuestionBody({
  view,
  locale,
  onLocale,
  draft,
  onAnswer,
  feedback,
}: {
  view: QuestionView;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  draft: Draft;
  onAnswer: (part: string, answer: PartAnswer) => void;
  feedback: FeedbackView | null;
}) {
  const t = useTranslations('question');
  const name = useId();
  const text = view[locale];
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  return (
    <>
      <div className="flex justify-end">
        <button
          type="button"
          lang={other}
          onClick={() => onLocale(other)}
          className={buttonClass('quiet', 'language-name -mt-3 -mr-3 px-3 text-xs font-medium sm:-mt-4')}
        >
          <Languages aria-hidden className="size-4" />
          {t(`in.${other}`)}
        </button>
      </div>
      <Stem
        stem={text.stem}
        exhibits={text.kind === 'case' ? text.exhibits : (partsOf(text)[0]?.view.exhibits ?? [])}
      />
      <div className="mt-5 grid gap-8 *:min-w-0">
        {partsOf(text).map(({ id, view: part }, index) => (
          <div key={id}>
            {text.kind === 'case' && (
              <div className="mb-4">
                <p className="mb-1 text-sm font-semibold text-quiet">{t('part', { number: index + 1 })}</p>
                <Stem {...part} />
              </div>
            )}
            <PartControl
              view={part}
              name={`${name}${id}`}
              answer={draft[id] ?? null}
              onAnswer={(answer) => onAnswer(id, answer)}
              feedback={feedback?.parts[id]?.[locale] ?? null}
            />
            {text.kind === 'case' && feedback?.parts[id]?.[locale].explanation.html && (
              <Html html={feedback.parts[id][locale].explanation.html} className="mt-3 text-sm text-quiet" />
            )}
          </div>
        ))}
      </div>
    </>
  );
}
