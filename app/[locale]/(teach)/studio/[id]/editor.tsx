'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { cn } from '@/app/_ui/class-names';
import type { QuestionView } from '@/app/_ui/question/view';
import type { KnownFact } from '@/core/authoring/finding';
import { termsToAvoid } from '@/core/authoring/glossary';
import type { GlossaryTerm } from '@/core/authoring/glossary.schema';
import { lintQuestion } from '@/core/authoring/lint';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { StudioQuestion } from '@/server/use-cases/studio/read-question';
import { SavingProblem } from '../saving-problem';
import { EditingProvider, FindingsProvider } from './editing';
import { AboutFields, type References } from './fields/about';
import { CaseFields, PieceFields } from './fields/piece';
import { LintSummary } from './lint-summary';
import { type LearnerMessages, Previews } from './previews';
import { PREVIEWS, type Tab, Tabs } from './tabs';
import { Toolbar } from './toolbar';
import { useQuestionSaving } from './use-question-saving';

interface Props {
  question: Omit<StudioQuestion, 'draft'>;
  initial: AuthoredBody;
  view: QuestionView | null;
  references: References;
  facts: readonly (readonly [string, KnownFact])[];
  glossary: readonly GlossaryTerm[];
  messages: LearnerMessages;
  /** Statistics, made on the server. */
  children: ReactNode;
}

/** Form and live preview of a question; what is typed is checked, shown and kept as it is typed. */
export function Editor({ question, initial, view, references, facts, glossary, messages, children }: Props) {
  const locale = useLocale();
  const t = useTranslations('studio');
  const [body, setBody] = useState(initial);
  const [tab, setTab] = useState<Tab>('form');
  const saving = useQuestionSaving(question, initial, locale);
  const { touch } = saving;
  const known = useMemo(
    () => ({
      facts: new Map(facts),
      concepts: new Map(references.concepts.map((concept) => [concept.id, concept])),
      sections: new Set(references.sections.map(({ id }) => id)),
      glossary: termsToAvoid(glossary),
    }),
    [facts, glossary, references],
  );
  const checked = useDeferredValue(body);
  const findings = useMemo(() => lintQuestion(checked, known), [checked, known]);
  const change = (make: (before: AuthoredBody) => AuthoredBody) => {
    const next = make(body);
    setBody(next);
    touch(next);
  };
  const { structure } = body;
  return (
    <EditingProvider value={{ body, change }}>
      <FindingsProvider value={findings}>
        <Toolbar question={question} saving={saving} findings={findings} />
        <SavingProblem saving={saving} />
        <Tabs tab={tab} onTab={setTab} />
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <form
            id="studio-form"
            aria-label={t('form')}
            onSubmit={(event) => event.preventDefault()}
            className={cn('grid min-w-0 gap-8', tab !== 'form' && 'max-lg:hidden')}
          >
            <LintSummary findings={findings} />
            <AboutFields
              references={references}
              about={body}
              change={(make) => change((before) => ({ ...before, ...make(before) }))}
            />
            <div className="border-t border-line pt-6">
              {structure.kind === 'case' ? (
                <CaseFields parts={structure.parts} />
              ) : (
                <PieceFields part="" structure={structure} />
              )}
            </div>
          </form>
          <div
            id={PREVIEWS}
            className={cn('grid min-w-0 gap-6 lg:sticky lg:top-20', tab === 'form' && 'max-lg:hidden')}
          >
            <Previews body={body} initial={view} messages={messages} shown={tab === 'form' ? null : tab} />
            {children}
          </div>
        </div>
      </FindingsProvider>
    </EditingProvider>
  );
}
