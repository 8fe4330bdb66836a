import { getFormatter, getTranslations } from 'next-intl/server';
import { Sheet } from '@/app/_ui/sheet';
import type { TodayView } from '@/server/use-cases/review/show-today';

/** The week as a bar a day; the same figures stand below each bar. */
export async function Week({ forecast }: { forecast: TodayView['forecast'] }) {
  const t = await getTranslations('today');
  const format = await getFormatter();
  const most = Math.max(1, ...forecast.map(({ due }) => due));
  return (
    <Sheet>
      <h2 className="mb-4 text-base">{t('week')}</h2>
      <ol className="grid grid-cols-7 gap-2">
        {forecast.map(({ date, due }) => (
          <li key={date} className="grid grid-rows-[6rem_auto_auto] justify-items-center gap-1">
            <span aria-hidden className="flex h-full w-full max-w-10 items-end rounded-control bg-raised">
              <span
                className="w-full rounded-control bg-accent"
                style={{ height: `${Math.round((due / most) * 100)}%` }}
              />
            </span>
            <span className="figures text-sm font-semibold">{due}</span>
            <time dateTime={date} className="text-xs text-quiet">
              {format.dateTime(new Date(`${date}T00:00:00Z`), { weekday: 'short' })}
            </time>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
