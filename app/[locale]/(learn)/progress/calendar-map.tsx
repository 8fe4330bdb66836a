import { getFormatter, getTranslations } from 'next-intl/server';
import { cn } from '@/app/_ui/class-names';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { ProgressView } from '@/server/use-cases/progress/show-progress';

/** Answers a day from which a field gets the next shade. */
const STEPS = [1, 5, 15, 30];
const SHADES = ['bg-raised', 'bg-accent/25', 'bg-accent/50', 'bg-accent/75', 'bg-accent'];
const shadeOf = (answers: number): string =>
  SHADES[STEPS.filter((step) => answers >= step).length] ?? SHADES[0] ?? '';

/** Twelve months, a column a week, Monday on top. */
export async function CalendarMap({ days, locale }: { days: ProgressView['calendar']; locale: Locale }) {
  const t = await getTranslations('progress');
  const format = await getFormatter();
  const first = days[0] ? new Date(`${days[0].date}T00:00:00Z`).getUTCDay() : 1;
  const blanks = (first + 6) % 7;
  const active = days.filter(({ answers }) => answers > 0);
  return (
    <Sheet>
      <h2>{t('calendar')}</h2>
      <p className="figures mt-1 mb-4 text-sm text-quiet">
        {t('calendarLead', {
          days: active.length,
          answers: active.reduce((sum, { answers }) => sum + answers, 0),
        })}
      </p>
      <div className="overflow-x-auto pb-2" dir="rtl">
        <div
          dir="ltr"
          role="img"
          aria-label={t('calendarLabel', { days: active.length })}
          className="grid w-max grid-flow-col grid-rows-7 gap-[3px]"
        >
          {Array.from({ length: blanks }, (_, blank) => blank).map((blank) => (
            <span key={blank} />
          ))}
          {days.map(({ date, answers }) => (
            <span
              key={date}
              title={`${format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium' })}: ${t('dayAnswers', { answers })}`}
              lang={locale}
              className={cn('size-3 rounded-[3px]', shadeOf(answers))}
            />
          ))}
        </div>
      </div>
    </Sheet>
  );
}
