import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item } from '@/core/questions/item';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { answerReport } from '@/server/use-cases/reports/answer-report';
import { countUnseenAnswers, listOwnReports } from '@/server/use-cases/reports/list-own-reports';
import { markAnswersSeen } from '@/server/use-cases/reports/mark-answers-seen';
import { countOpenReports, readInbox, readReport } from '@/server/use-cases/reports/read-inbox';
import { type ReportInput, reportItem } from '@/server/use-cases/reports/report-item';
import { feedbackToRead } from '@/server/use-cases/studio/preview-question';
import { databases } from '../../support/database';
import { codeOf, show, start, submission, value } from '../practice/play';
import { type PracticeWorld, practiceWorld } from '../practice/world';
import { type Account, account, drafted, finished, publish, rewrite } from './bench';

vi.mock('@/core/generators/list', () => import('../practice/toy-list'));

describe.each(databases())('reports on $name', ({ open }) => {
  let world: PracticeWorld;
  let instructor: Account;
  beforeAll(async () => {
    world = await practiceWorld(open);
    instructor = await account(world, 'INSTRUCTOR');
  });
  afterAll(() => world.close());

  type Guest = ReturnType<PracticeWorld['guest']>;
  async function reportOf(guest: Guest, question: string, over: Partial<ReportInput> = {}) {
    const view = await show(world, guest, await start(world, guest, { question, length: 1 }));
    return {
      reportId: randomUUID(),
      item: view.itemToken ?? '',
      reason: 'unclear' as const,
      text: 'What does this mean?',
      locale: 'en' as const,
      ...over,
    };
  }

  it('keeps a report of the very item that was shown, once', async () => {
    const guest = world.guest();
    const input = await reportOf(guest, 'visibility-one');
    expect(value(await reportItem(world.deps, guest, input))).toEqual({ id: input.reportId });
    expect(codeOf(await reportItem(world.deps, guest, input))).toBe('ok');
    const rows = await world.db.report.findMany({ where: { userId: guest.id } });
    expect(rows).toMatchObject([{ revisionId: 'visibility-one.1', reason: 'unclear', status: 'OPEN' }]);
    expect(codeOf(await reportItem(world.deps, world.guest(), input))).toBe('response.conflict');
  });

  it.each([
    ['an altered token', 'item.signature', { item: 'abc.def' }],
    ['an unknown reason', 'input.malformed', { reason: 'bored' as 'other' }],
    ['a text too long', 'input.malformed', { text: 'x'.repeat(2_001) }],
  ])('refuses %s', async (_what, code, over) => {
    const guest = world.guest();
    const input = await reportOf(guest, 'visibility-one', over);
    expect(codeOf(await reportItem(world.deps, guest, input))).toBe(code);
    expect(await world.db.report.count({ where: { userId: guest.id } })).toBe(0);
    expect(codeOf(await reportItem(world.deps, { kind: 'nobody' }, input))).not.toBe('ok');
  });

  it('refuses the twenty-first report of a day and takes it the day after', async () => {
    const guest = world.guest();
    const input = await reportOf(guest, 'visibility-one');
    for (let n = 0; n < 20; n++) {
      value(await reportItem(world.deps, guest, { ...input, reportId: randomUUID() }));
    }
    const next = { ...input, reportId: randomUUID() };
    expect(codeOf(await reportItem(world.deps, guest, next))).toBe('rate.too-many');
    const { now } = world.clock;
    world.clock.now += 25 * 60 * 60 * 1_000;
    expect(codeOf(await reportItem(world.deps, guest, next))).toBe('ok');
    world.clock.now = now;
  });

  it('shows the item as the learner saw it, answers once, and the learner sees the answer as new once', async () => {
    const id = await drafted(world, instructor, finished('Reported'));
    value(await publish(world, instructor, id));
    const { slug } = await world.db.question.findUniqueOrThrow({ where: { id } });
    const guest = world.guest();
    const input = await reportOf(guest, slug);
    value(await reportItem(world.deps, guest, input));
    await rewrite(world, instructor, id, finished('Corrected'));
    value(await publish(world, instructor, id));

    const report = value(await readReport(world.deps, instructor, { id: input.reportId }));
    expect(report).toMatchObject({ questionId: id, seenRevision: 1, currentRevision: 2, answer: null });
    expect(report.item?.text.en.stem).toBe('Reported: which one?');
    expect(report.given).toBeNull();

    expect(await countUnseenAnswers(world.deps, guest)).toBe(0);
    const answer = { id: input.reportId, text: ' Corrected, thank you. ' };
    value(await answerReport(world.deps, instructor, answer));
    expect(codeOf(await answerReport(world.deps, instructor, answer))).toBe('report.answered');
    expect(codeOf(await answerReport(world.deps, instructor, { ...answer, id: 'none' }))).toBe(
      'report.unknown',
    );

    expect(await countUnseenAnswers(world.deps, guest)).toBe(1);
    const own = () => listOwnReports(world.deps, guest, { locale: 'en' });
    expect(await own()).toMatchObject([
      { unseen: true, answer: { text: 'Corrected, thank you.' }, stem: 'Reported: which one?' },
    ]);
    value(await markAnswersSeen(world.deps, guest));
    expect(await own()).toMatchObject([{ unseen: false }]);
    expect(await listOwnReports(world.deps, world.guest(), { locale: 'en' })).toEqual([]);
  });

  it('shows what its learner had answered, not what others did', async () => {
    const [guest, other] = [world.guest(), world.guest()];
    const view = await show(
      world,
      guest,
      await start(world, guest, { question: 'visibility-one', length: 1 }),
    );
    const given = submission(view, 'wrong', { certainty: 'guess' });
    value(await answerItem(world.deps, guest, given));
    const input = await reportOf(other, 'visibility-one');
    value(await reportItem(world.deps, other, input));
    const own = { ...input, reportId: randomUUID(), item: given.item };
    value(await reportItem(world.deps, guest, own));

    const read = async (id: string) => value(await readReport(world.deps, instructor, { id }));
    const report = await read(own.reportId);
    expect(report.given).toMatchObject({ certainty: 'guess' });
    expect((await read(input.reportId)).given).toBeNull();
    const shown = { item: report.item as Item, revisionId: report.revisionId };
    expect(await feedbackToRead(world.deps, { ...shown, given: report.given })).toMatchObject({
      correct: false,
      certainty: 'guess',
    });
    expect(await feedbackToRead(world.deps, { ...shown, given: null })).toMatchObject({ correct: true });
  });

  it('lists open reports first, the longest waiting on top', async () => {
    const inbox = value(await readInbox(world.deps, instructor, { page: 1 }));
    const states = inbox.reports.map(({ status }) => status);
    expect(states).toEqual([...states].sort().reverse());
    expect(inbox.open).toBe(await countOpenReports(world.deps, instructor));
    const open = inbox.reports.filter(({ status }) => status === 'OPEN').map(({ createdAt }) => createdAt);
    expect(open).toEqual([...open].sort((a, b) => a - b));
    expect(new Set((await allPages(inbox.pages)).map(({ id }) => id)).size).toBe(
      await world.db.report.count(),
    );
  });

  it('is closed to learners', async () => {
    const learner = await account(world, 'LEARNER');
    const { id } = await world.db.report.findFirstOrThrow({ where: { status: 'OPEN' } });
    expect(codeOf(await readInbox(world.deps, learner, { page: 1 }))).toBe('access.not-allowed');
    expect(codeOf(await readReport(world.deps, learner, { id }))).toBe('access.not-allowed');
    expect(codeOf(await answerReport(world.deps, learner, { id, text: 'no' }))).toBe('access.not-allowed');
    expect(await countOpenReports(world.deps, learner)).toBe(0);
    expect((await world.db.report.findUniqueOrThrow({ where: { id } })).status).toBe('OPEN');
  });

  const allPages = async (pages: number) =>
    (
      await Promise.all(
        Array.from({ length: pages }, async (_, index) =>
          value(await readInbox(world.deps, instructor, { page: index + 1 })),
        ),
      )
    ).flatMap(({ reports }) => reports);
});
