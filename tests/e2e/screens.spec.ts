import { answer, axe, expect, overflow, stemOf, test } from './support';

// The longest file: its tests share nothing, so both workers take them.
test.describe.configure({ mode: 'parallel' });

const SCREENS = [
  '',
  '/today',
  '/practice',
  '/progress',
  '/notes',
  '/notes/sqs-messages',
  '/facts',
  '/coverage',
  '/generators',
  '/generators/dlq-type-match?n=3&level=2&profile=exam',
  // Its concepts have the longest names.
  '/generators/hot-partition?n=1&level=1&profile=exam',
  '/search?q=SQS',
  '/sign-in',
  '/sign-up',
  '/settings',
  '/reports',
  '/review',
];

for (const locale of ['ko', 'en'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`every screen is accessible and fits a phone: ${locale}, ${scheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      // Something to show on progress and today.
      await page.goto(`/${locale}/practice/start?length=1`);
      await answer(page, locale);
      for (const screen of SCREENS) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`/${locale}${screen}`);
        await expect(page.getByRole('heading', { level: 1 }), screen).toHaveCount(1);
        expect(await axe(page), screen).toEqual([]);
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 });
          await expect.poll(() => overflow(page), `${screen} at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}

/** One fixed question of every kind. */
const KINDS = {
  single: 'dry-run-error-message',
  multiple: 'filter-policy-matching-messages',
  ordering: 'life-of-a-message',
  matching: 'symptom-and-cause',
  numeric: 'filter-policy-combinations',
  case: 'scaling-order-workers',
};

for (const [kind, question] of Object.entries(KINDS)) {
  test(`a question of every kind is accessible before and after the answer: ${kind}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [locale, scheme] of [
      ['ko', 'light'],
      ['en', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/practice/start?question=${question}&length=1`);
      expect(await stemOf(page)).not.toBe('');
      expect(await axe(page), 'open').toEqual([]);
      await answer(page, locale);
      expect(await axe(page), 'answered').toEqual([]);
      await page.setViewportSize({ width: 320, height: 844 });
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    }
  });
}
