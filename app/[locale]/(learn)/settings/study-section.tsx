import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/app/_ui/account/action-form';
import { Sheet } from '@/app/_ui/sheet';
import { PROFILES } from '@/core/kernel/ids';
import {
  DEFAULT_STUDY,
  NEW_CONCEPTS_MAX,
  RETENTION_MAX,
  RETENTION_MIN,
} from '@/server/use-cases/accounts/settings.schema';
import { changeStudyHere } from './actions';
import { ChoiceField, CountField, DateField, RadioField, TimeZoneField } from './fields';
import type { SettingsProps } from './screen';

const percent = (share: number): number => Math.round(share * 100);

/** Time zone, exam, pace, and which answer counts. */
export async function StudySection({ locale, settings, exams }: SettingsProps) {
  const t = await getTranslations('settings.study');
  const study = settings ?? DEFAULT_STUDY;
  return (
    <Sheet aria-labelledby="study" className="grid gap-4">
      <h2 id="study">{t('title')}</h2>
      <ActionForm action={changeStudyHere} submit={t('save')} className="gap-5">
        <input type="hidden" name="locale" value={locale} />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <ChoiceField
            name="examVersion"
            label={t('examVersion')}
            value={study.examVersion}
            choices={exams.map((code) => ({ id: code, text: code }))}
          />
          <DateField
            name="examDate"
            label={t('examDate')}
            hint={t('examDateHint')}
            value={study.examDate ?? ''}
          />
          <CountField
            name="newConceptsADay"
            label={t('newConceptsADay')}
            hint={t('newConceptsHint')}
            value={study.newConceptsADay}
            min={0}
            max={NEW_CONCEPTS_MAX}
          />
          <CountField
            name="desiredRetention"
            label={t('retention')}
            hint={t('retentionHint')}
            value={percent(study.desiredRetention)}
            min={percent(RETENTION_MIN)}
            max={percent(RETENTION_MAX)}
          />
        </div>
        <TimeZoneField
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          value={study.timeZone}
          zones={['UTC', ...Intl.supportedValuesOf('timeZone')]}
          suggestion={t('useBrowser', { zone: '{zone}' })}
        />
        <RadioField
          name="profile"
          label={t('profile')}
          hint={t('profileHint')}
          value={study.profile}
          choices={PROFILES.map((id) => ({ id, text: t(`profiles.${id}`) }))}
        />
      </ActionForm>
    </Sheet>
  );
}
