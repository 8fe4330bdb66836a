import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { QuestionView } from '@/app/_ui/question/view';
import { PageHeader } from '@/app/_ui/sheet';
import type { StudioBody } from '@/core/authoring/written';
import type { Locale } from '@/core/kernel/locale';
import type { StudioQuestion } from '@/server/use-cases/studio/read-question';
import { copyFromList } from '../list-actions';
import { type LearnerMessages, Previews } from './previews';

/** A question this instructor may not change: to be tried, and copied. */
export async function ReadOnly({
  question,
  body,
  view,
  messages,
  locale,
  children,
}: {
  question: Omit<StudioQuestion, 'draft'>;
  body: StudioBody;
  view: QuestionView | null;
  messages: LearnerMessages;
  locale: Locale;
  children: ReactNode;
}) {
  const t = await getTranslations('studio');
  return (
    <>
      <PageHeader
        title={t('look')}
        lead={<code className="text-sm">{question.slug}</code>}
        actions={
          <form action={copyFromList}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="id" value={question.id} />
            <Button type="submit">{t('copyToEdit')}</Button>
          </form>
        }
      />
      <div className="mb-6">
        <Notice>
          <p>{t(question.origin === 'CONTENT' ? 'shippedHint' : 'othersHint')}</p>
        </Notice>
      </div>
      <div className="grid gap-8">
        <Previews body={body} initial={view} messages={messages} shown={locale} beside />
        {children}
      </div>
    </>
  );
}
