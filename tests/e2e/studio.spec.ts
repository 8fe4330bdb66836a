import { ADMIN, asAdmin } from './people';
import { answer, axe, expect, feedback, stemOf, test } from './support';

const POST = `---
title: "가져온 노트 시험"
author: someone
date: 2025-02-01 00:00:00 +0900
categories: [Cloud, AWS]
tags: [AWS]
pin: false
math: true
mermaid: true
---

### SQS
- 큐 >> 소비자, a < b
- <mark style="background: #FFF3A3A6;">형광펜</mark>

| 서비스 | 특징 |
| --- | --- |
| Streams | - 하나<br> - 둘 |
`;

test('an instructor copies, edits and publishes; a learner gets it, reports it and sees the answer', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await asAdmin(page);
  await page.goto('/ko/studio');
  expect(await axe(page)).toEqual([]);
  // The list has pages, and what stands on the first depends on what is shipped.
  await page.getByRole('searchbox').fill('전송 지연이 설정된 표준 대기열');
  await page.getByRole('button', { name: '보기', exact: true }).click();
  const shipped = page
    .getByRole('listitem')
    .filter({ hasText: '전송 지연이 설정된 표준 대기열' })
    .filter({ hasText: '기본 제공' });
  await shipped.first().getByRole('button', { name: '복사해서 편집' }).click();
  await expect(page).toHaveURL(/\/studio\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  expect(await axe(page)).toEqual([]);

  // A broken draft is kept, said to be broken, and not published.
  const stem = page.getByRole('textbox', { name: '지문, 한국어' });
  await stem.fill('물음이 아닌 지문');
  await expect(page.getByRole('status').filter({ hasText: '저장됨' })).toBeVisible();
  const mark = `시험 ${Date.now()}`;
  await stem.fill(`${mark}: 전송 지연이 있는 표준 대기열로 메시지 하나를 보냅니다. 어떤 순서로 일어납니까?`);
  const english = page.getByRole('textbox', { name: '지문, 영어' });
  await english.fill(
    `${mark}: one message is sent to a standard queue with a delivery delay. In which order does this happen?`,
  );
  await expect(page.getByRole('region', { name: '한국어 미리 보기' })).toContainText(mark);
  await page.getByRole('button', { name: '게시' }).click();
  await expect(page.getByText('게시했어요', { exact: false }).first()).toBeVisible();

  const learner = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
  const asLearner = await page.getByRole('link', { name: '학습자로 풀어 보기' }).getAttribute('href');
  await learner.goto(asLearner ?? '');
  expect(await stemOf(learner)).toContain(mark);
  await answer(learner);
  const answered = learner.url();
  await expect(feedback(learner)).toBeVisible();
  await learner.getByRole('button', { name: '신고' }).click();
  await learner.getByLabel('자세한 내용').fill(`${mark} 순서가 모호해요`);
  await learner.getByRole('button', { name: '신고 보내기' }).click();
  await expect(learner.getByText('신고를 보냈어요')).toBeVisible();

  await page.goto('/ko/studio/reports');
  await page.getByRole('link').filter({ hasText: mark }).first().click();
  await expect(page.getByRole('main')).toContainText('학습자가 본 문제');
  await page.getByLabel('답', { exact: true }).fill('고쳤습니다.');
  await page.getByRole('button', { name: '답하기' }).click();
  // Not the text itself, which the box it was typed into holds before the server has it.
  await expect(page.getByText('에 답함')).toBeVisible();
  await expect(page.getByText('고쳤습니다.')).toBeVisible();

  await learner.goto('/ko/today');
  await learner.getByRole('link', { name: '신고한 문제 1건에 답이 왔어요.' }).click();
  await expect(learner.getByRole('main')).toContainText('고쳤습니다.');
  expect(await axe(learner)).toEqual([]);

  await page.goto(`/ko/studio/${id}/statistics`);
  await expect(page.getByRole('main')).toContainText('답 1개');

  // A new revision is for those who come; who answered the old one still sees that.
  const visit = async (address: string) => {
    const visitor = await (await browser.newContext({ locale: 'ko-KR' })).newPage();
    await visitor.goto(address);
    return visitor;
  };
  await page.goto(`/ko/studio/${id}`);
  await stem.fill(
    `${mark} 고침: 전송 지연이 있는 표준 대기열로 메시지 하나를 보냅니다. 어떤 순서로 일어납니까?`,
  );
  await english.fill(
    `${mark} corrected: one message is sent to a standard queue with a delivery delay. In which order does this happen?`,
  );
  await page.getByRole('button', { name: '수정 내용 게시' }).click();
  await expect(page.getByText('개정판 2')).toBeVisible();
  const newcomer = await visit(asLearner ?? '');
  expect(await stemOf(newcomer)).toContain('고침');
  await learner.goto(answered);
  expect(await stemOf(learner)).toContain(mark);
  expect(await stemOf(learner)).not.toContain('고침');
  await expect(feedback(learner)).toBeVisible();

  await page.getByRole('button', { name: '내리기' }).click();
  await expect(page.getByText('학습자는 이제 이 문제를 받지 않아요').first()).toBeVisible();
  const late = await visit(asLearner ?? '');
  await expect(late.getByRole('status')).toContainText('조건에 맞는 문제가 없어요');
  for (const visitor of [learner, newcomer, late]) await visitor.context().close();
});

test('a Jekyll post is imported by upload; a broken one names line and reason and stores nothing', async ({
  page,
}) => {
  await asAdmin(page);
  await page.goto('/ko/studio/import');
  expect(await axe(page)).toEqual([]);
  const upload = async (name: string, text: string) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '가져오기' }).click();
  };
  await upload('2025-02-01-broken-note.md', POST.replace('tags: [AWS]', 'tags: [AWS'));
  await expect(page.getByText(/\d번째 줄: .*아무것도 저장하지 않았어요/)).toBeVisible();
  expect((await page.request.get('/ko/notes/imported/broken-note')).status()).toBe(404);

  await upload(`2025-02-01-imported-${Date.now()}.md`, POST);
  await page.getByRole('link', { name: '노트 읽기' }).click();
  await expect(page).toHaveURL(/\/notes\/imported\//);
  const main = page.getByRole('main');
  await expect(main).toContainText('가져온 노트 시험');
  await expect(main).toContainText('a < b');
  await expect(main.locator('mark')).toHaveText('형광펜');
  await expect(main.locator('[style*="FFF3A3"]')).toHaveCount(0);
});

test('only administrators and instructors get in', async ({ page }) => {
  await page.goto('/ko/studio');
  await expect(page.getByRole('main')).toContainText(/로그인/);
  await page.goto('/ko/users');
  await expect(page.getByRole('main')).not.toContainText(ADMIN);
});
