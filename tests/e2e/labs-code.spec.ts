import type { Locator } from '@playwright/test';
import { button, LABS, openLab, PHONE, terminal } from './labs';
import { axe, expect, type Locale, overflow, type Page, test } from './support';

const LAB = 'slow-consumer';

const editor = (page: Page, locale: Locale): Locator =>
  page.getByRole('textbox', { name: LABS[locale].code.editor });

async function openCode(page: Page, locale: Locale): Promise<void> {
  await openLab(page, locale, LAB);
  if (await button(page, LABS[locale].tabs.terminal).isVisible())
    await button(page, LABS[locale].tabs.terminal).click();
  await button(page, LABS[locale].code.title).click();
  await expect(editor(page, locale)).toBeVisible();
}

async function run(page: Page, source: string, locale: Locale = 'en'): Promise<void> {
  await editor(page, locale).fill(source);
  await button(page, LABS[locale].code.run).click();
}

test('code sends and consumes; each call is an action, taken back one by one', async ({ page }) => {
  const words = LABS.en;
  await openCode(page, 'en');
  await button(page, words.code.kinds.producer).click();
  await editor(page, 'en').press('Control+Enter');
  await expect(page.getByText(words.code.ended)).toBeVisible({ timeout: 30_000 });
  const log = page.getByRole('log', { name: words.terminal.output });
  await expect(log).toContainText('sqs.SendMessage');
  await expect(page.getByRole('slider', { name: words.clock.scrub })).toHaveValue('10');

  await button(page, words.code.kinds.consumer).click();
  await button(page, words.code.run).click();
  await expect(log).toContainText('nothing came for 20 s', { timeout: 30_000 });
  await expect(log).toContainText('{"order":5}');
  const done = Number(await page.getByRole('slider', { name: words.clock.scrub }).inputValue());
  await button(page, words.clock.undo).click();
  await expect(page.getByRole('slider', { name: words.clock.scrub })).toHaveValue(String(done - 1));

  await page.reload();
  await button(page, words.code.title).click();
  await expect(editor(page, 'en')).toHaveValue(/ReceiveMessageCommand/);
});

test('an endless loop is stopped, and the page is alive', async ({ page }) => {
  const words = LABS.en;
  await openCode(page, 'en');
  await run(page, 'for (;;);');
  await expect(page.getByText(words.code.ends.time)).toBeVisible({ timeout: 30_000 });
  await run(page, 'const bytes = new Uint8Array(1e6);\nfor (;;) bytes.slice().sort().toString();');
  await expect(page.getByText(words.code.ends.time)).toBeVisible({ timeout: 30_000 });
  await run(page, 'for (;;) await new SQS().listQueues();');
  await button(page, words.code.stop).click();
  await expect(page.getByText(words.code.ends.stopped)).toBeVisible();
  await terminal(page, 'en').fill('aws sqs list-queues');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: words.terminal.output })).toContainText('QueueUrls');
});

test('an error names its line', async ({ page }) => {
  await openCode(page, 'en');
  await run(page, "const sqs = new SQS();\nawait sqs.getQueueUrl({ QueueName: 'none' });");
  await expect(page.getByText('QueueDoesNotExist: The specified queue does not exist.')).toBeVisible({
    timeout: 30_000,
  });
  await button(page, LABS.en.code.toLine.replace('{line}', '2')).click();
  await expect(editor(page, 'en')).toBeFocused();
});

test('code reaches neither the page, nor storage, nor the network', async ({ page }) => {
  await openCode(page, 'en');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const names = [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'localStorage',
    'indexedDB',
    'caches',
    'document',
    'self',
  ];
  const all = [...names, 'postMessage', 'importScripts', 'navigator', 'location'];
  await run(
    page,
    `const root = [].constructor.constructor('return this')();
console.log('found', ${JSON.stringify(all)}.filter((name) => root[name] !== undefined).length);
await import('https://example.com/a.js').catch((error) => console.log(error.message));`,
  );
  const log = page.getByRole('log', { name: LABS.en.terminal.output });
  await expect(log).toContainText('found 0', { timeout: 30_000 });
  await expect(log).toContainText("Cannot find package 'https://example.com/a.js'");
  expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('the pane holds no keyboard, fits a phone, and is accessible', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openCode(page, 'ko');
  await editor(page, 'ko').fill('if (true) {');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(editor(page, 'ko')).toHaveValue('if (true) {\n    ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(button(page, LABS.ko.code.run)).toBeFocused();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await axe(page)).toEqual([]);
});

test('only the pages of labs may run WebAssembly', async ({ request }) => {
  const policyOf = async (path: string): Promise<string> =>
    (await request.get(path)).headers()['content-security-policy'] ?? '';
  expect(await policyOf(`/en/labs/${LAB}`)).toContain("'wasm-unsafe-eval'");
  for (const path of ['/en', '/en/labs', '/en/notes', '/en/practice', '/en/sign-in']) {
    const policy = await policyOf(path);
    expect(policy).toContain("'strict-dynamic'");
    expect(policy).not.toContain('unsafe-eval');
  }
});

test('a visited lab opens without network, runs commands and code, and keeps what is done', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const words = LABS.en;
  // A page of its own: a browser without network logs each failed request.
  const context = await browser.newContext();
  const page = await context.newPage();
  await openLab(page, 'en', LAB);
  await expect(page.getByText(words.offline.kept)).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  await openLab(page, 'en', LAB);
  await expect(page.getByText(words.offline.without)).toBeVisible();
  await terminal(page, 'en').fill('aws sqs list-queues');
  await page.keyboard.press('Enter');
  const log = page.getByRole('log', { name: words.terminal.output });
  await expect(log).toContainText('QueueUrls');
  await button(page, words.code.title).click();
  await run(page, "console.log('answer', 6 * 7);");
  await expect(log).toContainText('answer 42', { timeout: 30_000 });
  await page.reload();
  await expect(log).toContainText('QueueUrls');
  await context.close();
});
