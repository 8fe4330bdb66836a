import { getFormatter, getTranslations } from 'next-intl/server';
import { Sheet } from '@/app/_ui/sheet';
import type { ProgressView } from '@/server/use-cases/progress/show-progress';

/** How often each certainty was right, against the range in which it pays (Moodle's certainty marks). */
export async function Certainty({ calibration }: { calibration: ProgressView['calibration'] }) {
  const t = await getTranslations('progress');
  const format = await getFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <Sheet>
      <h2>{t('certainty')}</h2>
      <p className="mt-1 mb-4 max-w-[65ch] text-sm text-quiet">{t('certaintyLead')}</p>
      <ul className="grid gap-4">
        {calibration.levels.map(({ certainty, answers, accuracy, from, to, verdict }) => (
          <li key={certainty} className="grid gap-1">
            <div className="flex flex-wrap justify-between gap-x-4 text-sm">
              <span className="font-medium">{t(`levels.${certainty}`)}</span>
              <span className="figures text-quiet">
                {accuracy === null ? t('noAnswers') : t('rightShare', { share: percent(accuracy), answers })}
                {' · '}
                {t(`verdicts.${verdict}`)}
              </span>
            </div>
            <div aria-hidden className="relative h-3 rounded-full bg-raised">
              <span
                className="absolute inset-y-0 rounded-full bg-accent/25"
                style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }}
              />
              {accuracy !== null && (
                <span
                  className="absolute -inset-y-0.5 w-1 rounded-full bg-ink"
                  style={{ left: `calc(${accuracy * 100}% - 2px)` }}
                />
              )}
            </div>
            <p className="text-xs text-quiet">{t('ideal', { from: percent(from), to: percent(to) })}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
