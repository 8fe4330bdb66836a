import { readFileSync } from 'node:fs';
import { button, LABS, openLab, PHONE, press, tabTo, terminal } from './labs';
import { asAdmin } from './people';
import { axe, expect, type Page, test } from './support';

const YAML = '실습 정의(lab.yaml)';
const RIGHT = 'ReceiveMessageWaitTimeSeconds=20';
const SOLUTION = `aws sqs set-queue-attributes --queue-url $JOBS --attributes ${RIGHT}`;

/** Rewrites a piece of a file as an author would: in its field. */
async function rewrite(page: Page, label: string, change: (text: string) => string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(change(await field.inputValue()));
}

const problems = (page: Page) => page.getByRole('region', { name: '고칠 것' });
const checks = (page: Page) => page.getByRole('region', { name: '게시 전 점검' });

test('an instructor writes a lab from an existing one, mends what the check finds, publishes; a learner solves it', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const slug = `bill-${Date.now()}`;
  await asAdmin(page);
  await page.goto('/ko/studio/labs');
  await page.getByLabel('바탕').selectOption('polling-bill');
  await page.getByLabel('주소').fill('polling-bill');
  await button(page, '쓰기 시작').click();
  await expect(page.getByText('주소 ‘polling-bill’를 쓰는 실습이 이미 있어요.')).toBeVisible();
  await page.getByLabel('주소').fill(slug);
  await expect(page.getByLabel('바탕')).toHaveValue('polling-bill');
  await button(page, '쓰기 시작').click();
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  await expect(problems(page)).toContainText('세 파일을 실습으로 읽을 수 있어요');
  expect(await axe(page)).toEqual([]);

  // What cannot be read is told with its line, and leads there.
  await rewrite(page, YAML, (text) => text.replace('minutes: 8', 'minutes: eight'));
  await problems(page).getByRole('link', { name: 'lab.yaml 2번째 줄' }).click();
  await expect(page.getByLabel(YAML)).toBeFocused();
  const selected = await page
    .getByLabel(YAML)
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe('minutes: eight');
  await expect(button(page, '게시')).toHaveAttribute('aria-disabled', 'true');
  // The field takes no Tab from whoever uses the keyboard alone.
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(YAML)).not.toBeFocused();

  // What does not do is told with the worlds and the goals it misses.
  await rewrite(page, YAML, (text) =>
    text.replace('minutes: eight', 'minutes: 8').replaceAll(RIGHT, 'ReceiveMessageWaitTimeSeconds=2'),
  );
  await expect(problems(page)).toContainText('세 파일을 실습으로 읽을 수 있어요');
  await button(page, '점검').click();
  await expect(checks(page)).toContainText(`풀이: 놓치는 목표는 cheap. 장애: 없음. 시드: ${slug}/none/1`);
  await expect(checks(page)).toContainText(`장애: 느린 소비자. 시드: ${slug}/slow-workers/2`);
  expect(await axe(page)).toEqual([]);
  await button(page, '게시').click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('게시하지 않았어요');

  // A preview keeps nothing and counts nothing.
  await rewrite(page, YAML, (text) => text.replaceAll(/ReceiveMessageWaitTimeSeconds=2$/gm, RIGHT));
  await expect(checks(page)).toContainText('점검한 뒤에 글이 바뀌었어요');
  await button(page, '미리 보기').click();
  await expect(page).toHaveURL(/\/preview$/);
  await button(page, LABS.ko.check.run).click();
  await expect(page.getByText('아직이에요.', { exact: false })).toBeVisible();
  await terminal(page, 'ko').fill(SOLUTION);
  await terminal(page, 'ko').press('Enter');
  await button(page, LABS.ko.check.run).click();
  await expect(page.getByText(LABS.ko.check.done)).toBeVisible();
  await expect(page.getByText(LABS.ko.server.counted.counted)).toHaveCount(0);
  expect(await page.evaluate((key) => localStorage.getItem(key), `redrive.lab.${slug}`)).toBeNull();
  await page.getByRole('link', { name: '편집으로 돌아가기' }).click();

  await button(page, '점검').click();
  await expect(checks(page)).toContainText('모두 지켜요: 숨은 세계 40곳');
  await button(page, '게시').click();
  await expect(page.getByText('게시했어요.', { exact: false })).toBeVisible();
  await expect(page.getByText('개정판 1')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'lab.yaml 내려받기' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lab.yaml');
  expect(readFileSync(await download.path(), 'utf8')).toContain(SOLUTION);

  const learner = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  await learner.goto('/ko/labs');
  await expect(learner.locator(`a[href="/ko/labs/${slug}"]`)).toContainText('빈 응답의 요금');
  await openLab(learner, 'en', slug);
  await terminal(learner, 'en').fill(SOLUTION);
  await terminal(learner, 'en').press('Enter');
  await button(learner, LABS.en.check.run).click();
  await expect(learner.getByText(LABS.en.check.done)).toBeVisible();
  await expect(learner.getByText(LABS.en.server.counted.counted)).toBeVisible();
  expect(await axe(learner)).toEqual([]);
  await learner.context().close();
});

/** Words below every heading of a text, whatever they are. */
const worded = (text: string): string => `# 제목\n${text.replaceAll(/^(#+ .+)$/gm, '$1\n\n글.')}`;

/** Begins a lab, and gives its address. */
async function begin(page: Page, from: string): Promise<string> {
  const slug = `lab-${Date.now()}`;
  await page.goto('/ko/studio/labs');
  await page.getByLabel('바탕').selectOption(from);
  await page.getByLabel('주소').fill(slug);
  await button(page, '쓰기 시작').click();
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  return slug;
}

test('the keyboard alone writes a blank lab, mends the near miss that passes, publishes, revises, retires and exports it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const slug = `keys-${Date.now()}`;
  const rewriteByKeys = async (label: string, change: (text: string) => string) => {
    const field = page.getByLabel(label, { exact: true });
    await tabTo(page, field);
    const text = await field.inputValue();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(change(text));
  };
  await asAdmin(page);
  await page.goto('/ko/studio/labs');
  await tabTo(page, page.getByLabel('주소'));
  await page.keyboard.type(slug);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: slug })).toBeVisible();

  // What is left to write is listed; each entry leads there.
  await expect(problems(page)).toContainText('“# 제목”으로 시작해야 해요.');
  await press(page, problems(page).getByRole('link', { name: 'ko.md' }).nth(1));
  await expect(page.getByLabel('한국어 글(ko.md)')).toBeFocused();
  await rewriteByKeys('한국어 글(ko.md)', worded);
  await rewriteByKeys('영어 글(en.md)', worded);
  await expect(problems(page)).toContainText('세 파일을 실습으로 읽을 수 있어요');

  // Broken YAML is told in the reader's language, with its place.
  await rewriteByKeys(YAML, (text) => text.replace('services: [sqs]', 'services: [sqs]]'));
  await expect(problems(page)).toContainText(
    /lab\.yaml \d+번째 줄 16번째 글자\s*여기에 올 수 없는 글자가 있어요/,
  );
  await rewriteByKeys(YAML, (text) =>
    text
      .replace('services: [sqs]]', 'services: [sqs]')
      .replace(/ReceiveMessageWaitTimeSeconds=20$/m, 'VisibilityTimeout=180'),
  );
  await expect(problems(page)).toContainText('세 파일을 실습으로 읽을 수 있어요');
  await press(page, button(page, '점검'));
  await expect(checks(page)).toContainText('빗나간 풀이 long-polling: 숨은 세계 4곳 모두에서 목표를 이뤄요.');
  await rewriteByKeys(YAML, (text) =>
    text.replace(/(id: long-polling[\s\S]*?)VisibilityTimeout=180/, '$1ReceiveMessageWaitTimeSeconds=20'),
  );
  await press(page, button(page, '점검'));
  await expect(checks(page)).toContainText('모두 지켜요: 숨은 세계 40곳');

  await press(page, button(page, '미리 보기'));
  await expect(page.getByRole('heading', { level: 1, name: '제목' })).toBeVisible();
  await press(page, page.getByRole('link', { name: '편집으로 돌아가기' }));
  await press(page, button(page, '게시'));
  await expect(page.getByText('개정판 1')).toBeVisible();
  await rewriteByKeys(YAML, (text) => text.replace('minutes: 5', 'minutes: 6'));
  await press(page, button(page, '수정 내용 게시'));
  await expect(page.getByText('개정판 2')).toBeVisible();
  await press(page, button(page, '내리기'));
  await expect(page.getByText('내렸어요.', { exact: false })).toBeVisible();
  await press(page, button(page, '다시 올리기'));
  await expect(page.getByText('다시 올렸어요.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, page.getByRole('link', { name: 'lab.yaml 내려받기' })),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^revision: 2$/m);
});

test('a check is cancelled before it is done, publishes nothing, and begins anew', async ({ page }) => {
  await asAdmin(page);
  await begin(page, 'polling-bill');
  // As many hidden worlds as a lab may have: the check is still at work when it is cancelled.
  await rewrite(page, YAML, (text) => text.replace('seeds: 2', 'seeds: 15'));
  await expect(page.getByText('저장됨', { exact: false })).toBeVisible();
  for (const name of ['점검', '게시']) {
    await button(page, name).click();
    await button(page, '그만두기').click();
    await expect(checks(page)).toContainText('점검을 그만두었어요.');
    await expect(button(page, '점검')).toBeVisible();
  }
  await expect(page.getByRole('main').getByRole('alert')).toContainText('점검을 통과하지 않아서');
  await expect(page.getByText('개정판')).toHaveCount(0);
  await rewrite(page, YAML, (text) => text.replace('seeds: 15', 'seeds: 2'));
  await button(page, '점검').click();
  await expect(checks(page)).toContainText('모두 지켜요: 숨은 세계 40곳');
});

test('the code pane of a preview runs the example of the draft and keeps nothing', async ({ page }) => {
  const words = LABS.ko;
  await asAdmin(page);
  const slug = await begin(page, 'polling-bill');
  const editor = page.getByRole('textbox', { name: words.code.editor });
  const runExample = async () => {
    await button(page, '미리 보기').click();
    await button(page, words.code.title).click();
    await button(page, words.code.run).click();
    await expect(page.getByText(words.code.ended)).toBeVisible({ timeout: 30_000 });
  };
  await runExample();
  const log = page.getByRole('log', { name: words.terminal.output });
  await expect(log).toContainText('sqs.SendMessage');
  await editor.fill('console.log("only here");');
  await button(page, words.code.run).click();
  await expect(log).toContainText('only here');
  expect(
    await page.evaluate((part) => Object.keys(localStorage).filter((key) => key.includes(part)), slug),
  ).toEqual([]);
  await page.getByRole('link', { name: '편집으로 돌아가기' }).click();
  await rewrite(page, YAML, (text) => text.replace('job <= 5', 'job <= 2'));
  await runExample();
  await expect(editor).toHaveValue(/job <= 2/);
});

test('the screens of a lab in the studio fit a phone, in both themes', async ({ page }) => {
  await asAdmin(page);
  await page.setViewportSize(PHONE);
  await page.goto('/en/studio/labs');
  await page.getByLabel('Address').fill(`phone-${Date.now()}`);
  await button(page, 'Begin').click();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  const editor = page.url();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [editor, '/en/studio/labs']) {
      await page.goto(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${path} does not scroll sideways`).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    }
  }
});
