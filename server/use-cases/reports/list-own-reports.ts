import { type Actor, canLearn } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import type { Deps } from '../deps';
import { reportedItem } from './reported-item';

export interface OwnReport {
  id: string;
  reason: string;
  text: string;
  createdAt: number;
  /** Beginning of the question, as Markdown; empty when it is not known any more. */
  stem: string;
  answer: { text: string; at: number } | null;
  /** Answered, and not seen by its reporter yet. */
  unseen: boolean;
}

const REPORTS_SHOWN_MAX = 100;
const STEM_LENGTH = 220;

/** A learner's own reports, newest first, with what became of them. Nobody has none. */
export async function listOwnReports(
  deps: Deps,
  actor: Actor,
  input: { locale: Locale },
): Promise<readonly OwnReport[]> {
  if (!canLearn(actor)) return [];
  const rows = await deps.db.report.findMany({
    where: { userId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: REPORTS_SHOWN_MAX,
  });
  return Promise.all(
    rows.map(async (row): Promise<OwnReport> => {
      const item = await reportedItem(deps, row);
      return {
        id: row.id,
        reason: row.reason,
        text: row.text,
        createdAt: row.createdAt.getTime(),
        stem: (item?.text[input.locale].stem ?? '').slice(0, STEM_LENGTH),
        answer:
          row.answer !== null && row.answeredAt ? { text: row.answer, at: row.answeredAt.getTime() } : null,
        unseen: row.status === 'ANSWERED' && row.seenAt === null,
      };
    }),
  );
}

/** How many answers a learner has not seen yet. */
export async function countUnseenAnswers(deps: Deps, actor: Actor): Promise<number> {
  if (!canLearn(actor)) return 0;
  return deps.db.report.count({ where: { userId: actor.id, status: 'ANSWERED', seenAt: null } });
}
