'use client';

import { BookOpen, Eye, EyeOff } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Button, buttonClass } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { type Draft, toDraft } from '@/app/_ui/question/answers';
import { Facts } from '@/app/_ui/question/facts';
import { Html } from '@/app/_ui/question/html';
import { ProofSteps } from '@/app/_ui/question/proof-steps';
import { QuestionBody } from '@/app/_ui/question/question-body';
import { Version } from '@/app/_ui/question/version';
import type { FeedbackView, QuestionView } from '@/app/_ui/question/view';
import type { Locale } from '@/core/kernel/locale';
import type { Answer } from '@/core/questions/item';

/** A variant as learners see it; its key, reasons and proof on demand. Nothing is stored. */
export function VariantSheet({
  view,
  answer,
  solution,
  children,
}: {
  view: QuestionView;
  /** The right one. */
  answer: Answer;
  solution: FeedbackView;
  /** More actions, e.g. to report the variant. */
  children?: ReactNode;
}) {
  const [locale, setLocale] = useState(useLocale() as Locale);
  const [draft, setDraft] = useState<Draft>({});
  const [shown, setShown] = useState(false);
  const t = useTranslations('generators');
  const id = useId();
  const Icon = shown ? EyeOff : Eye;
  return (
    <div lang={locale} className="grid gap-4 *:min-w-0">
      <section aria-label={t('item')} className="rounded-sheet border border-line bg-sheet p-5 sm:p-7">
        <QuestionBody
          key={shown ? 'shown' : 'hidden'}
          view={view}
          locale={locale}
          onLocale={setLocale}
          draft={shown ? toDraft(answer) : draft}
          onAnswer={(part, given) => setDraft((before) => ({ ...before, [part]: given }))}
          feedback={shown ? solution : null}
        />
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          <Icon aria-hidden className="size-4" />
          {t(shown ? 'hide' : 'show')}
        </Button>
        {children}
      </div>
      <div id={id} aria-live="polite">
        {shown && <Solution solution={solution} locale={locale} />}
      </div>
    </div>
  );
}

function Solution({ solution, locale }: { solution: FeedbackView; locale: Locale }) {
  const t = useTranslations('generators');
  const question = useTranslations('question');
  const explanation = solution.explanation[locale] ?? solution.parts['']?.[locale].explanation;
  const section = solution.section[locale];
  return (
    <section aria-label={t('solution')} className="rounded-sheet border border-line bg-sheet p-5 sm:p-7">
      <h2>{t('solution')}</h2>
      {explanation?.html && <Html html={explanation.html} className="mt-3" />}
      <ProofSteps proof={solution.proof[locale]} open />
      <Version words={solution.version[locale]} />
      <Facts facts={solution.facts[locale]} />
      {section && (
        <Link href={section.href} className={buttonClass('secondary', 'mt-5')}>
          <BookOpen aria-hidden className="size-4" />
          {question('read', { section: section.title })}
        </Link>
      )}
    </section>
  );
}
