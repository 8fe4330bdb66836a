import { getFormatter, getTranslations } from 'next-intl/server';
import { Notice } from '@/app/_ui/notice';
import { Sheet } from '@/app/_ui/sheet';
import type { StudioBody } from '@/core/authoring/written';
import type { Locale } from '@/core/kernel/locale';
import type { QuestionStatistics, Tally } from '@/server/use-cases/studio/question-statistics';
import { inGroups, keyedChoices, labelOf, withUnchosen } from './choice-labels';

/** How the question was answered, and on how many answers that rests. */
export async function Statistics({
  statistics,
  body,
  locale,
}: {
  statistics: QuestionStatistics;
  /** Null for a generator: its choices have no words of their own. */
  body: StudioBody | null;
  locale: Locale;
}) {
  const t = await getTranslations('studio');
  const format = await getFormatter();
  const { answered, correct, choices, byCertainty, byRevision, tooFew } = statistics;
  const share = (part: number, all: number): string =>
    all === 0 ? '–' : format.number(part / all, { style: 'percent', maximumFractionDigits: 0 });
  const keyed = body ? keyedChoices(body) : new Set<string>();
  return (
    <Sheet aria-label={t('statistics.title')} className="grid gap-5">
      <div>
        <h2>{t('statistics.title')}</h2>
        <p className="figures mt-1 text-sm text-quiet">
          {answered === 0
            ? t('statistics.none')
            : t('statistics.total', { count: answered, share: share(correct, answered) })}
        </p>
      </div>
      {answered > 0 && tooFew && (
        <Notice tone="caution">
          <p>{t('statistics.tooFew', { count: answered })}</p>
        </Notice>
      )}
      {choices.length > 0 && (
        <div>
          <h3 className="mb-2 text-sm">{t('statistics.choices')}</h3>
          <ul className="grid gap-2.5 text-sm">
            {(body ? inGroups(body, withUnchosen(body, choices)) : choices).map(({ choice, count }) => (
              <li key={choice} className="grid gap-1">
                <div className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0">
                    {body ? labelOf(body, choice, locale) : choice}
                    {keyed.has(choice) && (
                      <span className="ml-2 text-xs font-semibold text-[var(--right)]">
                        {t('statistics.right')}
                      </span>
                    )}
                  </span>
                  <span className="figures whitespace-nowrap text-quiet">
                    {t('statistics.chosen', { count, share: share(count, answered) })}
                  </span>
                </div>
                <div aria-hidden className="h-1.5 rounded-full bg-raised">
                  <div
                    className={`h-full rounded-full ${keyed.has(choice) ? 'bg-[var(--right)]' : 'bg-control'}`}
                    style={{ width: `${answered === 0 ? 0 : Math.min(100, (100 * count) / answered)}%` }}
                  />
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answered > 0 && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Tallies
            title={t('statistics.certainty')}
            rows={byCertainty.map((one) => [t(`statistics.certainties.${one.certainty}`), one])}
            share={share}
            words={{ answered: t('statistics.answers'), correct: t('statistics.shareRight') }}
          />
          {byRevision.length > 1 && (
            <Tallies
              title={t('statistics.revisions')}
              rows={byRevision.map((one) => [t('revision', { number: one.revision }), one])}
              share={share}
              words={{ answered: t('statistics.answers'), correct: t('statistics.shareRight') }}
            />
          )}
        </div>
      )}
      <p className="text-xs text-quiet">{t('statistics.basis')}</p>
    </Sheet>
  );
}

function Tallies({
  title,
  rows,
  share,
  words,
}: {
  title: string;
  rows: (readonly [string, Tally])[];
  share: (part: number, all: number) => string;
  words: { answered: string; correct: string };
}) {
  return (
    <table className="w-full text-sm">
      <caption className="mb-1 text-left text-sm font-semibold">{title}</caption>
      <thead className="text-xs text-quiet">
        <tr>
          <td />
          <th scope="col" className="py-1 text-end font-normal">
            {words.answered}
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            {words.correct}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { answered, correct }]) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1.5 text-left font-normal">
              {name}
            </th>
            <td className="text-end">{answered}</td>
            <td className="text-end">{share(correct, answered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
