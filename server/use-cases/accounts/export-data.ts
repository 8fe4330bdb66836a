import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Raised when the shape of the file changes. */
const FORMAT = 1;
const BATCH = 500;

/** Every profile field that is the person's own: no hash, no counter of ours. */
const PROFILE = {
  id: true,
  guest: true,
  name: true,
  email: true,
  emailVerified: true,
  image: true,
  role: true,
  locale: true,
  theme: true,
  timeZone: true,
  examVersion: true,
  examDate: true,
  newConceptsADay: true,
  profile: true,
  desiredRetention: true,
  createdAt: true,
  lastSeenAt: true,
} as const;

type Page = (after: string | null) => Promise<{ id: string; row: unknown }[]>;

/**
 * All data of the actor as one JSON document, in pieces: attempts, responses, cards, reviews, flags, reports,
 * sections read, changes of facts seen, labs with their results and key ids, names of tokens, linked providers. Read in batches, so that a long history fits in memory.
 */
export async function exportData(
  deps: Deps,
  actor: Actor,
): Promise<Result<AsyncGenerator<string>, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const where = { id: actor.id, guest: actor.kind === 'guest' };
  const profile = await deps.db.user.findUnique({ where, select: PROFILE });
  if (!profile) return fail('account.unknown');
  return ok(pieces(deps, profile));
}

async function* pieces(deps: Deps, profile: { id: string }): AsyncGenerator<string> {
  const exportedAt = new Date(deps.now()).toISOString();
  const head = JSON.stringify({ format: FORMAT, exportedAt, profile });
  yield head.slice(0, -1);
  for (const [name, page] of Object.entries(listsOf(deps, profile.id))) {
    yield `,\n"${name}":[`;
    let after: string | null = null;
    for (;;) {
      const rows = await page(after);
      const last = rows.at(-1);
      if (!last) break;
      yield `${after === null ? '\n' : ',\n'}${rows.map(({ row }) => JSON.stringify(row)).join(',\n')}`;
      if (rows.length < BATCH) break;
      after = last.id;
    }
    yield ']';
  }
  yield '}\n';
}

/** Cursor arguments over tables with an id. */
const pageArgs = (userId: string, after: string | null) => ({
  where: { userId, ...(after !== null && { id: { gt: after } }) },
  orderBy: { id: 'asc' as const },
  take: BATCH,
});

const withId = <R extends { id: string }>(rows: R[]) => rows.map((row) => ({ id: row.id, row }));

/** Lists that stay short (one entry a question, section or token) come in one batch, the keys in their rows. */
const whole = async <R>(after: string | null, read: () => Promise<R[]>) =>
  after === null ? (await read()).map((row, index) => ({ id: String(index), row })) : [];

function listsOf({ db }: Deps, userId: string): Record<string, Page> {
  const args = (after: string | null) => pageArgs(userId, after);
  const omit = { userId: true } as const;
  const where = { userId };
  return {
    attempts: async (after) => withId(await db.attempt.findMany({ ...args(after), omit })),
    responses: async (after) =>
      withId(await db.response.findMany({ ...args(after), omit: { ...omit, bodyHash: true } })),
    cards: async (after) => withId(await db.card.findMany({ ...args(after), omit })),
    reviews: async (after) => withId(await db.review.findMany({ ...args(after), omit })),
    flags: (after) => whole(after, () => db.flag.findMany({ where, omit, orderBy: { questionId: 'asc' } })),
    reports: async (after) =>
      withId(await db.report.findMany({ ...args(after), omit: { ...omit, answererId: true } })),
    sectionReads: (after) =>
      whole(after, () =>
        db.sectionRead.findMany({ where, omit, orderBy: [{ note: 'asc' }, { section: 'asc' }] }),
      ),
    changesSeen: (after) =>
      whole(after, () => db.changeSeen.findMany({ where, omit, orderBy: { changeId: 'asc' } })),
    labSessions: (after) =>
      whole(after, () => db.labSession.findMany({ where, omit, orderBy: { lab: 'asc' } })),
    labResults: async (after) => withId(await db.labResult.findMany({ ...args(after), omit })),
    labKeys: (after) =>
      whole(after, () =>
        db.labKey.findMany({ where, omit: { ...omit, secret: true }, orderBy: { createdAt: 'asc' } }),
      ),
    tokens: (after) =>
      whole(after, () =>
        db.accessToken.findMany({
          where,
          select: { name: true, createdAt: true, lastUsedAt: true, revokedAt: true },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        }),
      ),
    providers: (after) =>
      whole(after, () =>
        db.account.findMany({ where, select: { provider: true }, orderBy: { provider: 'asc' } }),
      ),
  };
}
