import { execFileSync } from 'node:child_process';
import type { Locator } from '@playwright/test';
import en from '../../content/locales/en/labs.json' with { type: 'json' };
import ko from '../../content/locales/ko/labs.json' with { type: 'json' };
import { expect, type Locale, type Page } from './support';

export const LABS = { en, ko } as const;
export const PHONE = { width: 390, height: 844 };
const TABS_MAX = 80;

/** One language a commit, in turn: over time both are walked through, at the price of one. */
export function localeOfCommit(): Locale {
  try {
    const count = execFileSync('git', ['rev-list', '--count', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(count) % 2 === 0 ? 'ko' : 'en';
  } catch {
    return 'ko';
  }
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const terminal = (page: Page, locale: Locale): Locator =>
  page.getByRole('textbox', { name: LABS[locale].terminal.input });

export async function openLab(page: Page, locale: Locale, slug: string, fragment = ''): Promise<void> {
  await page.goto(`/${locale}/labs/${slug}${fragment}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(button(page, LABS[locale].check.run)).toBeVisible();
}

/** Goes on with Tab until this has the focus, as somebody without a pointer does; with Shift it goes back. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < TABS_MAX; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

export async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}
