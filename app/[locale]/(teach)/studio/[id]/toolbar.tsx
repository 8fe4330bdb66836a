'use client';

import { Archive, ArchiveRestore, Check, CloudOff, LoaderCircle, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { Finding } from '@/core/authoring/finding';
import { isBlocked } from '@/core/authoring/lint';
import type { StudioQuestion } from '@/server/use-cases/studio/read-question';
import { StatusMark } from '../status-mark';
import { publish, setRetired } from './actions';
import type { useAutosave } from './use-autosave';

interface Props {
  question: Omit<StudioQuestion, 'draft'>;
  saving: ReturnType<typeof useAutosave>;
  findings: readonly Finding[];
}

/** Where the question stands, whether the text is kept, and what can be done with it. */
export function Toolbar({ question, saving, findings }: Props) {
  const locale = useLocale();
  const t = useTranslations('studio');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'right' | 'wrong'; words: string } | null>(null);
  const retired = question.status === 'RETIRED';
  const blocked = isBlocked(findings);

  const act = async (work: (version: string) => Promise<string | null>, done: string) => {
    setBusy(true);
    setSaid(null);
    const version = await saving.flush();
    const problem = version === null ? t('notKept') : await work(version).catch(() => t('preview.offline'));
    setBusy(false);
    setSaid(problem === null ? { tone: 'right', words: done } : { tone: 'wrong', words: problem });
    if (problem === null) router.refresh();
  };
  const { id } = question;
  const onPublish = () =>
    act(async (version) => {
      const outcome = await publish({ id, version, locale });
      if (!outcome.ok) return outcome.message;
      saving.adopt(outcome.value.version);
      return null;
    }, t('published'));
  const onRetire = () =>
    act(
      async () => {
        const outcome = await setRetired({ id, retired: !retired, locale });
        if (!outcome.ok) return outcome.message;
        saving.adopt(outcome.value.version);
        return null;
      },
      retired ? t('broughtBack') : t('retired'),
    );

  return (
    <div className="mb-5 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>{t(question.revision > 0 ? 'edit' : 'write')}</h1>
        <span className="text-xs">
          <StatusMark status={question.status} changed={question.changed || saving.state !== 'saved'} />
        </span>
        {question.revision > 0 && (
          <span className="figures text-xs text-quiet">{t('revision', { number: question.revision })}</span>
        )}
        <SaveMark saving={saving} />
        <span className="ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          {question.revision > 0 && !retired && (
            <LinkButton look="quiet" href={`/${locale}/practice/start?question=${question.slug}&length=1`}>
              {t('asLearner')}
            </LinkButton>
          )}
          {question.revision > 0 || retired ? (
            <Button look="secondary" disabled={busy} onClick={onRetire}>
              {retired ? (
                <ArchiveRestore aria-hidden className="size-4" />
              ) : (
                <Archive aria-hidden className="size-4" />
              )}
              {t(retired ? 'bringBack' : 'retire')}
            </Button>
          ) : null}
          <Button
            // Not `disabled`: it says why it does nothing.
            aria-disabled={blocked || busy}
            aria-describedby={blocked ? 'publish-blocked' : undefined}
            onClick={() => {
              if (!blocked && !busy) void onPublish();
            }}
          >
            <Send aria-hidden className="size-4" />
            {t(question.revision > 0 ? 'publishAgain' : 'publish')}
          </Button>
        </span>
      </div>
      {blocked && (
        <p id="publish-blocked" className="text-xs text-quiet">
          {t('blocked')}
        </p>
      )}
      {said && (
        <Notice tone={said.tone} live>
          <p>{said.words}</p>
        </Notice>
      )}
    </div>
  );
}

const ICONS = {
  saved: Check,
  changed: LoaderCircle,
  saving: LoaderCircle,
  failed: CloudOff,
  stale: CloudOff,
};

function SaveMark({ saving: { state, savedAt } }: { saving: Props['saving'] }) {
  const t = useTranslations('studio');
  const format = useFormatter();
  const Icon = ICONS[state];
  return (
    <span role="status" className="flex items-center gap-1 text-xs text-quiet">
      <Icon aria-hidden className="size-3.5" />
      {state === 'saved' && savedAt !== null
        ? t('savedAt', {
            time: format.dateTime(new Date(savedAt), {
              timeStyle: 'short',
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            }),
          })
        : t(`saving.${state}`)}
    </span>
  );
}
