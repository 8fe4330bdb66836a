'use client';

import { Eye } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { StudioLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { SaveMark } from '../../save-mark';
import { StatusMark } from '../../status-mark';
import { PUBLISH_BLOCKED, PublishButton, RetireButton } from '../../toolbar-buttons';
import { useDraftActions } from '../../use-draft-actions';
import { publish, setRetired } from './actions';
import type { LabSaving } from './use-lab-saving';

interface Props {
  lab: StudioLab;
  saving: LabSaving;
  /** Whether the lab keeps every promise: what was found stands on the page. */
  gate: () => Promise<boolean>;
}

/** Where the lab stands, whether the text is kept, and what can be done with it. */
export function LabToolbar({ lab, saving, gate }: Props) {
  const locale = useLocale();
  const t = useTranslations('studio.labs');
  const studio = useTranslations('studio');
  const { busy, told, act, settle } = useDraftActions(saving);
  const { id, slug, mayEdit, revision } = lab;
  const retired = lab.status === 'RETIRED';
  const blocked = saving.faults.length > 0;

  const onPublish = () =>
    act(
      async (version) => ((await gate()) ? settle(await publish({ id, version, locale })) : t('gate')),
      t('published'),
    );
  const onRetire = () =>
    act(
      async () => settle(await setRetired({ id, retired: !retired, locale })),
      retired ? studio('broughtBack') : t('retired'),
    );
  const onPreview = () =>
    act(async () => {
      // The page of a lab has a policy of its own, so it is loaded and not put in the place of this one.
      location.assign(`/${locale}/studio/labs/${id}/preview`);
      return null;
    });

  return (
    <div className="mb-5 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="break-all">{slug}</h1>
        <span className="text-xs">
          <StatusMark status={lab.status} changed={lab.changed || saving.state !== 'saved'} />
        </span>
        {revision > 0 && (
          <span className="figures text-xs text-quiet">{studio('revision', { number: revision })}</span>
        )}
        {mayEdit && <SaveMark saving={saving} />}
        <span className="ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          {revision > 0 && !retired && (
            <LinkButton look="quiet" href={`/${locale}/labs/${slug}`}>
              {t('asLearner')}
            </LinkButton>
          )}
          <Button
            look="secondary"
            aria-disabled={blocked || busy}
            onClick={() => !blocked && !busy && void onPreview()}
          >
            <Eye aria-hidden className="size-4" />
            {t('preview')}
          </Button>
          {mayEdit && (revision > 0 || retired) && (
            <RetireButton retired={retired} busy={busy} onRetire={() => void onRetire()} />
          )}
          {mayEdit && (
            <PublishButton
              again={revision > 0}
              blocked={blocked}
              busy={busy}
              onPublish={() => void onPublish()}
            />
          )}
        </span>
      </div>
      {mayEdit && blocked && (
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
