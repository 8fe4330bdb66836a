'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { buttonClass } from '../button';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

interface Props {
  locale: Locale;
  /** The other language by its own name, and what following the link does. */
  name: string;
  label: string;
}

/** The same page in the other language; the choice is remembered. */
export function LanguageSwitch(props: Props) {
  return (
    <Suspense>
      <Switch {...props} />
    </Suspense>
  );
}

function Switch({ locale, name, label }: Props) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  const rest = pathname.replace(/^\/[^/]+/, '');
  return (
    <a
      href={`/${other}${rest}${query ? `?${query}` : ''}`}
      hrefLang={other}
      lang={other}
      title={label}
      onClick={() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
        document.cookie = `redrive-locale=${other};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
      }}
      className={buttonClass('quiet', 'language-name min-w-11 px-2 whitespace-nowrap')}
    >
      {name}
    </a>
  );
}
