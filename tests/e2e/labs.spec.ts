import en from '../../content/locales/en/labs.json' with { type: 'json' };
import { button, LABS, localeOfCommit, openLab, PHONE, press, tabTo, terminal } from './labs';
import { axe, expect, type Locale, overflow, type Page, test } from './support';

const LAB = 'slow-consumer';
const SOLUTION = 'aws sqs set-queue-attributes --queue-url $ORDERS --attributes VisibilityTimeout=180';

const open = (page: Page, locale: Locale, fragment = ''): Promise<void> =>
  openLab(page, locale, LAB, fragment);

test('a lab is completed by keyboard alone on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  const locale = localeOfCommit();
  const words = LABS[locale];
  await page.setViewportSize(PHONE);
  await open(page, locale);

  await press(page, button(page, words.hints.show.replace('{number}', '1').replace('{all}', '3')));
  await expect(page.getByRole('heading', { name: words.hints.hint.replace('{number}', '1') })).toBeVisible();
  await press(page, button(page, words.check.run));
  await expect(page.getByRole('main')).toContainText(words.check.missed);

  await press(page, button(page, words.tabs.terminal));
  await tabTo(page, terminal(page, locale));
  // Completed by Tab as far as there is one way on.
  await page.keyboard.type('aws sqs set-queue-a');
  await expect(page.getByRole('list', { name: words.terminal.chips })).toContainText('set-queue-attributes');
  await page.keyboard.press('Tab');
  await expect(terminal(page, locale)).toHaveValue('aws sqs set-queue-attributes ');
  await page.keyboard.type(SOLUTION.slice('aws sqs set-queue-attributes '.length));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('VisibilityTimeout=180');
  await expect(terminal(page, locale)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(terminal(page, locale)).toHaveValue(SOLUTION);

  await page.keyboard.press('Control+Home');
  await press(page, button(page, words.tabs.story), 'Shift+Tab');
  await press(page, button(page, words.check.run));
  await expect(page.getByText(words.check.done)).toBeVisible();

  await page.goto(`/${locale}/labs`);
  await expect(page.getByRole('main')).toContainText(words.list.passed);
});

test('what was done survives a reload, undo and redo, and travels in a link', async ({ page, browser }) => {
  await open(page, 'en');
  await terminal(page, 'en').fill('aws sqs create-queue --queue-name extra');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('/extra');
  await button(page, en.clock.hour).click();
  await expect(page.getByText('2026-01-05 10:00:00')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2026-01-05 10:00:00')).toBeVisible();
  await expect(page.getByRole('log')).toContainText('/extra');
  await button(page, en.clock.undo).click();
  await expect(page.getByText('2026-01-05 09:00:00')).toBeVisible();
  // Undone and not lost.
  await page.reload();
  await button(page, en.clock.redo).click();
  await expect(page.getByText('2026-01-05 10:00:00')).toBeVisible();

  await button(page, en.share.make).click();
  const link = await page.getByRole('textbox', { name: /link/i }).inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByText(en.notices.link)).toBeVisible();
  await expect(other.getByText('2026-01-05 10:00:00')).toBeVisible();
  await other.context().close();

  // A link that is cut off says so, and what was done here is still here.
  await page.goto('/en/labs');
  await open(page, 'en', `#${link.split('#')[1]?.slice(0, -5)}`);
  await expect(page.getByText(en.notices.faults.damaged)).toBeVisible();
  await expect(page.getByText('2026-01-05 10:00:00')).toBeVisible();
});

test('a near miss is told by its belief, with the section to read', async ({ page }) => {
  await open(page, 'en');
  await terminal(page, 'en').fill(
    'aws sqs set-queue-attributes --queue-url $ORDERS --attributes VisibilityTimeout=45',
  );
  await page.keyboard.press('Enter');
  await button(page, en.check.run).click();
  await expect(
    page.getByText('A visibility timeout equal to the usual processing time is enough'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /Visibility timeout/ })).toHaveAttribute(
    'href',
    '/en/notes/sqs-messages#visibility-timeout',
  );
  await expect(page.getByText(en.check.stillPossible)).toBeVisible();
});

test('the decision that made the goal impossible is named, and taken back', async ({ page }) => {
  await open(page, 'en');
  for (const line of ['aws sqs list-queues', 'aws sqs delete-queue --queue-url $ORDERS']) {
    await terminal(page, 'en').fill(line);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('log')).toContainText('delete-queue');
  await button(page, en.check.run).click();
  await expect(page.getByText(en.check.decision.replace('{number}', '2'))).toBeVisible();
  await button(page, en.check.rewind).click();
  await expect(page.getByRole('slider')).toHaveValue('1');
  await expect(page.getByRole('log')).not.toContainText('delete-queue');
});

test('rubbish, several lines and a paste of 10 MB do no harm', async ({ page }) => {
  await open(page, 'en');
  const input = terminal(page, 'en');
  await input.fill('rm -rf /');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('command not found');
  const paste = (text: string) =>
    input.evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste('aws sqs create-queue --queue-name one\naws sqs create-queue \\\n  --queue-name two\n');
  await expect(page.getByRole('log')).toContainText('/two');
  await input.fill('kept');
  await paste('x'.repeat(10_000_000));
  await expect(page.getByRole('log')).toContainText('10,000,000 characters');
  await expect(input).toHaveValue('kept');
});

test('hints and solution stay within their column, on a wide screen and on a phone', async ({ page }) => {
  // Its solution is one long line.
  await openLab(page, 'en', 'hot-shard');
  for (const number of ['1', '2', '3'])
    await button(page, en.hints.show.replace('{number}', number).replace('{all}', '3')).click();
  await button(page, en.hints.showSolution).click();
  const solution = page.getByRole('region', { name: en.hints.solution });
  await expect(solution).toContainText('split-shard');
  const beyond = () => page.locator('.lab-story').evaluate((story) => story.scrollWidth - story.clientWidth);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await beyond(), `${width} px`).toBeLessThanOrEqual(0);
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('two branches are compared', async ({ page }) => {
  await open(page, 'en');
  await button(page, en.branches.make).click();
  await button(page, en.clock.hour).click();
  const table = page.getByRole('table');
  await expect(table).toContainText('2026-01-05 09:00:00');
  await expect(table).toContainText('2026-01-05 10:00:00');
});

for (const locale of ['ko', 'en'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the list and a lab are accessible and fit: ${locale}, ${scheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      const words = LABS[locale];
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/labs`);
      expect(await axe(page)).toEqual([]);
      await open(page, locale);
      await terminal(page, locale).fill("aws sqs send-message --queue-url $ORDERS --message-body '{}'");
      await page.keyboard.press('Enter');
      await expect(page.getByRole('log')).toContainText('MessageId');
      await button(page, words.check.run).click();
      await expect(page.getByText(words.check.missed).first()).toBeVisible();
      await button(page, words.branches.make).click();
      expect(await axe(page), 'picture').toEqual([]);
      await button(page, words.world.forms.text).click();
      await page.locator('.lab-resource summary').first().click();
      expect(await axe(page), 'text').toEqual([]);
      // 320 px is a window of 1280 px at 400 % zoom.
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        for (const tab of Object.values(words.tabs).slice(1)) {
          await button(page, tab).first().click();
          expect(await overflow(page), `${tab} at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
      expect(await axe(page), 'phone').toEqual([]);
    });
  }
}
