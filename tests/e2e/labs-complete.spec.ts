import type { Lab } from '../../core/labs/lab';
import type { LabStep } from '../../core/labs/lab.schema';
import { shippedLabs } from '../support/labs';
import { button, LABS, localeOfCommit, openLab, PHONE, press, tabTo, terminal } from './labs';
import { expect, type Locale, overflow, type Page, test } from './support';

// Every lab is completed by the steps of its solution: once in `npm test`, by keyboard on a phone with everything
// found by role and name; in all ways, widths and languages by `npm run test:labs`.

/** Buttons of the clock, the longest jump first. */
const JUMPS = [
  { name: 'fourDays', sec: 4 * 86_400 },
  { name: 'hour', sec: 3_600 },
  { name: 'halfMinute', sec: 30 },
] as const;

/** How somebody works: what they press, and how a text comes into a field. */
interface Hand {
  /** Presses a button; `back` says that it stands before what was used last. */
  press(page: Page, name: string, back?: boolean): Promise<void>;
  enter(page: Page, locale: Locale, line: string): Promise<void>;
}

const keyboard: Hand = {
  press: (page, name, back = false) => press(page, button(page, name), back ? 'Shift+Tab' : 'Tab'),
  enter: async (page, locale, line) => {
    await tabTo(page, terminal(page, locale));
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
  },
};

/** As a screen reader does: it goes to what it has found by role and name, and acts on it. */
const accessibilityTree: Hand = {
  press: async (page, name) => {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
  },
  enter: async (page, locale, line) => {
    await terminal(page, locale).fill(line);
    await button(page, LABS[locale].terminal.run).focus();
    await page.keyboard.press('Enter');
  },
};

const pointer: Hand = {
  press: (page, name) => button(page, name).click(),
  enter: async (page, locale, line) => {
    await terminal(page, locale).click();
    await page.keyboard.insertText(line);
    await button(page, LABS[locale].terminal.run).click();
  },
};

async function complete(page: Page, lab: Lab, locale: Locale, hand: Hand): Promise<void> {
  const words = LABS[locale];
  await openLab(page, locale, lab.slug);
  await hand.press(page, words.tabs.terminal);
  for (const step of lab.solution) await take(page, step, locale, hand);
  await hand.press(page, words.tabs.story, true);
  await hand.press(page, words.check.run);
  await expect(page.getByRole('status').filter({ hasText: words.check.done })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

async function take(page: Page, step: LabStep, locale: Locale, hand: Hand): Promise<void> {
  if ('waitSec' in step) {
    for (const { name, times } of jumpsFor(step.waitSec))
      for (let n = 0; n < times; n++) await hand.press(page, LABS[locale].clock[name], n === 0);
    return;
  }
  if (!('run' in step)) throw new Error(`a learner has no way to do this: ${JSON.stringify(step)}`);
  const output = page.getByRole('log');
  const line = step.as === undefined ? step.run : `${step.as}=$(${step.run})`;
  await hand.enter(page, locale, line);
  await expect(output).toContainText(line.slice(0, 60));
  await expect(terminal(page, locale)).toHaveValue('');
}

/** The jumps that let at least so much time pass. */
function jumpsFor(
  waitSec: number,
): readonly { readonly name: (typeof JUMPS)[number]['name']; times: number }[] {
  let left = waitSec;
  return JUMPS.map(({ name, sec }) => {
    const times = sec === 30 ? Math.ceil(left / sec) : Math.floor(left / sec);
    left -= times * sec;
    return { name, times };
  });
}

const labs = shippedLabs();

if (process.env.LABS === 'all')
  for (const [hand, does] of Object.entries({ keyboard, accessibilityTree, pointer }))
    for (const [name, size] of Object.entries({ phone: PHONE, 'zoom 400 %': { width: 320, height: 256 } }))
      for (const locale of ['ko', 'en'] as const)
        for (const lab of labs)
          test(`${lab.slug}: ${hand}, ${name}, ${locale}`, async ({ page }) => {
            await page.setViewportSize(size);
            await complete(page, lab, locale, does);
          });
else
  for (const lab of labs)
    test(`${lab.slug} is completed by keyboard and accessibility tree on a phone`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      await complete(page, lab, localeOfCommit(), keyboard);
    });
