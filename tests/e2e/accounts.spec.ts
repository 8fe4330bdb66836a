import { NEW_PASSWORD, newEmail, PASSWORD, signIn, signOut, signUp } from './people';
import { answer, axe, expect, test } from './support';

test('what a guest has done is kept at sign-up and found again after sign-in', async ({ page }) => {
  await page.goto('/ko/practice/start?length=2');
  await answer(page);
  const email = newEmail();
  await signUp(page, email);
  await expect(page.getByRole('main')).toContainText('오늘 1문제를 풀었어요');
  await signOut(page);
  await page.goto('/ko/progress');
  await expect(page.getByText('아직 보여 줄 것이 없어요')).toBeVisible();

  // A second guest history, merged into the same account, once.
  await page.goto('/ko/practice/start?length=1');
  await answer(page);
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole('main')).toContainText('오늘 2문제를 풀었어요');
  await signOut(page);
  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('main')).toContainText('오늘 2문제를 풀었어요');
});

test('a wrong password is refused kindly and does not say whether the account exists', async ({ page }) => {
  const email = newEmail();
  await signUp(page, email);
  await signOut(page);
  await signIn(page, email, 'not the password');
  const refusal = page.getByText('이메일이나 비밀번호가 맞지 않아요');
  await expect(refusal).toBeVisible();
  await signIn(page, newEmail(), 'not the password');
  await expect(refusal).toBeVisible();
});

test('a password change ends the sign-in of another browser', async ({ page, browser }) => {
  const email = newEmail();
  await signUp(page, email);
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, email, PASSWORD);
  await expect(elsewhere).toHaveURL(/\/today$/);

  await page.goto('/ko/settings');
  await page.getByLabel('현재 비밀번호').fill(PASSWORD);
  await page.getByLabel('새 비밀번호').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: '비밀번호 바꾸기' }).click();
  await expect(page.getByText('비밀번호를 바꿨어요').first()).toBeVisible();
  await elsewhere.goto('/ko/today');
  await expect(elsewhere.getByRole('banner').getByRole('link', { name: '로그인' })).toBeVisible();
  await page.goto('/ko/today');
  await expect(page.getByRole('banner').getByRole('link', { name: '계정' })).toBeVisible();
  await elsewhere.context().close();
});

test('settings are kept, data is exported, and the account can be deleted', async ({ page }) => {
  const email = newEmail();
  await page.goto('/ko/practice/start?length=1');
  await answer(page);
  await signUp(page, email);
  await page.goto('/ko/settings');
  expect(await axe(page)).toEqual([]);
  const study = page.locator('form').filter({ has: page.getByLabel('시험일') });
  await study.getByLabel('시험일').fill('2027-03-02');
  await study.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('저장했어요').first()).toBeVisible();
  await page.goto('/ko/today');
  await expect(page.getByRole('main')).toContainText('2027년 3월 2일');

  await page.goto('/ko/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'JSON으로 내려받기' }).click();
  const file = await (await download).createReadStream();
  let text = '';
  for await (const chunk of file) text += chunk;
  const data = JSON.parse(text);
  expect(JSON.stringify(data)).toContain(email);
  expect(text).not.toMatch(/argon2|passwordHash/);

  await page.getByText('계정 삭제', { exact: true }).click();
  await page.getByLabel('비밀번호', { exact: true }).last().fill(PASSWORD);
  await page.getByRole('button', { name: '완전히 삭제' }).click();
  await expect(page.getByText('모두 삭제했어요')).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page.getByText('이메일이나 비밀번호가 맞지 않아요')).toBeVisible();
});
