import shellEn from '../../content/locales/en/shell.json' with { type: 'json' };
import shellKo from '../../content/locales/ko/shell.json' with { type: 'json' };
import { answer, expect, feedback, stemOf, test, WORDS } from './support';

// By physical key, as with a Hangul input mode switched on.
const SHELL = { en: shellEn, ko: shellKo } as const;
const GOES = [
  ['KeyP', /\/practice$/],
  ['KeyN', /\/notes$/],
  ['KeyR', /\/progress$/],
  ['KeyT', /\/today$/],
] as const;

for (const locale of ['ko', 'en'] as const) {
  test(`every main place is reached by keys, and the list of keys is one of them: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    for (const [key, address] of GOES) {
      await page.keyboard.press('KeyG');
      await page.keyboard.press(key);
      await expect(page).toHaveURL(address);
    }
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: SHELL[locale].shortcuts.title });
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();

    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search$/);
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('SQS');
    const results = page.getByRole('main').getByRole('listitem').getByRole('link');
    await expect(results.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/\/search/);
  });

  test(`after an answer the question is flagged and asked anew by keys: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/practice/start?question=backlog-per-instance&length=5`);
    const asked = await stemOf(page);
    await answer(page, locale, 'guess');
    await page.keyboard.press('KeyF');
    await expect(page.getByRole('button', { name: WORDS[locale].flagged })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('KeyN');
    await expect(feedback(page, locale)).toHaveCount(0);
    await expect.poll(() => stemOf(page)).not.toBe(asked);

    await page.goto(`/${locale}/review`);
    await answer(page, locale, 'certain');
    await page.keyboard.press('Enter');
    await expect(feedback(page, locale)).toHaveCount(0);
    await page.keyboard.press('KeyU');
    await expect(page.getByRole('status').filter({ hasText: /되돌렸어요|taken back|undone/i })).toBeVisible();
  });
}
