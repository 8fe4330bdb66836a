import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { PageHeader } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { NoteInList, NoteList } from '@/server/use-cases/notes/list-notes';
import { ReadCount } from './read-count';

/** All notes in reading order, each with how much of it was read and is known; imported notes below. */
export async function NotesScreen({ locale, list }: { locale: Locale; list: NoteList }) {
  const t = await getTranslations('notes');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <>
            <LinkButton look="secondary" href={`/${locale}/facts`}>
              {t('list.facts')}
            </LinkButton>
            <LinkButton look="secondary" href={`/${locale}/coverage`}>
              {t('list.coverage')}
            </LinkButton>
          </>
        }
      />
      <ol className="overflow-hidden rounded-sheet border border-line bg-sheet">
        {list.notes.map((note, index) => (
          <li key={note.slug} className="border-line not-first:border-t">
            <NoteRow locale={locale} note={note} number={index + 1} stored={list.stored} />
          </li>
        ))}
      </ol>
      {(list.imported.length > 0 || list.mayImport) && (
        <section className="mt-10" aria-labelledby="imported">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
            <h2 id="imported">{t('imported.title')}</h2>
            {list.mayImport && (
              <LinkButton look="secondary" href={`/${locale}/studio/import`}>
                {t('imported.add')}
              </LinkButton>
            )}
          </div>
          {list.imported.length === 0 && <p className="text-quiet text-sm">{t('imported.none')}</p>}
          <ul className="grid gap-1">
            {list.imported.map((note) => (
              <li key={note.slug}>
                <Link
                  lang={note.locale}
                  href={`/${locale}/notes/imported/${note.slug}`}
                  className="flex min-h-11 items-center rounded-control px-3 font-medium hover:bg-raised"
                >
                  {note.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

async function NoteRow({
  locale,
  note,
  number,
  stored,
}: {
  locale: Locale;
  note: NoteInList;
  number: number;
  stored: boolean;
}) {
  const t = await getTranslations('notes');
  const { known, started, all } = note.knowledge;
  return (
    <Link
      href={`/${locale}/notes/${note.slug}`}
      className="-outline-offset-2 grid grid-cols-[2rem_1fr] gap-x-2 px-4 py-4 hover:bg-raised sm:px-5"
    >
      <span aria-hidden className="figures pt-px text-quiet text-sm">
        {number}
      </span>
      <span className="grid gap-1">
        <span className="font-semibold">{note.title}</span>
        <span className="text-quiet text-sm">{note.summary}</span>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet text-xs">
          <ReadCount
            note={note.slug}
            sections={note.sections}
            read={note.read}
            stored={stored}
            words={{ read: t.raw('list.read') }}
          />
          {started > 0 && <span className="figures">{t('list.known', { known, all })}</span>}
        </span>
      </span>
    </Link>
  );
}
