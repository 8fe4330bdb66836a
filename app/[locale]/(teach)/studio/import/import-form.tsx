'use client';

import { FileUp } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '@/app/_ui/button';
import { Field, Input, TextArea } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Sheet } from '@/app/_ui/sheet';
import { type Imported, importPost } from './actions';

const KIB = 1_024;

/** A post by file or by pasting; what came of it stands below. */
export function ImportForm({ bytesMax }: { bytesMax: number }) {
  const locale = useLocale();
  const t = useTranslations('studio.import');
  const format = useFormatter();
  const file = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState('');
  const [replace, setReplace] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Imported | null>(null);
  const max = `${format.number(bytesMax / KIB)} KiB`;
  const failed = (message: string, taken = false) => setOutcome({ ok: false, message, taken });

  const send = async () => {
    const chosen = file.current?.files?.[0];
    if (!chosen && pasted.trim() === '') return failed(t('nothing'));
    // Also checked by the server; a much larger body would not even be read there.
    if (chosen && chosen.size > bytesMax) return failed(t('tooLarge', { max }));
    setBusy(true);
    setOutcome(null);
    const source = chosen ? await chosen.text() : pasted;
    const fileName = chosen?.name ?? (name.trim() || 'note.md');
    const done = await importPost({ fileName, source, replace, locale }).catch(() => null);
    setBusy(false);
    if (done) setOutcome(done);
    else failed(t('offline'));
    setReplace(false);
  };

  return (
    <div className="grid gap-6">
      <Sheet>
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Field label={t('file')} hint={t('fileHint', { max })}>
            {(described) => (
              <input
                {...described}
                ref={file}
                type="file"
                accept=".md,.markdown,text/markdown"
                className="min-h-11 w-full text-sm file:mr-3 file:min-h-11 file:rounded-control file:border file:border-control file:bg-sheet file:px-4 file:font-semibold file:text-ink"
              />
            )}
          </Field>
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent">
              {t('paste')}
            </summary>
            <div className="mt-2 grid gap-4">
              <Field label={t('pasteName')} hint={t('pasteNameHint')}>
                {(described) => (
                  <Input
                    {...described}
                    value={name}
                    placeholder={t('pasteNameExample')}
                    onChange={(event) => setName(event.target.value)}
                  />
                )}
              </Field>
              <Field label={t('text')}>
                {(described) => (
                  <TextArea
                    {...described}
                    value={pasted}
                    onChange={(event) => setPasted(event.target.value)}
                    className="min-h-48 font-mono text-sm"
                  />
                )}
              </Field>
            </div>
          </details>
          {outcome && !outcome.ok && outcome.taken && (
            <label htmlFor="replace" className="flex min-h-11 items-center gap-2 text-sm">
              <input
                id="replace"
                type="checkbox"
                checked={replace}
                onChange={(event) => setReplace(event.target.checked)}
                className="size-4"
              />
              {t('replace')}
            </label>
          )}
          <Button type="submit" disabled={busy} className="justify-self-start">
            <FileUp aria-hidden className="size-4" />
            {t(busy ? 'sending' : 'send')}
          </Button>
        </form>
      </Sheet>
      {outcome && <Outcome outcome={outcome} />}
    </div>
  );
}

function Outcome({ outcome }: { outcome: Imported }) {
  const locale = useLocale();
  const t = useTranslations('studio.import');
  const notes = useTranslations('notes.import');
  if (!outcome.ok) {
    return (
      <Notice tone="wrong" title={t('failed')} live>
        <p>{outcome.message}</p>
      </Notice>
    );
  }
  const { slug, title, warnings, outcome: what } = outcome.note;
  return (
    <div className="grid gap-4">
      <Notice tone="right" title={t('done', { title })} live>
        {what !== 'created' && <p>{t(what)}</p>}
        <LinkButton
          look="secondary"
          className="mt-2 justify-self-start"
          href={`/${locale}/notes/imported/${slug}`}
        >
          {t('open')}
        </LinkButton>
      </Notice>
      {warnings.length > 0 && (
        <Notice tone="caution" title={t('warnings', { count: warnings.length })}>
          <ul className="grid gap-1">
            {warnings.map(({ code, line, what: found }) => (
              <li key={`${line}${code}${found}`}>{notes(`warnings.${code}`, { line, what: found })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
