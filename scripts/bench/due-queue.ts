import { randomUUID } from 'node:crypto';
import { DAY_MS } from '@/core/kernel/time';
import { studyDay } from '@/core/scheduling/study-day';
import { learnerOf } from '@/server/bank/learner';
import { cardsDueWithin } from '@/server/bank/review-queue';
import type { Content } from '@/server/content/read';
import { syncContent } from '@/server/content/sync';
import { listDueCards } from '@/server/use-cases/review/list-due-cards';
import { benchDatabase, openRaw, stored } from './database';
import { quantile, type Suite } from './figures';
import { benchDeps } from './learner';

const CARDS = 1_000_000;
const ROUNDS = 5;
const CALLS = 100;
/** About a tenth of all concepts. */
const CONCEPTS_CHANGED = 20;
const ZONE = 'Asia/Seoul';

/** A million cards, as many a learner as there are concepts; about a third of each learner's are due. */
function fill(file: string, concepts: readonly string[]): string {
  const database = openRaw(file);
  database.pragma('synchronous = OFF');
  const user = database.prepare('INSERT INTO User (id, guest, createdAt, lastSeenAt) VALUES (?, 0, ?, ?)');
  const card = database.prepare(
    `INSERT INTO Card (id, userId, conceptId, state, stability, difficulty, dueDay, lastDay, scheduledDays,
       learningSteps, reps, lapses, dueAt, lastReviewAt, createdAt)
     VALUES (?, ?, ?, 2, ?, 5, ?, ?, ?, 0, 3, 0, ?, ?, ?)`,
  );
  const now = Date.now();
  const today = studyDay(now, ZONE);
  const learners = Math.ceil(CARDS / concepts.length);
  let left = CARDS;
  let middle = '';
  database.transaction(() => {
    for (let place = 0; place < learners; place++) {
      const id = randomUUID();
      if (place === learners >> 1) middle = id;
      user.run(id, stored(now), stored(now));
      for (const [index, concept] of concepts.entries()) {
        if (left-- <= 0) return;
        const ahead = ((index * 7 + place) % 30) - 10;
        const dueAt = stored(now + ahead * DAY_MS);
        const last = stored(now - 12 * DAY_MS);
        card.run(randomUUID(), id, concept, 10, today + ahead, today - 12, 12 + ahead, dueAt, last, last);
      }
    }
  })();
  database.exec('ANALYZE');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return middle;
}

/** The content after facts of about so many concepts changed. */
function edited(content: Content, concepts: number): Content {
  const facts = new Map(content.facts);
  const rest = [...content.concepts.values()].filter((concept) => concept.facts.length > 0);
  for (const id of rest.slice(0, concepts).flatMap((concept) => concept.facts)) {
    const fact = facts.get(id);
    if (fact) facts.set(id, { ...fact, value: `not ${fact.value}` });
  }
  return { ...content, facts, hash: randomUUID() };
}

async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

export const dueQueue: Suite = {
  name: 'due-queue',
  about: `the due queue of one learner with ${CARDS.toLocaleString('en')} cards in the table`,
  async run() {
    const database = benchDatabase();
    const deps = benchDeps(database.url);
    try {
      await syncContent(deps.db, deps.content, deps.now());
      const id = fill(database.file, [...deps.content.concepts.keys()]);
      const actor = { kind: 'account', id, role: 'LEARNER' } as const;
      const learner = await learnerOf(deps, actor);
      const listed = await listDueCards(deps, actor);
      if (!listed.ok || listed.value.due.length === 0)
        throw new Error('nothing is due: the benchmark is wrong');
      const query = [];
      const whole = [];
      for (let round = 0; round < ROUNDS; round++) {
        query.push(await timed(() => cardsDueWithin(deps, learner, 1)));
        whole.push(await timed(() => listDueCards(deps, actor)));
      }
      const begin = performance.now();
      await syncContent(deps.db, edited(deps.content, CONCEPTS_CHANGED), deps.now());
      const synchronised = performance.now() - begin;
      const changes = await deps.db.conceptChange.groupBy({ by: ['conceptId'] });
      const outdated = await deps.db.card.count({
        where: { conceptId: { in: changes.map(({ conceptId }) => conceptId) } },
      });
      const goal = { at: 'most', value: 5 } as const;
      return [
        { name: 'query of the due cards, p50', unit: 'ms', values: query.map(({ p50 }) => p50), goal },
        { name: 'query of the due cards, p99', unit: 'ms', values: query.map(({ p99 }) => p99) },
        { name: 'use case: due, later and new, p50', unit: 'ms', values: whole.map(({ p50 }) => p50), goal },
        { name: 'use case: due, later and new, p99', unit: 'ms', values: whole.map(({ p99 }) => p99) },
        {
          name: `start after facts changed, with ${outdated.toLocaleString('en')} cards that rest on them`,
          unit: 'ms',
          values: [synchronised],
        },
      ];
    } finally {
      await deps.db.$disconnect();
      database.remove();
    }
  },
};
