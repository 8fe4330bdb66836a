import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { deps } from '@/server/deps';
import type { InterruptedAttempt } from '@/server/use-cases/practice/list-interrupted';

/** A run left unfinished, with the way back into it. */
export async function Interrupted({ run, locale }: { run: InterruptedAttempt; locale: Locale }) {
  const t = await getTranslations('practice');
  const format = await getFormatter();
  return (
    <Sheet className="flex flex-wrap items-center justify-between gap-4">
      <div>
        <h2 className="text-sm text-quiet">{t('resume')}</h2>
        <p className="figures mt-1 font-semibold">
          {t('resumeLead', {
            answered: run.answered,
            length: run.length,
            when: format.relativeTime(new Date(run.startedAt), new Date(deps().now())),
          })}
        </p>
      </div>
      <LinkButton look="secondary" href={`/${locale}/practice/${run.attempt}/resume`}>
        {t('resumeAction')}
      </LinkButton>
    </Sheet>
  );
}
