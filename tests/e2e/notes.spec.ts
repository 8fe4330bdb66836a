import { answer, axe, expect, overflow, test } from './support';

const NOTES = [
  'eventbridge',
  'sqs-messages',
  'sqs-dead-letter-queues',
  'sqs-polling-and-scaling',
  'sns',
  'ses',
  'kinesis-data-streams',
  'data-firehose',
  'stream-analytics',
  'kinesis-video-streams',
  'developer-toolbox',
];

test('every note draws its diagrams, formulas and facts in both languages', async ({ page }) => {
  test.setTimeout(300_000);
  for (const locale of ['ko', 'en']) {
    for (const note of NOTES) {
      await page.goto(`/${locale}/notes/${note}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const body = page.getByRole('main');
      await expect(body).not.toContainText('{{fact:');
      await expect(page.locator('.katex-error')).toHaveCount(0);
      const diagram = page.locator('main .diagram-canvas').first();
      await diagram.scrollIntoViewIfNeeded();
      await expect(diagram.locator('svg'), note).toBeVisible();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(page), `${locale} ${note}`).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }
});

test('a fact in a note shows its source and date, and a section leads to practice on it', async ({
  page,
}) => {
  // Before the page is awake the reference is a plain link to the fact.
  await page.goto('/ko/notes/sqs-messages', { waitUntil: 'networkidle' });
  await page.locator('.fact-ref').first().click();
  const card = page.locator('[popover]:popover-open');
  await expect(card).toBeVisible();
  await expect(card.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '“가시성 제한 시간” 절 연습하기' }).click();
  await expect(page).toHaveURL(/\/practice\/[^/]+\/1$/);
  await answer(page);
});

test('a section that was read is marked, in its note and in the list, also for who comes back', async ({
  page,
}) => {
  // High enough for a whole section: its end must have been in view.
  await page.setViewportSize({ width: 1280, height: 1800 });
  await page.goto('/ko/notes/ses', { waitUntil: 'networkidle' });
  const contents = page.getByRole('navigation', { name: '목차' });
  await expect(contents.getByText('읽음')).toHaveCount(0);
  await expect(contents.getByText('읽음').first()).toBeAttached({ timeout: 20_000 });
  await page.reload();
  await expect(contents.getByText('읽음').first()).toBeAttached();
  await page.goto('/ko/notes');
  await expect(page.getByRole('main')).toContainText(/[1-7]\/7절 읽음/);
});

test('search finds a word with its particle, with and without script', async ({ page, browser }) => {
  await page.goto('/ko/search');
  await page.getByRole('searchbox').fill('가시성을');
  await expect(page.getByRole('main')).toContainText('가시성 제한 시간');
  expect(await axe(page)).toEqual([]);

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto('/en/search?q=visibility');
  await expect(plain.getByRole('main')).toContainText('Visibility timeout');
  await plain.context().close();
});

test('the registry of facts says what rests on a fact', async ({ page }) => {
  await page.goto('/en/facts');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/en/facts/sqs.visibilityTimeout.default');
  await expect(page.getByRole('main')).toContainText('30');
  await expect(page.getByRole('main')).toContainText(/visibility-timeout|Visibility timeout/);
});
