import { IdentityProvider } from '../support/identity-provider';
import { PASSWORD, signIn, signOut, signUp } from './people';
import { answer, expect, type Page, test } from './support';

// The server's GITHUB_URL and OIDC_ISSUER point at this provider: see playwright.config.ts.
const PORT = Number(process.env.E2E_PROVIDER_PORT);
const BUTTONS = { oidc: /127\.0\.0\.1:\d+/, github: /GitHub/ } as const;
const PROVIDERS = ['oidc', 'github'] as const;

let provider: IdentityProvider;
test.beforeAll(async () => {
  provider = await IdentityProvider.start(PORT);
});
test.afterAll(() => provider.stop());

let people = 0;
const somebody = (verified = true) => {
  const id = Date.now() * 10 + people++;
  return { id, name: 'Ji-won', email: `person${id}@example.com`, verified };
};

async function signInWith(page: Page, id: keyof typeof BUTTONS) {
  await page.goto('/ko/sign-in');
  await page.getByRole('main').getByRole('button', { name: BUTTONS[id] }).click();
}

for (const id of PROVIDERS) {
  test(`${id}: a new account takes over what the guest has done, and opens again`, async ({ page }) => {
    provider.person = somebody();
    await page.goto('/ko/practice/start?length=2');
    await answer(page);
    await signInWith(page, id);
    await expect(page).toHaveURL(/\/ko\/today$/);
    await expect(page.getByRole('main')).toContainText('오늘 1문제를 풀었어요');
    await page.goto('/ko/settings');
    await expect(page.getByRole('main')).toContainText(provider.person.email);
    await signOut(page);
    await page.goto('/ko/practice/start?length=1');
    await answer(page);
    await signInWith(page, id);
    await expect(page).toHaveURL(/\/ko\/today$/);
    await expect(page.getByRole('main')).toContainText('오늘 2문제를 풀었어요');
  });

  test(`${id}: an address nobody has verified opens nothing`, async ({ page }) => {
    provider.person = somebody(false);
    await signInWith(page, id);
    await expect(page).toHaveURL(/\/ko\/sign-in/);
    await expect(page.getByText('이메일 주소를 확인해 주지 않았어요')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: '로그인' })).toBeVisible();
  });

  test(`${id}: who says no there comes back without harm`, async ({ page }) => {
    provider.person = null;
    await signInWith(page, id);
    await expect(page).toHaveURL(/\/ko\/sign-in/);
    await expect(page.getByRole('main').getByRole('button', { name: BUTTONS[id] })).toBeVisible();
  });
}

test('both providers open the one account of an address', async ({ page }) => {
  const person = somebody();
  provider.person = person;
  await page.goto('/ko/practice/start?length=1');
  await answer(page);
  await signInWith(page, 'oidc');
  await expect(page.getByRole('main')).toContainText('오늘 1문제를 풀었어요');
  await signOut(page);
  provider.person = { ...person, id: person.id + 1, email: person.email.toUpperCase() };
  await signInWith(page, 'github');
  await expect(page.getByRole('main')).toContainText('오늘 1문제를 풀었어요');
});

test('a password that a stranger set on the address before works no more', async ({ page, browser }) => {
  const person = somebody();
  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger, person.email);

  provider.person = person;
  await signInWith(page, 'oidc');
  await expect(page).toHaveURL(/\/ko\/today$/);
  await stranger.goto('/ko/today');
  await expect(stranger.getByRole('banner').getByRole('link', { name: '로그인' })).toBeVisible();
  await signIn(stranger, person.email, PASSWORD);
  await expect(stranger.getByText('이메일이나 비밀번호가 맞지 않아요')).toBeVisible();
  await stranger.context().close();
});
