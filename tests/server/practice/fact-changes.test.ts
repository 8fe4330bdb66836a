import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/access/actor';
import type { Fact } from '@/core/facts/fact.schema';
import { dueSince } from '@/core/scheduling/fact-change';
import { studyDay } from '@/core/scheduling/study-day';
import { cardState } from '@/server/bank/cards';
import { syncContent } from '@/server/content/sync';
import { mergeGuest } from '@/server/use-cases/accounts/merge-guest';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { acknowledgeChanges } from '@/server/use-cases/review/acknowledge-changes';
import { listDueCards } from '@/server/use-cases/review/list-due-cards';
import { showReview } from '@/server/use-cases/review/show-review';
import { showToday } from '@/server/use-cases/review/show-today';
import { undoLastReview } from '@/server/use-cases/review/undo-last-review';
import { databases } from '../../support/database';
import { anAccount } from '../accounts/world';
import { play, start, submission, value } from './play';
import { days, hours, type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

const VISIBILITY = 'sqs.visibilityTimeout.default';
const ZONES = ['Asia/Seoul', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'nowhere'];

// Goal: whoever learnt something that is no longer so learns it again, first of all and told why; nothing else of
// their memory changes. Method: real databases, a sync with an edited fact, the learner's own ways afterwards.
describe.each(databases())('a fact that changes, on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
    const { concepts } = world.content;
    const rests = (id: string) => ({ ...concepts.get(id), facts: [VISIBILITY] }) as never;
    Object.assign(world.content, {
      concepts: new Map([...concepts, ['sqs.visibility', rests('sqs.visibility')]]),
    });
  });
  afterAll(() => world.close());

  /** A release with another content of the fact. */
  const release = async (edit: Partial<Fact>) => {
    world.clock.now += hours(1);
    const fact = { ...world.content.facts.get(VISIBILITY), ...edit } as Fact;
    Object.assign(world.content, { facts: new Map([[VISIBILITY, fact]]), hash: randomUUID() });
    // Two servers that start at once.
    const sync = () => syncContent(world.db, world.content, world.clock.now);
    expect((await Promise.all([sync(), sync()])).sort()).toEqual(['unchanged', 'written']);
  };
  const practise = async (actor: Actor, question: string, wanted: 'right' | 'wrong' = 'right') => {
    world.clock.now += 1_000;
    return play(world, actor, await start(world, actor, { question, length: 1 }), { wanted });
  };
  const cardOf = (actor: { id: string }, conceptId = 'sqs.visibility') =>
    world.db.card.findUniqueOrThrow({ where: { userId_conceptId: { userId: actor.id, conceptId } } });
  const review = async (actor: Actor) => {
    const view = value(await showReview(world.deps, actor));
    world.clock.now += 1_000;
    return value(await answerItem(world.deps, actor, submission(view)));
  };
  const next = async (actor: Actor) => value(await showReview(world.deps, actor));

  it('comes up at once and first, with memory as it was, and tells what changed until that is acknowledged', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one');
    await practise(guest, 'delay-one', 'wrong');
    const before = await cardOf(guest);
    world.clock.now += days(1);
    await release({ value: 45, exam: { value: 30, why: { ko: '시험', en: 'exam' } } });
    expect(await cardOf(guest)).toEqual({
      ...before,
      dueDay: studyDay(world.clock.now, 'Asia/Seoul'),
      dueAt: new Date(world.clock.now),
    });
    // A sure mistake is due as well, and waits.
    expect(
      value(await listDueCards(world.deps, guest)).due.map(({ concept, outdated }) => [concept, outdated]),
    ).toEqual([
      ['sqs.visibility', true],
      ['sqs.delay', false],
    ]);
    expect(value(await showToday(world.deps, guest))).toMatchObject({ due: 2, outdated: 1 });
    const view = await next(guest);
    expect(view).toMatchObject({
      why: 'changed',
      concept: { id: 'sqs.visibility', section: 'sqs-messages#visibility' },
    });
    expect(view.changes).toMatchObject([
      {
        fact: VISIBILITY,
        before: { value: 30 },
        after: { value: 45, exam: { value: 30 } },
        changedAt: world.clock.now,
        source: 'https://docs.aws.amazon.com/',
        asOf: '2026-11',
      },
    ]);
    const { changes } = view.changes[0] ?? { changes: [] };
    for (let twice = 0; twice < 2; twice++)
      value(await acknowledgeChanges(world.deps, guest, { changes: [...changes, 'no.such@1'] }));
    expect(await next(guest)).toMatchObject({ why: 'changed', changes: [] });
    await review(guest);
    expect(value(await showToday(world.deps, guest))).toMatchObject({ due: 1, outdated: 0 });
    expect((await cardOf(guest)).dueDay).toBeGreaterThan(studyDay(world.clock.now, 'Asia/Seoul'));
  });

  it('is nothing to learners when only words change, and is noted once', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one');
    const before = await cardOf(guest);
    const count = await world.db.factChange.count();
    await release({ statement: { ko: '다르게 쓴 문장', en: 'Worded otherwise' } });
    expect(await cardOf(guest)).toEqual(before);
    expect((await next(guest)).changes).toEqual([]);
    expect(await world.db.factChange.findFirst({ orderBy: { changedAt: 'desc' } })).toMatchObject({
      counts: false,
      before: { statement: { en: 'The default visibility timeout is 30 s (en)' } },
      after: { statement: { en: 'Worded otherwise' } },
    });
    expect(await syncContent(world.db, world.content, world.clock.now)).toBe('unchanged');
    await release({});
    expect(await world.db.factChange.count()).toBe(count + 1);
  });

  it('is told as one when it changed twice, and not at all when it came back', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one');
    const learnt = world.content.facts.get(VISIBILITY)?.value;
    await release({ value: 60 });
    await release({ value: 90 });
    const { changes } = await next(guest);
    expect(changes).toMatchObject([{ before: { value: learnt }, after: { value: 90 } }]);
    expect(changes[0]?.changes).toHaveLength(2);
    await release({ value: learnt as number });
    expect(await next(guest)).toMatchObject({ why: 'changed', changes: [] });
    const late = world.guest();
    await practise(late, 'visibility-one');
    world.clock.now += days(30);
    expect(await next(late)).toMatchObject({ why: 'due', changes: [] });
  });

  it('comes up again when the review of it is undone, and for the account a guest becomes', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one');
    world.clock.now += days(1);
    await release({ value: 120 });
    const [change = ''] = (await next(guest)).changes.flatMap(({ changes }) => changes);
    await acknowledgeChanges(world.deps, guest, { changes: [change] });
    const due = await cardOf(guest);
    await review(guest);
    value(await undoLastReview(world.deps, guest));
    expect(await cardOf(guest)).toEqual(due);
    const account = await anAccount(world.db);
    await mergeGuest(world.deps, { guestId: guest.id, accountId: account.id });
    expect(await cardOf(account)).toEqual({ ...due, userId: account.id });
    expect(await next(account.actor)).toMatchObject({ why: 'changed', changes: [] });
  });

  it('is due by the study day of each learner, steps of minutes left alone', async () => {
    const learners = ZONES.flatMap((timeZone) => [0, 1, 2].map(() => ({ id: randomUUID(), timeZone })));
    const today = studyDay(world.clock.now, 'UTC');
    await world.db.user.createMany({ data: learners });
    const cards = learners.map(({ id: userId }, index) => ({
      id: randomUUID(),
      userId,
      conceptId: 'sqs.visibility',
      state: [2, 3, 2][index % 3] ?? 2,
      stability: 9 + index,
      difficulty: 5,
      dueDay: today + index - 3,
      lastDay: today - 5,
      scheduledDays: index % 3 === 1 ? 0 : 8,
      learningSteps: 0,
      reps: 3,
      lapses: 0,
      dueAt: new Date(world.clock.now + days(index - 3)),
      lastReviewAt: new Date(world.clock.now - days(5)),
      createdAt: new Date(world.clock.now - days(5)),
    }));
    await world.db.card.createMany({ data: cards });
    await release({ value: 240 });
    for (const [index, card] of cards.entries()) {
      const timeZone = learners[index]?.timeZone ?? '';
      const stored = await world.db.card.findUniqueOrThrow({ where: { id: card.id } });
      const zone = timeZone === 'nowhere' ? 'Asia/Seoul' : timeZone;
      expect(cardState(stored), timeZone).toEqual(dueSince(cardState(card), world.clock.now, zone));
    }
  });
});
