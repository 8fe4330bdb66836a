import { ArrowLeft, ArrowRight, RotateCcw } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { factCardView } from '@/app/_ui/markdown/fact-card-view';
import { FactCards } from '@/app/_ui/markdown/fact-cards';
import { Markdown } from '@/app/_ui/markdown/markdown';
import { shippedFacts, shippedNotes } from '@/app/_ui/markdown/shipped';
import type { Fact } from '@/core/facts/fact.schema';
import type { Locale } from '@/core/kernel/locale';
import { readingMinutes } from '@/core/notes/reading-time';
import type { NotePage, NoteSection } from '@/server/use-cases/notes/read-note';
import { Contents } from './contents';

type Translate = Awaited<ReturnType<typeof getTranslations<'notes'>>>;

/** Address that starts practising concepts and leads back to where it was asked for. */
const practice = (locale: Locale, concepts: readonly string[], from: string): string =>
  `/${locale}/practice/start?concepts=${concepts.map(encodeURIComponent).join(',')}&from=${encodeURIComponent(from).replace('%3A', ':')}`;

/** A note to read: the text in one column, its contents beside it or behind a button. */
export async function NoteScreen({
  locale,
  note,
  facts,
}: {
  locale: Locale;
  note: NotePage;
  facts: readonly Fact[];
}) {
  const t = await getTranslations('notes');
  const cards = await Promise.all(facts.map((fact) => factCardView(fact, locale)));
  const sections = new Map(note.sections.map((section) => [section.id, section]));
  const concepts = [...new Set(note.sections.flatMap((section) => section.concepts))];
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
          <h1>{note.title}</h1>
          <p className="text-quiet">{note.summary}</p>
          <p className="figures text-quiet text-xs">
            {t('note.length', {
              minutes: readingMinutes(note.markdown, locale),
              sections: note.sections.length,
            })}
          </p>
        </header>
        <Markdown
          locale={locale}
          variant="note"
          shipped
          ownHeadingIds
          facts={shippedFacts(locale)}
          notes={shippedNotes(locale)}
          words={{ copy: t('note.copy'), copied: t('note.copied'), diagramSource: t('note.diagramSource') }}
          sectionEnd={(id) => sectionEnd(t, locale, note.slug, sections.get(id))}
        >
          {note.markdown}
        </Markdown>
        <FactCards facts={cards} />
        <NoteEnd t={t} locale={locale} note={note} concepts={concepts} />
      </article>
      <Contents
        note={note.slug}
        stored={note.stored}
        sections={note.sections.map(({ id, title, level, read }) => ({ id, title, level, read }))}
        words={{ title: t('note.contents'), read: t('note.read') }}
      />
    </div>
  );
}

function sectionEnd(t: Translate, locale: Locale, slug: string, section: NoteSection | undefined) {
  if (!section || section.concepts.length === 0) return null;
  const { known, started, all } = section.knowledge;
  return (
    <div className="section-end no-print">
      <Link
        href={practice(locale, section.concepts, `note:${slug}#${section.id}`)}
        aria-label={t('note.practiseNamed', { section: section.title })}
        className="section-practise"
      >
        <RotateCcw aria-hidden className="size-4" />
        {t('note.practise')}
      </Link>
      {started > 0 && <span className="figures">{t('list.known', { known, all })}</span>}
    </div>
  );
}

function NoteEnd({
  t,
  locale,
  note,
  concepts,
}: {
  t: Translate;
  locale: Locale;
  note: NotePage;
  concepts: readonly string[];
}) {
  return (
    <footer className="no-print mt-14 grid gap-6 border-line border-t pt-8">
      {concepts.length > 0 && (
        <LinkButton href={practice(locale, concepts, `note:${note.slug}`)} className="justify-self-start">
          {t('note.practiseAll')}
        </LinkButton>
      )}
      <nav aria-label={t('note.beside')} className="grid gap-3 sm:grid-cols-2">
        {note.previous ? (
          <Link href={`/${locale}/notes/${note.previous.slug}`} className="note-beside" rel="prev">
            <span className="flex items-center gap-1 text-quiet text-xs">
              <ArrowLeft aria-hidden className="size-3.5" />
              {t('note.previous')}
            </span>
            <span className="font-semibold">{note.previous.title}</span>
          </Link>
        ) : (
          <span />
        )}
        {note.next && (
          <Link href={`/${locale}/notes/${note.next.slug}`} className="note-beside sm:text-right" rel="next">
            <span className="flex items-center gap-1 text-quiet text-xs sm:justify-end">
              {t('note.next')}
              <ArrowRight aria-hidden className="size-3.5" />
            </span>
            <span className="font-semibold">{note.next.title}</span>
          </Link>
        )}
      </nav>
    </footer>
  );
}
