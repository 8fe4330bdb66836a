'use client';

import { Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, TextArea } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { REPORT_TEXT_MAX } from '@/core/authoring/report-reasons';
import { sendAnswer } from './actions';

/** The answer its reporter will see. */
export function AnswerForm({ id }: { id: string }) {
  const locale = useLocale();
  const t = useTranslations('reports');
  const router = useRouter();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="grid gap-3 border-t border-line pt-4"
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setProblem(null);
        const refused = await sendAnswer({ id, text, locale }).catch(() => t('offline'));
        setBusy(false);
        setProblem(refused);
        if (refused === null) router.refresh();
      }}
    >
      <Field label={t('detail.answer')} hint={t('detail.answerHint')}>
        {(described) => (
          <TextArea
            {...described}
            required
            maxLength={REPORT_TEXT_MAX}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problem && (
        <Notice tone="wrong" live>
          <p>{problem}</p>
        </Notice>
      )}
      <Button type="submit" disabled={busy || text.trim() === ''} className="justify-self-start">
        <Send aria-hidden className="size-4" />
        {t('detail.send')}
      </Button>
    </form>
  );
}
