import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { Locale } from '@/core/kernel/locale';
import type { WatchedOption } from '@/server/bank/watched-option';
import { Markdown } from '../markdown/markdown';
import { shippedFacts, shippedNotes } from '../markdown/shipped';
import { OptionWorld } from './option-world';

/** An option carried out: what it does can be watched, beside what it says. Pages import `lab.css`. */
export async function OptionWorldScreen({ locale, watched }: { locale: Locale; watched: WatchedOption }) {
  const { lab, script, limits, words } = watched;
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
