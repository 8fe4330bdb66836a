import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { Markdown } from '@/app/_ui/markdown/markdown';
import { shippedFacts, shippedNotes } from '@/app/_ui/markdown/shipped';
import { OptionWorld } from '@/app/_ui/simulator/option-world';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { watchOption } from '@/server/use-cases/practice/watch-option';
import '../../../../labs/[slug]/lab.css';

type Props = { params: Promise<{ locale: string; response: string; option: string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labs.option');
  return { title: t('title'), robots: { index: false } };
}

/** A wrong option of an answered question, carried out: what it does can be watched. */
export default async function OptionWorldPage({ params }: Props) {
  const { response, option } = await params;
  const locale = localeOf(await params);
  const watched = await watchOption(deps(), await currentActor(), {
    responseId: decodeURIComponent(response),
    option: option.map(decodeURIComponent).join('/'),
  });
  if (!watched.ok) notFound();
  const { lab, script, limits, words } = watched.value;
  const t = await getTranslations('labs.option');
  const { labs } = await getMessages();
  const { stem, option: said, reason } = words[locale];
  const options = { locale, facts: shippedFacts(locale), notes: shippedNotes(locale) };
  const parts = [
    ['asked', stem],
    ['said', said],
    ['why', reason],
  ] as const;
  return (
    <>
      <header className="mb-4 grid gap-1">
        <h1>{t('title')}</h1>
        <p className="max-w-prose text-quiet text-sm">{t('hint')}</p>
      </header>
      <NextIntlClientProvider messages={{ labs }}>
        <OptionWorld
          lab={lab}
          limits={limits}
          opening={{ seed: script.seed, actions: script.actions, done: script.done }}
        >
          {parts.map(([id, markdown]) => (
            <section key={id} aria-labelledby={`world-${id}`}>
              <h2 id={`world-${id}`}>{t(id)}</h2>
              <Markdown {...options} variant="text" className="text-sm">
                {markdown}
              </Markdown>
            </section>
          ))}
        </OptionWorld>
      </NextIntlClientProvider>
    </>
  );
}
