import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST_BYTES_MAX } from '@/core/exchange/jekyll-note';
import { DAY_MS } from '@/core/kernel/time';
import { factImpact } from '@/server/use-cases/facts/fact-impact';
import { findFacts } from '@/server/use-cases/facts/read-facts';
import { importNote, slugOfFile } from '@/server/use-cases/notes/import-note';
import { listNotes } from '@/server/use-cases/notes/list-notes';
import { markSectionsRead } from '@/server/use-cases/notes/mark-sections-read';
import { readImportedNote } from '@/server/use-cases/notes/read-imported-note';
import { readNote } from '@/server/use-cases/notes/read-note';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { aPerson, NOW, notesDeps } from './world';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const NOBODY = { kind: 'nobody' } as const;
const POST = '---\ntitle: 이벤트 처리\ntags: [AWS]\n---\n\n### SQS\n- 대기열 < 주제\n';
const file = (given: Partial<Parameters<typeof importNote>[2]> = {}) => ({
  fileName: '2025-02-01-event.md',
  source: POST,
  locale: 'ko' as const,
  ...given,
});

describe('reading notes', () => {
  it('remembers a section once, for the learner who read it', async () => {
    const deps = notesDeps(opened.db);
    const learner = await aPerson(opened.db);
    const ref = { note: 'sqs-messages', section: 'retention' };
    expect(await markSectionsRead(deps, learner, { sections: [ref, ref] })).toEqual({
      ok: true,
      value: { stored: true },
    });
    await markSectionsRead(notesDeps(opened.db, NOW + DAY_MS), learner, { sections: [ref] });
    const rows = await opened.db.sectionRead.findMany({ where: { userId: learner.id } });
    expect(rows.map((row) => [row.section, row.readAt.getTime()])).toEqual([['retention', NOW]]);
    const note = await readNote(deps, learner, { locale: 'ko', slug: 'sqs-messages' });
    expect(note.ok && note.value.sections.filter(({ read }) => read).map(({ id }) => id)).toEqual([
      'retention',
    ]);
    const others = await readNote(deps, await aPerson(opened.db), { locale: 'ko', slug: 'sqs-messages' });
    expect(others.ok && others.value.sections.some(({ read }) => read)).toBe(false);
  });

  it('leaves out sections that do not exist', async () => {
    const learner = await aPerson(opened.db);
    const sections = [
      { note: 'sqs-messages', section: 'nowhere' },
      { note: '../x', section: 'retention' },
    ];
    await markSectionsRead(notesDeps(opened.db), learner, { sections });
    expect(await opened.db.sectionRead.count({ where: { userId: learner.id } })).toBe(0);
  });

  it('stores nothing for nobody and for a guest without a row', async () => {
    const deps = notesDeps(opened.db);
    const input = { sections: [{ note: 'ses', section: 'throttling' }] };
    const guest = { kind: 'guest', id: randomUUID() } as const;
    for (const actor of [NOBODY, guest])
      expect(await markSectionsRead(deps, actor, input)).toEqual({ ok: true, value: { stored: false } });
    expect(await opened.db.user.count({ where: { id: guest.id } })).toBe(0);
  });

  it('shows how much of a note is known today, and less of it in a year', async () => {
    const learner = await aPerson(opened.db);
    const deps = notesDeps(opened.db);
    const concept = deps.content.concepts.get('sqs.retention');
    await opened.db.topic.create({ data: { id: 'sqs-messages', order: 1 } });
    await opened.db.concept.create({ data: { id: concept?.id ?? '', topicId: 'sqs-messages', order: 1 } });
    await opened.db.card.create({
      data: {
        id: randomUUID(),
        userId: learner.id,
        conceptId: 'sqs.retention',
        state: 2,
        stability: 20,
        difficulty: 5,
        dueDay: Math.floor(NOW / DAY_MS) + 20,
        lastDay: Math.floor(NOW / DAY_MS),
        scheduledDays: 20,
        learningSteps: 0,
        reps: 3,
        lapses: 0,
        dueAt: new Date(NOW),
      },
    });
    const knownIn = async (now: number) => {
      const list = await listNotes(notesDeps(opened.db, now), learner, { locale: 'en' });
      return list.notes.find(({ slug }) => slug === 'sqs-messages')?.knowledge;
    };
    expect(await knownIn(NOW)).toMatchObject({ known: 1, started: 1 });
    expect(await knownIn(NOW + 365 * DAY_MS)).toMatchObject({ known: 0, started: 1 });
  });

  it('leads from note to note in reading order, in the language asked', async () => {
    const deps = notesDeps(opened.db);
    const order = [...deps.content.notes.keys()];
    const first = await readNote(deps, NOBODY, { locale: 'en', slug: order[0] ?? '' });
    expect(first.ok && [first.value.previous, first.value.next?.slug]).toEqual([null, order[1]]);
    expect((await readNote(deps, NOBODY, { locale: 'en', slug: 'gone' })).ok).toBe(false);
  });
});

describe('importing a note', () => {
  it('stores a post that everybody can read', async () => {
    const deps = notesDeps(opened.db);
    const teacher = await aPerson(opened.db, 'INSTRUCTOR');
    const made = await importNote(deps, teacher, file());
    expect(made.ok && [made.value.slug, made.value.outcome]).toEqual(['event', 'created']);
    const read = await readImportedNote(deps, { slug: 'event' });
    expect(read.ok && read.value).toMatchObject({
      title: '이벤트 처리',
      locale: 'ko',
      tags: ['AWS'],
      outline: [{ id: 'sqs', title: 'SQS', level: 3 }],
    });
    const again = await importNote(deps, teacher, file());
    expect(again.ok && again.value.outcome).toBe('unchanged');
  });

  it('does not put a file in the place of another one unless told to', async () => {
    const deps = notesDeps(opened.db);
    const teacher = await aPerson(opened.db, 'INSTRUCTOR');
    const first = file({ fileName: 'same.md' });
    const second = file({ fileName: 'same.md', source: POST.replace('주제', '스트림') });
    await importNote(deps, teacher, first);
    expect(await importNote(deps, teacher, second)).toEqual({
      ok: false,
      error: { code: 'import.slug-taken', detail: { slug: 'same' } },
    });
    const replaced = await importNote(deps, teacher, { ...second, replace: true });
    expect(replaced.ok && replaced.value.outcome).toBe('replaced');
    expect((await opened.db.importedNote.findUnique({ where: { slug: 'same' } }))?.markdown).toContain(
      '스트림',
    );
  });

  it("leaves another instructor's note alone; an administrator may replace it", async () => {
    const deps = notesDeps(opened.db);
    const [owner, other] = [await aPerson(opened.db, 'INSTRUCTOR'), await aPerson(opened.db, 'INSTRUCTOR')];
    const admin = await aPerson(opened.db, 'ADMIN');
    await importNote(deps, owner, file({ fileName: 'owned.md' }));
    const change = file({ fileName: 'owned.md', source: POST.replace('주제', '샤드'), replace: true });
    const refused = await importNote(deps, other, change);
    expect(refused.ok ? null : refused.error.code).toBe('access.not-allowed');
    const replaced = await importNote(deps, admin, change);
    expect(replaced.ok && replaced.value.outcome).toBe('replaced');
  });

  it('is for instructors', async () => {
    const learner = await aPerson(opened.db);
    const refused = await importNote(notesDeps(opened.db), learner, file({ fileName: 'learner.md' }));
    expect(refused.ok ? null : refused.error.code).toBe('access.not-allowed');
    expect(await opened.db.importedNote.count({ where: { slug: 'learner' } })).toBe(0);
  });

  it.each([
    ['---\ntitle: x\ntags: [a\n---\ntext', 'import.broken', 3],
    ['no front matter', 'import.broken', 1],
    [`---\ntitle: x\n---\n${'x'.repeat(POST_BYTES_MAX)}`, 'import.too-large', undefined],
  ])('refuses a broken file with its line and stores nothing', async (source, code, line) => {
    const teacher = await aPerson(opened.db, 'INSTRUCTOR');
    const before = await opened.db.importedNote.count();
    for (const locale of ['ko', 'en'] as const) {
      const refused = await importNote(
        notesDeps(opened.db),
        teacher,
        file({ fileName: 'broken.md', source, locale }),
      );
      expect(refused.ok ? null : [refused.error.code, refused.error.detail?.line]).toEqual([code, line]);
      if (!refused.ok && line)
        expect(String(refused.error.detail?.reason)).toMatch(locale === 'ko' ? /요\.$/ : /[a-z”]\.$/);
    }
    expect(await opened.db.importedNote.count()).toBe(before);
  });

  it.each([
    ['2025-02-01-Event Handling.md', 'event-handling'],
    ['/tmp/대비 자료 5.markdown', '대비-자료-5'],
    ['..\\..\\x.md', 'x'],
    ['.md', 'note'],
  ])('makes the address of %j', (name, slug) => expect(slugOfFile(name)).toBe(slug));
});

describe('facts', () => {
  it('list what depends on them', () => {
    const { content } = notesDeps(opened.db);
    const impact = factImpact({ content }, { fact: 'sqs.visibilityTimeout.default' });
    expect(impact.ok && impact.value.sections).toContain('sqs-messages#visibility-timeout');
    expect(impact.ok && impact.value.concepts).toContain('sqs.visibility-timeout');
    expect(factImpact({ content }, { fact: 'sqs.gone' }).ok).toBe(false);
  });

  it('are found by service, words in either language, and name', () => {
    const { content } = notesDeps(opened.db);
    const ids = (query: string, service = '') =>
      findFacts({ content }, { locale: 'ko', query, service }).found.flatMap(({ facts }) =>
        facts.map(({ id }) => id),
      );
    expect(ids('가시성을')).toContain('sqs.visibilityTimeout.default');
    expect(ids('visibilityTimeout default')).toContain('sqs.visibilityTimeout.default');
    expect(ids('', 'ses').every((id) => id.startsWith('ses.'))).toBe(true);
    expect(ids('nonsenseword')).toEqual([]);
  });
});
