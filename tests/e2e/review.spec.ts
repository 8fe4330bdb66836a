import { newEmail, signUp } from './people';
import { answer, expect, feedback, stemOf, test, WORDS } from './support';

test('what was missed is due, comes back as a new variant, and the review can be undone', async ({
  page,
}) => {
  await page.goto('/ko/practice/start?length=2');
  const practised = [await stemOf(page)];
  await answer(page, 'ko', 'guess');
  await page.getByRole('link', { name: '다음' }).click();
  await expect(page).toHaveURL(/\/2$/);
  practised.push(await stemOf(page));
  await answer(page, 'ko', 'guess');

  await page.goto('/ko/today');
  await expect(page.getByRole('main')).toContainText('오늘 2문제를 풀었어요');
  await page.getByRole('link', { name: '복습 시작' }).click();
  await expect(page).toHaveURL(/\/review/);
  const asked = await stemOf(page);
  expect(practised).not.toContain(asked);
  await page.reload();
  expect(await stemOf(page)).toBe(asked);
  await answer(page, 'ko', 'certain');
  await page.keyboard.press('Enter');
  await expect(feedback(page)).toHaveCount(0);

  await page.getByRole('button', { name: '마지막 복습 되돌리기' }).click();
  await expect(page.getByRole('status').filter({ hasText: '되돌렸어요' })).toBeVisible();
});

test('what is undone where the day is done brings its question back, and says so beside it', async ({
  page,
}) => {
  await signUp(page, newEmail());
  await page.goto('/ko/settings');
  const study = page.locator('form').filter({ has: page.getByLabel('시험일') });
  await study.getByLabel('하루에 배울 새 개념').fill('1');
  await study.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('저장했어요').first()).toBeVisible();
  // One concept is learnt, and right: the day is done.
  await page.goto('/ko/practice/start?question=delete-by-message-id&length=1');
  await page.getByText('수신할 때 함께 온').click();
  await page.getByRole('button', { name: WORDS.ko.certainty.certain }).click();
  await expect(feedback(page)).toBeVisible();
  await page.goto('/ko/review');
  await expect(page.getByRole('link', { name: '다른 연습 하기' })).toBeVisible();

  const undone = page.getByRole('status').filter({ hasText: '되돌렸어요' });
  await page.getByRole('button', { name: '마지막 복습 되돌리기' }).click();
  await expect(page.getByRole('form', { name: '문제' })).toBeVisible();
  await expect(undone).toBeVisible();
});

test('progress says on how much every figure rests', async ({ page }) => {
  await page.goto('/en/practice/start?length=1');
  await answer(page, 'en');
  await page.goto('/en/progress');
  const main = page.getByRole('main');
  await expect(main).toContainText('from 1 answer');
  await expect(main).toContainText(/1 of \d+ seen so far/);
  await page.locator('details summary').filter({ hasText: /1 of/ }).first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
