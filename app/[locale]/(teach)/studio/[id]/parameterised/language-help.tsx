'use client';

import { useTranslations } from 'next-intl';
import { Guide } from './guide';

const EXAMPLES = ['arithmetic', 'choice', 'fact', 'words', 'level'] as const;

/** The language of formulas on one card. */
export function LanguageHelp() {
  const t = useTranslations('studio.made.help');
  return (
    <details className="rounded-sheet border border-line bg-sheet px-4">
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold">
        {t('title')}
      </summary>
      <div className="grid gap-4 pb-4 text-sm">
        <dl className="grid gap-2">
          {EXAMPLES.map((example) => (
            <div key={example} className="grid gap-0.5">
              <dt>
                <code className="text-xs wrap-anywhere">{t.raw(`examples.${example}.formula`)}</code>
              </dt>
              <dd className="text-quiet">{t(`examples.${example}.words`)}</dd>
            </div>
          ))}
        </dl>
        <Guide sign={(written) => <code className="text-xs">{written}</code>} />
        <p className="text-quiet">{t('bounds')}</p>
      </div>
    </details>
  );
}
