import { expect, type Page } from './support';

// The server of these tests is started with FIRST_ADMIN_EMAIL=admin@example.com.
export const ADMIN = 'admin@example.com';
export const PASSWORD = 'a queue that redrives itself';
export const NEW_PASSWORD = 'another queue, another word';

let made = 0;
export const newEmail = () => `learner${Date.now()}x${made++}@example.com`;

async function fillSignUp(page: Page, email: string) {
  await page.goto('/ko/sign-up');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '계정 만들기' }).click();
}

export async function signUp(page: Page, email: string) {
  await fillSignUp(page, email);
  await expect(page).toHaveURL(/\/today$/);
}

export async function signIn(page: Page, email: string, password: string) {
  await page.goto('/ko/sign-in');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(password);
  await page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click();
}

export async function signOut(page: Page) {
  await page.goto('/ko/settings');
  await page.getByRole('button', { name: '로그아웃' }).click();
  await isSignedOut(page);
}

export const isSignedOut = (page: Page) =>
  expect(page.getByRole('banner').getByRole('link', { name: '로그인' })).toBeVisible();

/** Signs in as the administrator, whose account the first to come makes. */
export async function asAdmin(page: Page) {
  await fillSignUp(page, ADMIN);
  const refusedOrIn = page.getByText('이미 가입한 이메일이에요').or(page.getByRole('link', { name: '계정' }));
  await expect(refusedOrIn.first()).toBeVisible();
  if (!page.url().includes('/sign-up')) return;
  await signIn(page, ADMIN, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);
}
