import { join } from 'node:path';
import Database from 'better-sqlite3';
import { answer, axe, expect, feedback, overflow, stemOf, test } from './support';

// Goal: somebody who learnt a value that changed since is told once, before a question on it.
// Method: what a start with an edited fact writes is written beside the running server; the rest is the learner's.

const DAY_MS = 86_400_000;
const WORDS = {
  ko: { title: '배운 내용이 바뀌었어요', go: '확인했어요. 문제 풀기', why: '바뀐 사실이 있는 개념' },
  en: { title: 'Something you learnt has changed', go: 'Got it, on to the question', why: 'A fact changed' },
} as const;

/**
 * Since yesterday the visibility timeout's default is 45 seconds, not 30; the learner has had its concept for a week.
 * Learners of other tests, who began today, are not told.
 */
function changeTheFact(change: string, learner: string): void {
  const database = new Database(join(process.env.E2E_DATA ?? '', 'redrive.db'));
  const at = (ms: number) => new Date(ms).toISOString().replace('Z', '+00:00');
  const now = Date.now();
  const known = (value: number) =>
    JSON.stringify({
      value,
      unit: 's',
      exam: { value: 30 },
      statement: {
        ko: `기본 가시성 제한 시간은 ${value}초이다.`,
        en: `The default visibility timeout is ${value} seconds.`,
      },
    });
  database
    .prepare(
      'INSERT INTO FactChange (id, factId, before, after, counts, changedAt) VALUES (?, ?, ?, ?, 1, ?)',
    )
    .run(change, 'sqs.visibilityTimeout.default', known(30), known(45), at(now - DAY_MS));
  database
    .prepare('INSERT INTO ConceptChange (conceptId, changeId, changedAt) VALUES (?, ?, ?)')
    .run('sqs.visibility-timeout', change, at(now - DAY_MS));
  const week = at(now - 7 * DAY_MS);
  database
    .prepare(
      `UPDATE Card SET state = 2, scheduledDays = 8, dueDay = ?, dueAt = ?, lastDay = ?, lastReviewAt = ?, createdAt = ?
       WHERE conceptId = 'sqs.visibility-timeout' AND userId = ?`,
    )
    .run(Math.floor(now / DAY_MS) - 1, week, Math.floor(now / DAY_MS) - 7, week, week, learner);
  database.close();
}

for (const locale of ['ko', 'en'] as const) {
  test(`what changed is told once, before a question on it: ${locale}`, async ({ page }) => {
    const words = WORDS[locale];
    await page.goto(
      `/${locale}/practice/start?question=visibility-timeout&concepts=sqs.visibility-timeout&length=1`,
    );
    await answer(page, locale, 'certain');
    const me = await page.request.get('/api/v1/me');
    changeTheFact(`${locale}@1`, ((await me.json()) as { id: string }).id);

    await page.goto(`/${locale}/review`);
    const card = page.getByRole('region', { name: words.title });
    await expect(card).toContainText('45');
    await expect(page.getByRole('main')).toContainText(words.why);
    await expect(card.getByRole('link', { name: /docs\.aws\.amazon\.com/ })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect(card).toHaveCount(0);
    expect(await stemOf(page)).not.toBe('');
    await page.reload();
    await expect(card).toHaveCount(0);
    await answer(page, locale);
    await expect(feedback(page, locale)).toBeVisible();
  });
}
