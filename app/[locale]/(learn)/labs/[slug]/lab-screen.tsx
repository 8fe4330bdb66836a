import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { Link } from '@/app/_ui/link';
import { Markdown } from '@/app/_ui/markdown/markdown';
import { shippedFacts, shippedNotes } from '@/app/_ui/markdown/shipped';
import { Workbench } from '@/app/_ui/simulator/workbench';
import type { Locale } from '@/core/kernel/locale';
import type { LabPage } from '@/server/use-cases/labs/open-lab';
import './lab.css';

/** A lab: its words are rendered here, on the server; what moves is the workbench's. */
export async function LabScreen({
  locale,
  page,
  back,
}: {
  locale: Locale;
  page: LabPage;
  /** Where an author goes on writing: the lab is only tried. */
  back?: { href: string; label: string; note: string };
}) {
  const t = await getTranslations('labs');
  const { labs } = await getMessages();
  const { lab, text, beliefs, section, limits, seed } = page;
  const options = { locale, facts: shippedFacts(locale), notes: shippedNotes(locale) };
  const whole = (markdown: string) => (
    <Markdown key={markdown} {...options} variant="text" className="text-sm">
      {markdown}
    </Markdown>
  );
  const phrase = (markdown: string) => (
    <Markdown {...options} variant="phrase">
      {markdown}
    </Markdown>
  );
  return (
    <>
      <header className="mb-4 grid sm:gap-1">
        <p className="no-print text-sm">
          <Link
            href={back?.href ?? `/${locale}/labs`}
            className="inline-flex min-h-11 items-center sm:min-h-8 text-quiet hover:text-ink"
          >
            {back?.label ?? t('list.title')}
          </Link>
        </p>
        <h1>{text.title}</h1>
        {back && <p className="text-sm text-quiet">{back.note}</p>}
      </header>
      <NextIntlClientProvider messages={{ labs }}>
        <Workbench
          lab={lab}
          limits={limits}
          seed={seed}
          trial={back !== undefined}
          story={whole(text.story)}
          goal={text.goal === '' ? null : whole(text.goal)}
          hints={text.hints.map((hint) => whole(hint))}
          solution={whole(text.solution)}
          words={{
            goals: mapValues(text.goals, phrase),
            nearMisses: mapValues(text.nearMisses, whole),
            beliefs,
            section,
          }}
        />
      </NextIntlClientProvider>
    </>
  );
}

const mapValues = <T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
