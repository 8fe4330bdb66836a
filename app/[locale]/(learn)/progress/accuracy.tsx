import { getFormatter, getTranslations } from 'next-intl/server';
import { Sheet } from '@/app/_ui/sheet';
import type { ProgressView } from '@/server/use-cases/progress/show-progress';

/** Share right, week by week; a week without answers has no bar, not an empty one. */
export async function Accuracy({ weeks }: { weeks: ProgressView['weeks'] }) {
  const t = await getTranslations('progress');
  const format = await getFormatter();
  return (
    <Sheet>
      <h2 className="mb-4">{t('accuracy')}</h2>
      <ol className="grid grid-cols-12 gap-1 sm:gap-2">
        {weeks.map(({ monday, answers, correct }) => {
          const share = answers > 0 ? correct / answers : null;
          const words = share === null ? t('noAnswers') : format.number(share, { style: 'percent' });
          return (
            <li
              key={monday}
              className="grid grid-rows-[7rem_auto_auto] justify-items-center gap-1 text-center"
            >
              <span aria-hidden className="flex h-full w-full max-w-8 items-end rounded-control bg-raised">
                {share !== null && (
                  <span
                    className="w-full rounded-control bg-accent"
                    style={{ height: `${Math.max(3, Math.round(share * 100))}%` }}
                  />
                )}
              </span>
              <span className="figures text-xs font-semibold">
                {share === null ? '–' : Math.round(share * 100)}
              </span>
              <span className="sr-only">{t('weekOf', { words, answers })}</span>
              <time dateTime={monday} className="hidden text-xs text-quiet sm:block">
                {format.dateTime(new Date(`${monday}T00:00:00Z`), { month: 'numeric', day: 'numeric' })}
              </time>
            </li>
          );
        })}
      </ol>
      <p className="mt-2 text-xs text-quiet">{t('accuracyNote')}</p>
    </Sheet>
  );
}
