import { ChevronRight, CircleAlert, CircleCheck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { inputClass } from '@/app/_ui/field';
import { FilterForm } from '@/app/_ui/filter-form';
import { Link } from '@/app/_ui/link';
import { EmptyState, PageHeader } from '@/app/_ui/sheet';
import { SUBJECTS } from '@/core/coverage/coverage';
import type { CoverageFilter, CoverageRow, CoverageView } from '@/server/use-cases/coverage/show-coverage';
import type { Named } from '@/server/use-cases/names';

/** What teaches, asks and practises every claim, trap and exam skill; what is asked too little says so. */
export async function CoverageScreen({ filter, view }: { filter: CoverageFilter; view: CoverageView }) {
  const t = await getTranslations('coverage');
  const { locale } = filter;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton look="secondary" href={`/${locale}/generators`}>
            {t('generatorsPage')}
          </LinkButton>
        }
      />
      <dl className="mb-6 grid gap-2 sm:grid-cols-3">
        {view.totals.map(({ subject, covered, all }) => (
          <div key={subject} className="rounded-sheet border border-line bg-sheet px-4 py-3">
            <dt className="text-quiet text-xs">{t(`subjects.${subject}`)}</dt>
            <dd className="figures font-semibold text-lg">{t('covered', { covered, all })}</dd>
          </div>
        ))}
      </dl>
      <Filters filter={filter} />
      <p className="figures mb-4 text-quiet text-sm">{t('count', { count: view.rows.length })}</p>
      {view.rows.length === 0 && (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton look="secondary" href={`/${locale}/coverage`}>
              {t('reset')}
            </LinkButton>
          }
        />
      )}
      {SUBJECTS.map((subject) => (
        <Group key={subject} subject={subject} rows={view.rows.filter((row) => row.subject === subject)} />
      ))}
    </div>
  );
}

async function Filters({ filter }: { filter: CoverageFilter }) {
  const t = await getTranslations('coverage');
  return (
    <FilterForm
      action={`/${filter.locale}/coverage`}
      query={filter.query}
      words={{ search: t('search'), hint: t('searchHint'), submit: t('filter') }}
      fields={
        <label className="grid gap-1 text-quiet text-xs">
          {t('subject')}
          <select name="subject" defaultValue={filter.subject} className={inputClass}>
            <option value="">{t('allSubjects')}</option>
            {SUBJECTS.map((subject) => (
              <option key={subject} value={subject}>
                {t(`subjects.${subject}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input type="checkbox" name="gaps" value="1" defaultChecked={filter.gaps} className="size-4" />
        {t('onlyGaps')}
      </label>
    </FilterForm>
  );
}

async function Group({
  subject,
  rows,
}: {
  subject: (typeof SUBJECTS)[number];
  rows: readonly CoverageRow[];
}) {
  const t = await getTranslations('coverage');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`subject-${subject}`} className="mb-10">
      <h2 id={`subject-${subject}`} className="mb-3">
        {t(`subjects.${subject}`)}
      </h2>
      <ul className="overflow-hidden rounded-sheet border border-line bg-sheet">
        {rows.map((row) => (
          <li key={row.id} className="border-line not-first:border-t">
            <Row row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const LINKS = ['sections', 'concepts', 'generators', 'questions', 'labs'] as const;

async function Row({ row }: { row: CoverageRow }) {
  const t = await getTranslations('coverage');
  const Mark = row.covered ? CircleCheck : CircleAlert;
  return (
    <details className="group">
      <summary className="-outline-offset-2 grid cursor-pointer list-none grid-cols-[1.25rem_1fr_1.25rem] gap-x-3 gap-y-1 px-4 py-3 hover:bg-raised sm:px-5 [&::-webkit-details-marker]:hidden">
        <Mark
          aria-label={t(row.covered ? 'isCovered' : 'isGap')}
          className={`mt-0.5 size-5 ${row.covered ? 'text-right-ink' : 'text-caution'}`}
        />
        <span className="grid gap-0.5">
          <span className="text-sm">
            {row.number && <span className="figures mr-2 font-semibold text-quiet">{row.number}</span>}
            {row.title}
          </span>
          <span className="figures flex flex-wrap gap-x-3 text-quiet text-xs">
            {row.verdict && <span>{t(`verdicts.${row.verdict}`)}</span>}
            {LINKS.map((link) => (
              <span key={link}>{t(`counts.${link}`, { count: row[link].length })}</span>
            ))}
          </span>
        </span>
        <ChevronRight aria-hidden className="mt-0.5 size-5 text-quiet group-open:rotate-90" />
      </summary>
      <div className="grid gap-4 px-4 pt-1 pb-5 sm:px-5 sm:pl-13">
        {row.truth && <p className="max-w-prose text-sm">{row.truth}</p>}
        {!row.covered && <p className="text-caution text-sm">{t('gap')}</p>}
        <dl className="grid gap-3">
          {LINKS.map((link) => (
            <Names key={link} title={t(link)} names={row[link]} none={t('noneOf')} />
          ))}
        </dl>
      </div>
    </details>
  );
}

function Names({ title, names, none }: { title: string; names: readonly Named[]; none: string }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
      <dt className="pt-1 text-quiet text-sm">{title}</dt>
      <dd className="flex flex-wrap gap-x-4 text-sm">
        {names.length === 0 && <span className="pt-1 text-quiet">{none}</span>}
        {names.map((each) => (
          <Link
            key={each.id}
            href={each.href ?? ''}
            className="inline-flex min-h-11 items-center text-accent sm:min-h-8 underline underline-offset-4"
          >
            {each.title}
          </Link>
        ))}
      </dd>
    </div>
  );
}
