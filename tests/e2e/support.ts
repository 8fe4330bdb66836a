import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import en from '../../content/locales/en/question.json' with { type: 'json' };
import ko from '../../content/locales/ko/question.json' with { type: 'json' };

export const WORDS = { en, ko } as const;
export type Locale = keyof typeof WORDS;

/** An address of its own for each test: limits by address count what one visitor does, not the whole run. */
function addressOf(titles: readonly string[]): string {
  const digest = createHash('sha256').update(titles.join('\n')).digest();
  return `10.${digest[0]}.${digest[1]}.${digest[2]}`;
}

/** A console error or an uncaught one fails the test that caused it. */
export const test = base.extend<{ quiet: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  extraHTTPHeaders: async ({}, use, { titlePath }) => {
    await use({ 'X-Forwarded-For': addressOf(titlePath) });
  },
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await use(undefined);
      // A refused request is the point of some tests; the browser logs it by itself.
      expect(faults.filter((fault) => !/Failed to load resource/.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect, type Page };

/** A click that comes while the page gets its scripts takes effect a moment later. */
async function choose(option: Locator): Promise<void> {
  await option.click();
  await expect(option).toBeChecked();
}

/** Fills in some answer of whatever kind is shown. */
export async function fillAnswer(page: Page): Promise<void> {
  for (const input of await page.locator('main input[inputmode=decimal]').all()) await input.fill('12');
  for (const select of await page.locator('main form select').all()) await select.selectOption({ index: 1 });
  for (const group of await page.getByRole('radiogroup').all())
    await choose(group.getByRole('radio').first());
  for (const set of await page.locator('main fieldset:has(input[type=checkbox])').all()) {
    const count = Number(/\d/.exec((await set.locator('legend').textContent()) ?? '')?.[0]);
    for (let i = 0; i < count; i++) await choose(set.getByRole('checkbox').nth(i));
  }
}

export async function answer(
  page: Page,
  locale: Locale = 'ko',
  certainty: 'guess' | 'think' | 'certain' = 'think',
) {
  await fillAnswer(page);
  await page.getByRole('button', { name: WORDS[locale].certainty[certainty] }).click();
  await expect(feedback(page, locale)).toBeVisible();
}

export const feedback = (page: Page, locale: Locale = 'ko') =>
  page.getByRole('region', { name: WORDS[locale].result, exact: true });

/** What the question asks, to tell items apart. */
export const stemOf = async (page: Page): Promise<string> =>
  (await page.locator('main form .prose-question').first().textContent()) ?? '';

/** Taller than any page of ours. */
const WHOLE_PAGE_PX = 6_000;

/** Accessibility faults of the page, by rule and place. */
export async function axe(page: Page): Promise<string[]> {
  const window = page.viewportSize();
  // The whole page at once: what stands under the sticky header just now is no small target.
  if (window) await page.setViewportSize({ width: window.width, height: WHOLE_PAGE_PX });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  if (window) await page.setViewportSize(window);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
