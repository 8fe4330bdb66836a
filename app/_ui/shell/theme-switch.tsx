'use client';

import { Moon, Sun } from 'lucide-react';
import { buttonClass } from '../button';
import { THEME_COOKIE } from './theme';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Light to dark and back, remembered in a cookie so that the server renders it without a flash. */
export function ThemeSwitch({ label }: { label: string }) {
  const toggle = () => {
    const root = document.documentElement;
    const dark =
      root.dataset.theme === 'dark' ||
      (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    const next = dark ? 'light' : 'dark';
    root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${THEME_COOKIE}=${next};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
  };
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={label}
      title={label}
      className={buttonClass('quiet', 'min-w-11 px-0')}
    >
      <Sun aria-hidden className="dark-only size-5" />
      <Moon aria-hidden className="light-only size-5" />
    </button>
  );
}
