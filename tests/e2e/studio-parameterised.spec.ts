import { asAdmin } from './people';
import { answer, axe, expect, feedback, overflow, type Page, stemOf, test } from './support';

/** A new parameterised question, filled with the example. */
async function fromExample(page: Page): Promise<void> {
  await asAdmin(page);
  await page.goto('/ko/studio');
  await page.getByLabel('유형').first().selectOption('parameterised');
  await page.getByRole('button', { name: '쓰기 시작' }).click();
  await expect(page).toHaveURL(/\/studio\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '예시로 채우기' }).click();
}

const contractOf = (page: Page) => page.getByRole('region', { name: '게시 전 점검' });
const previewOf = (page: Page) => page.getByRole('region', { name: '한국어 미리 보기' });

test('an instructor makes a question with variables and an exhibit, mends what is found, publishes; a learner gets a variant', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await fromExample(page);
  const variants = page.getByRole('region', { name: '변형 20개' });
  await expect(variants.getByRole('listitem').filter({ hasText: '변형 20' })).toBeVisible();
  await expect(variants).toContainText('How many shards');
  expect(await axe(page)).toEqual([]);

  // A name nobody knows, and a check that disagrees, are told while they are typed, with the place.
  const formula = page.getByRole('textbox', { name: '정답의 식' });
  await formula.fill('max(byRecords, nothing)');
  await expect(
    page.getByText('16번째 글자: 여기서는 ‘nothing’이라는 이름을', { exact: false }).last(),
  ).toBeVisible();
  await page.getByRole('button', { name: '16번째 글자로 가기' }).click();
  await page.keyboard.type('byBytes');
  await expect(formula).toHaveValue('max(byRecords, byBytes)');
  await formula.fill('max(byRecords, byBytes) + 1');
  await expect(page.getByText('검산이 정답을 확인해 주지 않아요', { exact: false }).last()).toBeVisible();
  await formula.fill('max(byRecords, byBytes)');

  // Exhibits are filled in like any text, and held to the same rules.
  await page.getByRole('button', { name: '코드 추가' }).click();
  await expect(previewOf(page).locator('figure')).toContainText(/"rate": \d+,/);
  const code = page.getByRole('textbox', { name: '자료(Markdown), 한국어' });
  const written = await code.inputValue();
  await code.fill(written.replace('{{rate|code}}', '{{rat|code}}'));
  await expect(page.getByText('‘rat’이라는 이름이 없어요', { exact: false }).last()).toBeVisible();
  await code.fill(written);
  const mark = `시험 ${Date.now()}`;
  await page
    .getByRole('textbox', { name: '지문, 한국어' })
    .fill(`${mark}: {{source}}의 레코드는 {{rate}}이고 하나는 {{size}}이다. 샤드는 몇 개가 필요한가?`);
  await page
    .getByRole('textbox', { name: '지문, 영어' })
    .fill(`${mark}: there are {{rate}} of {{source}}, each of {{size}}. How many shards are needed?`);
  await expect(previewOf(page)).toContainText(mark);
  await expect(variants.locator('figure').first()).toContainText('"source"');
  await page.getByRole('button', { name: '게시', exact: true }).click();
  // 2,000 variants here and 400 on the server: a moment on an idle machine.
  await expect(page.getByText('게시했어요', { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  await expect(contractOf(page)).toContainText('모든 시드에서 올바른 문제가 나와요');

  const learner = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  const asLearner = await page.getByRole('link', { name: '학습자로 풀어 보기' }).getAttribute('href');
  await learner.goto(asLearner ?? '');
  const stem = await stemOf(learner);
  expect(stem).toMatch(new RegExp(`${mark}: .*[\\d,]+건/초이고 하나는 [\\d.]+ KiB이다`));
  const rate = /([\d,]+)건\/초/.exec(stem)?.[1]?.replace(',', '');
  const exhibit = learner.locator('main figure');
  await expect(exhibit).toContainText(`"rate": ${rate},`);
  await answer(learner);
  await expect(feedback(learner)).toBeVisible();
  expect(await axe(learner)).toEqual([]);
  // What was answered is drawn again from its revision and seed, the exhibit with it.
  await learner.reload();
  await expect(feedback(learner)).toBeVisible();
  await expect(exhibit).toContainText(`"rate": ${rate},`);
  await learner.context().close();

  // English words and formulas are longer: nothing may make the form wider than a phone.
  await page.goto(page.url().replace('/ko/', '/en/'));
  await expect(page.getByRole('textbox', { name: 'Formula of load', exact: true })).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('by keyboard: a formula is put together, variants are turned and tried, the check is cancelled and names the seed that breaks', async ({
  page,
}) => {
  await fromExample(page);
  const formula = page.getByRole('textbox', { name: '정답의 식' });
  await formula.fill('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const insert = page.getByRole('region', { name: '넣기: 정답의 식' });
  await insert.getByRole('button', { name: 'max', exact: true }).press('Enter');
  await page.keyboard.type('byRecords, ');
  await insert.getByRole('button', { name: 'byBytes' }).press('Enter');
  await expect(formula).toBeFocused();
  await expect(formula).toHaveValue('max(byRecords, byBytes)');
  await page.keyboard.press('Escape');
  await expect(insert).toBeHidden();

  const variants = page.getByRole('region', { name: '변형 20개' });
  await variants.getByRole('button', { name: '다음 20개' }).press('Enter');
  await expect(variants.getByText('21~40번')).toBeVisible();
  const other = variants.getByRole('listitem').filter({ hasText: '변형 22' });
  const told = (await other.locator('strong').first().textContent()) ?? '';
  await other.getByRole('button', { name: '미리 보기에서 풀기' }).press('Enter');
  await expect(previewOf(page).locator('strong').first()).toHaveText(told);
  await expect(page.locator('#studio-previews')).toBeFocused();
  await expect(previewOf(page).locator('strong').first()).toBeInViewport();

  // The button that runs the check is the one that cancels it: the focus stays.
  const contract = contractOf(page);
  await contract.getByRole('button', { name: '점검하기' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(contract).toContainText('점검을 그만두었어요');
  await page.getByRole('textbox', { name: '조건 2' }).fill('answer >= 3 && 1 / (rate - 12000) < 1');
  await contract.getByRole('button', { name: '점검하기' }).press('Enter');
  await expect(contract).toContainText('제약 조건 2: 18번째 글자: 어떤 수에서는 0으로 나누게 돼요');
  await expect(contract).toContainText(/시드 contract-\d+.*rate = 12000/);
  await contract.getByRole('link', { name: '제약 조건 2' }).press('Enter');
  await expect(page.getByRole('textbox', { name: '조건 2' })).toBeInViewport();
  await page.getByRole('button', { name: '넣기: 조건 2' }).press('Enter');
  expect(await axe(page)).toEqual([]);
});
