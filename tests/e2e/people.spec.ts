import { execFileSync } from 'node:child_process';
import { asAdmin, isSignedOut, NEW_PASSWORD, newEmail, PASSWORD, signIn, signOut, signUp } from './people';
import { answer, axe, expect, overflow, type Page, stemOf, test } from './support';

/** The address that a link of ours has on the server of these tests, whatever name it was made for. */
const pathOf = (link: string): string => {
  const { pathname, search } = new URL(link);
  return pathname + search;
};

async function chooseNewPassword(page: Page, link: string) {
  await page.goto(pathOf(link));
  await page.getByLabel('새 비밀번호').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: '저장하고 로그인' }).click();
  await expect(page).toHaveURL(/\/today$/);
}

test('an administrator names an instructor, who then finds the studio and not the users', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  const person = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await signUp(person, email);
  await expect(person.getByRole('link', { name: '스튜디오' })).toHaveCount(0);

  await asAdmin(page);
  await page.goto('/ko/settings');
  await page.getByRole('link', { name: '사용자와 역할' }).click();
  await page.getByPlaceholder('이메일 또는 이름').fill(email);
  await page.getByRole('button', { name: '검색' }).last().click();
  await page.getByRole('combobox', { name: `${email}의 역할` }).selectOption({ label: '강사' });
  await page.getByRole('button', { name: `${email} 역할 저장` }).click();
  await expect(page.getByText(`${email} 역할을 바꿨어요: 강사`)).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await person.goto('/ko/studio');
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('문제');
  await person.goto('/ko/users');
  await expect(person.getByRole('main')).not.toContainText(email);
  await person.context().close();
});

test('a forgotten password: the link of the administrator works once and ends other sign-ins', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  const person = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await signUp(person, email);
  await asAdmin(page);
  await page.goto(`/ko/users?search=${encodeURIComponent(email)}`);
  await page.getByRole('button', { name: `${email} 비밀번호 재설정 링크 만들기` }).click();
  const link = (await page.getByRole('status').locator('code').textContent()) ?? '';

  const elsewhere = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await chooseNewPassword(elsewhere, link);
  await person.goto('/ko/today');
  await isSignedOut(person);
  await person.goto(pathOf(link));
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('더 이상 쓸 수 없는 링크예요');
  await signIn(person, email, PASSWORD);
  await expect(person.getByText('이메일이나 비밀번호가 맞지 않아요')).toBeVisible();
  await signIn(person, email, NEW_PASSWORD);
  await expect(person).toHaveURL(/\/today$/);
  await person.context().close();
  await elsewhere.context().close();
});

test('a forgotten password: npm run reset-link makes the link on the server', async ({ page }) => {
  const email = newEmail();
  await signUp(page, email);
  await signOut(page);
  await page.goto('/ko/sign-in');
  await page.getByRole('link', { name: '비밀번호를 잊으셨나요?' }).click();
  await expect(page.getByRole('main')).toContainText('npm run reset-link -- EMAIL');
  const printed = execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/reset-link.ts', email], {
    encoding: 'utf8',
    env: { ...process.env, REDRIVE_DATA: process.env.E2E_DATA, DATABASE_URL: '' },
  });
  const [link = ''] = /https?:\/\/\S+/.exec(printed) ?? [];
  await chooseNewPassword(page, link);
});

test('what an account sets is what it gets: language, theme, time zone, basis of answers, address', async ({
  page,
}) => {
  await signUp(page, newEmail());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/ko/settings');
  const study = page.locator('form').filter({ has: page.getByLabel('시험일') });
  await study.getByLabel('시간대').selectOption('America/New_York');
  await study.getByLabel('하루에 배울 새 개념').fill('3');
  await study.getByLabel('현재 기준').check();
  await study.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('저장했어요').first()).toBeVisible();

  const email = newEmail();
  await page.getByLabel('새 이메일').fill(email);
  await page
    .locator('form')
    .filter({ has: page.getByLabel('새 이메일') })
    .getByLabel('비밀번호')
    .fill(PASSWORD);
  await page.getByRole('button', { name: '이메일 바꾸기' }).click();
  await expect(page.getByText('이메일을 바꿨어요')).toBeVisible();

  const look = page.locator('form').filter({ has: page.getByLabel('테마') });
  await look.getByLabel('언어').selectOption('en');
  await look.getByLabel('테마').selectOption('dark');
  await look.getByRole('button', { name: '저장' }).click();
  await expect(page).toHaveURL(/\/en\/settings/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.reload();
  await expect(page.getByRole('main')).toContainText(email);
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
  await expect(page.getByLabel('As today')).toBeChecked();
  await page.goto('/en/practice/start?length=1');
  await answer(page, 'en', 'certain');
  await page.goto('/en/today');
  await expect(page.getByRole('main')).toContainText('2 new concepts');
});

test('an answer given before the sign-in ran out is not lost: the guest goes on', async ({
  page,
  context,
}) => {
  await signUp(page, newEmail());
  await page.goto('/ko/practice/start?length=2');
  const asked = await stemOf(page);
  await context.clearCookies({ name: 'next-auth.session-token' });
  await answer(page);
  await page.reload();
  expect(await stemOf(page)).toBe(asked);
});
