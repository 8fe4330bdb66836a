import { getTranslations } from 'next-intl/server';
import { Link } from '@/app/_ui/link';
import { Markdown } from '@/app/_ui/markdown/markdown';
import { shippedFacts, shippedNotes } from '@/app/_ui/markdown/shipped';
import { isLocale, type Locale } from '@/core/kernel/locale';
import type { ImportedNotePage } from '@/server/use-cases/notes/read-imported-note';
import { Contents } from '../../[slug]/contents';

/** Our own prefix of ids in text that is not ours. */
const ID_PREFIX = 'user-content-';
/** Deeper headings are not listed. */
const LISTED_LEVELS = 3;

/** A note that came from a blog: read like the others, in its own language, without practice. */
export async function ImportedNoteScreen({ locale, note }: { locale: Locale; note: ImportedNotePage }) {
  const t = await getTranslations('notes');
  const language = isLocale(note.locale) ? note.locale : locale;
  const top = Math.min(...note.outline.map(({ level }) => level));
  return (
    <div className="note-layout">
      <article className="min-w-0 max-w-[39rem]">
        <header className="mb-8 grid gap-2">
          <p className="no-print text-sm">
            <Link
              href={`/${locale}/notes`}
              className="inline-flex min-h-8 items-center text-quiet hover:text-ink"
            >
              {t('list.title')}
            </Link>
          </p>
          <h1 lang={language}>{note.title}</h1>
          <p className="figures text-quiet text-sm">
            {[note.author, note.date?.slice(0, 10), t('imported.kind')].filter(Boolean).join(' · ')}
          </p>
          {note.tags.length > 0 && (
            <ul
              aria-label={t('imported.tags')}
              lang={language}
              className="flex flex-wrap gap-x-3 text-quiet text-xs"
            >
              {note.tags.map((tag) => (
                <li key={tag}>#{tag}</li>
              ))}
            </ul>
          )}
        </header>
        <Markdown
          locale={language}
          variant="note"
          facts={shippedFacts(language)}
          notes={shippedNotes(locale)}
          words={{ copy: t('note.copy'), copied: t('note.copied'), diagramSource: t('note.diagramSource') }}
        >
          {note.markdown}
        </Markdown>
      </article>
      {note.outline.length > 0 && (
        <Contents
          note={null}
          stored={false}
          sections={note.outline
            .filter(({ level }) => level < top + LISTED_LEVELS)
            .map(({ id, title, level }) => ({
              id: ID_PREFIX + id,
              title,
              level: level - top + 2,
              read: false,
            }))}
          words={{ title: t('note.contents'), read: t('note.read') }}
        />
      )}
    </div>
  );
}
