import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import { deps } from '@/server/deps';
import type { InterruptedAttempt } from '@/server/use-cases/practice/list-interrupted';

/** Runs left unfinished, with the way back into each. */
export async function Interrupted({ runs, locale }: { runs: readonly InterruptedAttempt[]; locale: Locale }) {
  const t = await getTranslations('practice');
  const format = await getFormatter();
  if (runs.length === 0) return null;
  return (
    <Sheet>
      <h2 className="text-sm text-quiet">{t('resume')}</h2>
      <ul className="-mb-3">
        {runs.map((run) => (
          <li
            key={run.attemptId}
            className="flex items-center justify-between gap-4 border-line py-3 not-first:border-t"
          >
            <span className="figures font-semibold">
              {t('resumeLead', {
                answered: run.answered,
                length: run.length,
                when: format.relativeTime(new Date(run.startedAt), new Date(deps().now())),
              })}
            </span>
            <LinkButton
              look="secondary"
              className="shrink-0"
              href={`/${locale}/practice/${run.attempt}/resume`}
            >
              {t('resumeAction')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
