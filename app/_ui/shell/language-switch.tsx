'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { LOCALES } from '@/core/kernel/locale';
import { buttonClass } from '../button';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The same page in the other language; the choice is remembered. */
export function LanguageSwitch() {
  return (
    <Suspense>
      <Switch />
    </Suspense>
  );
}

function Switch() {
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const t = useTranslations('shell');
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  const rest = pathname.replace(/^\/[^/]+/, '');
  return (
    <a
      href={`/${other}${rest}${query ? `?${query}` : ''}`}
      hrefLang={other}
      lang={other}
      title={t('language')}
      onClick={() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
        document.cookie = `redrive-locale=${other};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
      }}
      className={buttonClass('quiet', 'min-w-11 px-2 whitespace-nowrap')}
    >
      {t('otherLanguage')}
    </a>
  );
}
