'use client';

import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { Finding } from '@/core/authoring/finding';
import { isBlocked } from '@/core/authoring/lint';
import type { StudioQuestion } from '@/server/use-cases/studio/read-question';
import { SaveMark } from '../save-mark';
import { StatusMark } from '../status-mark';
import { PUBLISH_BLOCKED, PublishButton, RetireButton } from '../toolbar-buttons';
import { useDraftActions } from '../use-draft-actions';
import { publish, setRetired } from './actions';
import type { useQuestionSaving } from './use-question-saving';

interface Props {
  question: Omit<StudioQuestion, 'draft'>;
  saving: ReturnType<typeof useQuestionSaving>;
  findings: readonly Finding[];
  /** What must be passed before anything is published: the problem in words, or null. */
  gate?: () => Promise<string | null>;
}

/** Where the question stands, whether the text is kept, and what can be done with it. */
export function Toolbar({ question, saving, findings, gate }: Props) {
  const locale = useLocale();
  const t = useTranslations('studio');
  const { busy, told, act, settle } = useDraftActions(saving);
  const retired = question.status === 'RETIRED';
  const blocked = isBlocked(findings);

  const { id } = question;
  const onPublish = () =>
    act(
      async (version) => (await gate?.()) ?? settle(await publish({ id, version, locale })),
      t('published'),
    );
  const onRetire = () =>
    act(
      async () => settle(await setRetired({ id, retired: !retired, locale })),
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
          {(question.revision > 0 || retired) && (
            <RetireButton retired={retired} busy={busy} onRetire={() => void onRetire()} />
          )}
          <PublishButton
            again={question.revision > 0}
            blocked={blocked}
            busy={busy}
            onPublish={() => void onPublish()}
          />
        </span>
      </div>
      {blocked && (
        <p id={PUBLISH_BLOCKED} className="text-xs text-quiet">
          {t('blocked')}
        </p>
      )}
      {told && (
        <Notice tone={told.tone} live>
          <p>{told.words}</p>
        </Notice>
      )}
    </div>
  );
}
