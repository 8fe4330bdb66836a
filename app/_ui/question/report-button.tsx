'use client';

import { MessageSquareWarning } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { REPORT_REASONS, REPORT_TEXT_MAX, type ReportReason } from '@/core/authoring/report-reasons';
import { Button, buttonClass } from '../button';
import { Field, Select, TextArea } from '../field';
import { Link } from '../link';
import { Notice } from '../notice';
import { sendReport } from './report-action';
import { newResponseId } from './response-id';

/** Reports the question just answered. Needs the messages of the namespace `reports`. */
export function ReportButton({ itemToken }: { itemToken: string }) {
  const locale = useLocale();
  const t = useTranslations('reports');
  const dialog = useRef<HTMLDialogElement>(null);
  // The id outlives a failed try: sending the same report again stores it once.
  const reportId = useRef<string | null>(null);
  const [reason, setReason] = useState<ReportReason>('wrong-key');
  const [text, setText] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'sent'>('open');
  const [problem, setProblem] = useState<string | null>(null);
  const title = useId();
  // An item shown again from the past has no token to name it by.
  if (itemToken === '') return null;

  const send = async () => {
    reportId.current ??= newResponseId();
    setState('busy');
    setProblem(null);
    const refused = await sendReport({
      reportId: reportId.current,
      item: itemToken,
      reason,
      text,
      locale,
    }).catch(() => t('offline'));
    setProblem(refused);
    setState(refused === null ? 'sent' : 'open');
  };

  return (
    <>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className={buttonClass('quiet', 'max-sm:min-w-11 max-sm:px-0')}
        aria-haspopup="dialog"
      >
        <MessageSquareWarning aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('button')}</span>
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-sheet border border-line bg-sheet p-5 text-ink shadow-xl backdrop:bg-black/40 sm:p-6"
        // Keys of the question behind must not act while the dialog is open.
        onKeyDown={(event) => event.stopPropagation()}
      >
        <h2 id={title}>{t('dialog.title')}</h2>
        {state === 'sent' ? (
          <div className="mt-4 grid gap-4">
            <Notice tone="right" live>
              <p>{t('dialog.sent')}</p>
              <Link href={`/${locale}/reports`} className="underline underline-offset-4">
                {t('dialog.see')}
              </Link>
            </Notice>
            <Button className="justify-self-end" onClick={() => dialog.current?.close()}>
              {t('dialog.close')}
            </Button>
          </div>
        ) : (
          <form
            className="mt-2 grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <p className="text-sm text-quiet">{t('dialog.lead')}</p>
            <Field label={t('dialog.reason')}>
              {(described) => (
                <Select
                  {...described}
                  value={reason}
                  onChange={(event) =>
                    setReason(REPORT_REASONS.find((one) => one === event.target.value) ?? 'other')
                  }
                >
                  {REPORT_REASONS.map((one) => (
                    <option key={one} value={one}>
                      {t(`reasons.${one}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t('dialog.text')} hint={t('dialog.textHint')}>
              {(described) => (
                <TextArea
                  {...described}
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
            <div className="flex justify-end gap-2">
              <Button look="quiet" onClick={() => dialog.current?.close()}>
                {t('dialog.cancel')}
              </Button>
              <Button type="submit" disabled={state === 'busy'}>
                {t('dialog.send')}
              </Button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
