'use client';

import { Sparkles } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import type { QuestionView } from '@/app/_ui/question/view';
import { exampleParameterised } from '@/core/authoring/blank-parameterised';
import type { KnownFact } from '@/core/authoring/finding';
import { termsToAvoid } from '@/core/authoring/glossary';
import type { GlossaryTerm } from '@/core/authoring/glossary.schema';
import { isBlocked } from '@/core/authoring/lint';
import { lintParameterised } from '@/core/authoring/lint-parameterised';
import type { Locale } from '@/core/kernel/locale';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { Variant } from '@/server/use-cases/studio/preview-variants';
import type { StudioQuestion } from '@/server/use-cases/studio/read-question';
import { SavingProblem } from '../../saving-problem';
import { DefiningProvider, FindingsProvider } from '../editing';
import { AboutFields, type References } from '../fields/about';
import type { Choice } from '../fields/picker';
import { LintSummary } from '../lint-summary';
import { type LearnerMessages, Previews } from '../previews';
import { PREVIEWS, type Tab, Tabs } from '../tabs';
import { Toolbar } from '../toolbar';
import { useQuestionSaving } from '../use-question-saving';
import { ContractPanel } from './contract-panel';
import { LanguageHelp } from './language-help';
import { AnswerField, CheckField, ConstraintsField, ValuesField } from './reckoning';
import { useContract } from './use-contract';
import { VariablesField } from './variables';
import { Variants } from './variants';
import { DistractorsField, WordsFields } from './words';

interface Props {
  question: Omit<StudioQuestion, 'draft'>;
  initial: ParameterisedBody;
  view: QuestionView | null;
  references: References;
  misconceptions: readonly Choice[];
  facts: readonly (readonly [string, KnownFact])[];
  glossary: readonly GlossaryTerm[];
  messages: LearnerMessages;
  /** The variant that the preview shows at first. */
  first: Variant;
  /** Statistics, made on the server. */
  children: ReactNode;
}

const isBlank = ({ answer, variables, text }: ParameterisedBody): boolean =>
  answer.formula === '' && text.ko.stem === '' && variables.every(({ name }) => name === '');

/** Form, preview, variants and contract of a question whose variants are made. */
export function ParameterisedEditor(props: Props) {
  const { question, initial, view, references, misconceptions, glossary, messages, children } = props;
  const locale = useLocale() as Locale;
  const t = useTranslations('studio');
  const [body, setBody] = useState(initial);
  const [tab, setTab] = useState<Tab>('form');
  const [variant, setVariant] = useState(props.first);
  const saving = useQuestionSaving(question, initial, locale);
  const facts = useMemo(() => new Map(props.facts), [props.facts]);
  const known = useMemo(
    () => ({
      facts,
      concepts: new Map(references.concepts.map((concept) => [concept.id, concept])),
      sections: new Set(references.sections.map(({ id }) => id)),
      glossary: termsToAvoid(glossary),
    }),
    [facts, glossary, references],
  );
  const checked = useDeferredValue(body);
  const findings = useMemo(() => lintParameterised(checked, known), [checked, known]);
  const contract = useContract(facts);
  const change = (make: (before: ParameterisedBody) => ParameterisedBody) => {
    const next = make(body);
    setBody(next);
    saving.touch(next);
  };
  /** Shows a variant where it can be tried, and goes there: variants and faults stand far from it. */
  const open = (chosen: Variant) => {
    setVariant(chosen);
    flushSync(() => setTab((before) => (before === 'form' ? locale : before)));
    const previews = document.getElementById(PREVIEWS);
    previews?.scrollIntoView({ block: 'start' });
    previews?.focus({ preventScroll: true });
  };
  const gate = async () => ((await contract.run(body)) ? null : t('made.contract.refused'));
  return (
    <DefiningProvider value={{ body, change, facts: references.facts }}>
      <FindingsProvider value={findings}>
        <Toolbar question={question} saving={saving} findings={findings} gate={gate} />
        <SavingProblem saving={saving} />
        <ContractPanel
          state={contract.state}
          body={body}
          blocked={isBlocked(findings)}
          onRun={() => void contract.run(body)}
          onCancel={contract.cancel}
          onOpen={open}
        />
        <Tabs tab={tab} onTab={setTab} />
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <form
            id="studio-form"
            aria-label={t('form')}
            onSubmit={(event) => event.preventDefault()}
            className={cn('grid min-w-0 gap-8', tab !== 'form' && 'max-lg:hidden')}
          >
            {isBlank(body) && (
              <div className="grid justify-items-start gap-2 rounded-sheet border border-line bg-sheet p-4">
                <p className="text-sm">{t('made.exampleHint')}</p>
                <Button look="secondary" onClick={() => change(exampleParameterised)}>
                  <Sparkles aria-hidden className="size-4" />
                  {t('made.example')}
                </Button>
              </div>
            )}
            <LintSummary findings={findings} />
            <LanguageHelp />
            <VariablesField />
            <ConstraintsField />
            <ValuesField />
            <AnswerField />
            <CheckField />
            <DistractorsField misconceptions={misconceptions} />
            <WordsFields />
            <div className="border-t border-line pt-6">
              <AboutFields
                references={references}
                about={body}
                change={(make) => change((before) => ({ ...before, ...make(before) }))}
              />
            </div>
          </form>
          <div
            id={PREVIEWS}
            tabIndex={-1}
            className={cn(
              'grid min-w-0 scroll-mt-20 gap-6 lg:sticky lg:top-20',
              tab === 'form' && 'max-lg:hidden',
            )}
          >
            <Previews
              body={body}
              variant={variant}
              initial={view}
              messages={messages}
              shown={tab === 'form' ? null : tab}
            />
            {children}
          </div>
        </div>
        <Variants body={body} open={variant} onOpen={open} />
      </FindingsProvider>
    </DefiningProvider>
  );
}
