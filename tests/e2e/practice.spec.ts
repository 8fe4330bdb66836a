import type { Locator } from '@playwright/test';
import { answer, expect, feedback, fillAnswer, type Page, stemOf, test, WORDS } from './support';

test('a newcomer practises in one click and nothing is lost on reload, back or in a second tab', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/ko$/);
  await page.getByRole('main').getByRole('link', { name: '연습 시작' }).click();
  await expect(page).toHaveURL(/\/practice\/[^/]+\/1$/);

  const asked = await stemOf(page);
  await page.reload();
  expect(await stemOf(page), 'reload shows the same question').toBe(asked);

  const second = await context.newPage();
  await second.goto(page.url());
  expect(await stemOf(second), 'a second tab shows the same question').toBe(asked);
  await answer(page, 'ko', 'certain');
  await fillAnswer(second);
  await second.getByRole('button', { name: WORDS.ko.certainty.guess }).click();
  await expect(second.getByText('이미 답한 문제예요')).toBeVisible();
  await expect(feedback(second)).toBeVisible();
  await second.close();

  const verdict = (await feedback(page).getByRole('heading').first().textContent()) ?? '';
  await page.reload();
  await expect(feedback(page).getByRole('heading').first()).toHaveText(verdict);
  await page.getByRole('link', { name: '다음' }).click();
  await expect(page).toHaveURL(/\/2$/);
  await expect(feedback(page)).toHaveCount(0);
  await page.goBack();
  await expect(feedback(page).getByRole('heading').first()).toHaveText(verdict);

  await page.getByRole('link', { name: '끝내기' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1문제 중 [01]문제 맞음$/);
});

test('the answer given on the landing page counts', async ({ page }) => {
  await page.goto('/en');
  await answer(page, 'en');
  await expect(feedback(page, 'en').getByRole('heading').first()).toBeVisible();
  await page.goto('/en/progress');
  await expect(page.getByText('from 1 answer')).toBeVisible();
});

test('a whole run by keyboard alone, on a phone-sized screen, in English', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/practice/start?length=3');
  for (let number = 1; number <= 3; number++) {
    await expect(page).toHaveURL(new RegExp(`/${number}$`));
    await answerByKeys(page);
    await expect(feedback(page, 'en')).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 3 right/);
});

/** Chooses by letter where one part asks by letters, else goes from control to control; submits by digit or Enter. */
async function answerByKeys(page: Page) {
  const form = page.locator('main form');
  await expect(form).toBeVisible();
  const typed = await form.locator('input[inputmode=decimal]').all();
  const lists = await form.locator('select').all();
  const radios = await form.getByRole('radiogroup').all();
  const sets = await form.locator('fieldset:has(input[type=checkbox])').all();
  const byLetter = typed.length + lists.length === 0 && radios.length + sets.length <= 1;
  for (const input of typed) {
    await input.focus();
    await page.keyboard.type('12');
  }
  for (const select of lists) {
    await select.focus();
    await page.keyboard.press('ArrowDown');
  }
  for (const [place, choice] of (await choices(radios, sets)).entries()) {
    if (byLetter) await page.keyboard.press(`Key${'ABCDEF'[place]}`);
    else {
      await choice.focus();
      await page.keyboard.press('Space');
    }
  }
  if (byLetter) return page.keyboard.press('Digit3');
  // Digits belong to a field or a list that has the focus.
  await page.getByRole('button', { name: WORDS.en.certainty.certain }).focus();
  return page.keyboard.press('Enter');
}

/** The first option of every group, and as many boxes as are asked for. */
async function choices(radios: Locator[], sets: Locator[]): Promise<Locator[]> {
  const boxes = sets.map(async (set) => {
    const count = Number(/\d/.exec((await set.locator('legend').textContent()) ?? '')?.[0]);
    return Array.from({ length: count }, (_, place) => set.getByRole('checkbox').nth(place));
  });
  return [...radios.map((group) => group.getByRole('radio').first()), ...(await Promise.all(boxes)).flat()];
}

test('practice is set up by topic, length and filter; nothing fitting is said kindly', async ({ page }) => {
  await page.goto('/ko/practice');
  await page.getByRole('checkbox', { name: /Kinesis Data Streams/ }).check();
  await page.getByLabel('문제 수').selectOption('5');
  await page.getByRole('button', { name: '시작' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5문제 중 1번째');
  await page.goto('/ko/practice/start?filter=flagged');
  await expect(page.getByRole('status')).toContainText('조건에 맞는 문제가 없어요');
});

test('the question switches language without losing the choice', async ({ page }) => {
  await page.goto('/ko/practice/start?question=which-service&length=5');
  const korean = await stemOf(page);
  await fillAnswer(page);
  const chosen = await choiceOf(page);
  await page.getByRole('button', { name: 'In English' }).click();
  const english = await stemOf(page);
  expect(english).not.toBe(korean);
  expect(english).not.toMatch(/[가-힣]/);
  expect(await choiceOf(page)).toEqual(chosen);
});

/** What every control of the question holds. */
const choiceOf = (page: Page): Promise<(string | boolean)[]> =>
  page
    .locator('main form :is(input, select)')
    .evaluateAll((controls) =>
      controls.map((each) =>
        each instanceof HTMLInputElement && each.type !== 'text'
          ? each.checked
          : (each as HTMLSelectElement).value,
      ),
    );

/** One of each kind of control; of some kinds several make one answer. */
const EARLY: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'delete-by-message-id': (page) => page.locator('main form input').first().click(),
  'filter-policy-combinations': (page) => page.locator('main form input').first().fill('185'),
  'reasons-in-a-decision-record': async (page) => {
    for (const place of [1, 3]) await page.locator('main form input').nth(place).click();
  },
  'service-for-each-task': async (page) => {
    const lists = page.locator('main form select');
    for (const [place, list] of (await lists.all()).entries()) await list.selectOption({ index: place + 1 });
  },
};

for (const [question, choose] of Object.entries(EARLY)) {
  test(`what is answered before the scripts are there counts: ${question}`, async ({ page }) => {
    await page.route('**/_next/static/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    await page.goto(`/ko/practice/start?question=${question}&length=1`, { waitUntil: 'commit' });
    await page.locator('main form').waitFor();
    await choose(page);
    const chosen = await choiceOf(page);
    const sure = page.getByRole('button', { name: WORDS.ko.certainty.think });
    await expect(sure).toHaveAttribute('aria-disabled', 'true');
    await expect(sure).toHaveAttribute('aria-disabled', 'false');
    expect(await choiceOf(page)).toEqual(chosen);
    await sure.click();
    await expect(feedback(page)).toBeVisible();
  });
}

test('flagged questions can be practised', async ({ page }) => {
  await page.goto('/ko/practice/start?length=1');
  await answer(page);
  await page.getByRole('button', { name: WORDS.ko.flag, exact: true }).click();
  await expect(page.getByRole('button', { name: WORDS.ko.flagged })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/ko/practice/start?filter=flagged&length=1');
  await expect(page).toHaveURL(/\/1$/);
  await page.goBack();
});

test('another like this draws a fresh variant', async ({ page }) => {
  await page.goto('/ko/practice/start?question=backlog-per-instance&length=5');
  const first = await stemOf(page);
  await answer(page);
  await page.getByRole('link', { name: WORDS.ko.another }).click();
  await expect(feedback(page)).toHaveCount(0);
  expect(await stemOf(page)).not.toBe(first);
});

test('a mistyped run, a tampered item and an unknown page are told apart', async ({ page }) => {
  await page.goto('/ko/practice/abc.def/1');
  await expect(page.getByRole('main')).toContainText('없는 연습이거나 주소가 잘렸어요');
  const unknown = await page.goto('/ko/nowhere');
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('없는 페이지예요');
});

test('a wrong option is carried out in a simulated account, after the answer', async ({ page }) => {
  await page.goto('/en/practice/start?question=retention-and-dlq&length=10');
  const watch = page.getByRole('link', { name: /^See it happen: option [A-D]$/ });
  for (let number = 1; number <= 10; number++) {
    await expect(page).toHaveURL(new RegExp(`/${number}$`));
    await expect(watch).toHaveCount(0);
    await answer(page, 'en');
    // Numbers to work out have no options to watch.
    if ((await watch.count()) > 0) break;
    await page.getByRole('link', { name: 'Next' }).click();
  }
  await watch.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'An option, carried out' })).toBeVisible();
  await expect(page.locator('.lab-terminal')).toContainText('aws sqs');
  // What comes of it can be done step by step.
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(redo).toBeEnabled();
  await redo.click();
  await expect(page.locator('.lab-scrub')).toContainText(/\d+\/\d+/);
  await page.getByRole('button', { name: '+1 h' }).click();
  await expect(redo).toBeDisabled();

  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'An option, carried out' })).toHaveCount(0);
});
