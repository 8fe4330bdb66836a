import en from '../../content/locales/en/labs.json' with { type: 'json' };
import { button, LABS, openLab, PHONE, press, terminal } from './labs';
import { axe, expect, overflow, type Page, test } from './support';

// Watching: messages open and move in the picture; a failing world is gone through step by step.

const SEND = 'aws sqs send-message --queue-url $ORDERS --message-body \'{"order":1}\'';
const QUEUE = en.world.open.replace('{kind}', en.world.kinds.queue).replace('{name}', 'orders');
/** Where the first message stands in its box. */
const FIRST_MARK = { x: 15, y: 62 };

async function send(page: Page): Promise<void> {
  await terminal(page, 'en').fill(SEND);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('MessageId');
}

test('a message opens from the picture, by a tap and by keyboard, and from the text', async ({ page }) => {
  await openLab(page, 'en', 'slow-consumer');
  await send(page);
  const box = await button(page, QUEUE).boundingBox();
  if (!box) throw new Error('the queue is not in the picture');
  await page.mouse.click(box.x + FIRST_MARK.x, box.y + FIRST_MARK.y);
  const opened = page.getByRole('region', { name: en.world.opened.replace('{name}', 'orders') });
  await expect(opened.getByText('MessageId')).toBeVisible();
  await expect(opened).toContainText('Waits to be received');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await expect(button(page, QUEUE)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opened).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(opened.getByText('MessageId')).toBeVisible();

  await button(page, en.world.forms.text).click();
  await page.getByRole('list', { name: en.world.title }).getByText('{"order":1}').first().click();
  await expect(page.getByText(/Waits to be received/)).toBeVisible();
});

/** The pictures the marks go through, frame by frame, until they have changed and then stood still for a while. */
async function picturesOfMove(page: Page, act: () => Promise<void>): Promise<number> {
  const looks = page.evaluate(async () => {
    const STILL_MS = 800;
    const canvas = document.querySelector('canvas.lab-marks') as HTMLCanvasElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = new Set<string>();
    let last = '';
    let changed = performance.now();
    while (seen.size < 2 || performance.now() - changed < STILL_MS) {
      const now = canvas.toDataURL();
      if (now !== last) changed = performance.now();
      last = now;
      seen.add(now);
      await frame();
    }
    return seen.size;
  });
  await act();
  return looks;
}

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`messages move on their way, motion: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await openLab(page, 'en', 'slow-consumer');
    // The first one is looked at only so that it stands still before the next comes.
    await picturesOfMove(page, () => send(page));
    await terminal(page, 'en').fill(SEND);
    const pictures = await picturesOfMove(page, () => page.keyboard.press('Enter'));
    if (reducedMotion === 'reduce') expect(pictures).toBe(2);
    else expect(pictures).toBeGreaterThan(4);
  });

for (const locale of ['ko', 'en'] as const)
  test(`a failing world is watched by keyboard on a phone, and left by one key: ${locale}`, async ({
    page,
  }) => {
    const words = LABS[locale];
    await page.setViewportSize(PHONE);
    await openLab(page, locale, 'slow-consumer');
    await press(page, button(page, words.check.run));
    await press(page, button(page, words.replay.open));
    const title = page.getByRole('heading', { name: words.replay.title });
    await expect(title).toBeFocused();
    await expect(page.getByText(words.replay.begins)).toBeVisible();
    const missed = page.getByText(words.replay.missed);
    await press(page, button(page, words.replay.next));
    await expect(page.getByText(/^shop-?\S*.*\{"order":1\}/).first()).toBeVisible();
    await expect(missed).toHaveCount(0);
    await press(page, button(page, words.replay.toMiss));
    await expect(missed).toBeVisible();
    await expect(page.getByText(/packer-\d.*\{"order":1\}/).first()).toBeVisible();
    expect(await axe(page)).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('Escape');
    await expect(title).toHaveCount(0);
    await expect(button(page, words.replay.open)).toBeFocused();
    // The own world is as it was left: nothing was sent there.
    await button(page, words.tabs.log).click();
    await expect(page.locator('.lab-log li')).toHaveCount(1);
  });

test('a failing world plays by itself', async ({ page }) => {
  await openLab(page, 'en', 'slow-consumer');
  await button(page, en.check.run).click();
  await button(page, en.replay.open).click();
  await button(page, en.replay.play).click();
  await expect(page.getByText(en.replay.missed)).toBeVisible({ timeout: 20_000 });
});
