import { z } from 'zod';
import { type Actor, canLearn } from '@/core/access/actor';
import { REPORT_REASONS, REPORT_TEXT_MAX } from '@/core/authoring/report-reasons';
import { LOCALES } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { DAY_MS } from '@/core/kernel/time';
import { keepLearner } from '@/server/bank/keep-learner';
import { revisionById } from '@/server/bank/revisions';
import { shownItem } from '@/server/bank/shown-item';
import { Refused, transact } from '@/server/bank/transaction';
import { sqlIn } from '@/server/db/sql';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

const reportSchema = z.strictObject({
  /** Made by the client, so that sending twice reports once. */
  reportId: z.uuid(),
  /** The token that came with the item. */
  item: z.string().min(1).max(8_000),
  reason: z.enum(REPORT_REASONS),
  text: z.string().trim().max(REPORT_TEXT_MAX),
  locale: z.enum(LOCALES),
  /** Address of the request, put in by the server: new guests are counted by it. */
  address: z.string().max(64).optional(),
});
export type ReportInput = z.input<typeof reportSchema>;

/** Reports one learner may send in a day. */
const REPORTS_A_DAY_MAX = 20;

/** Reports the item a learner was shown, exactly as it was shown. Sending the same report again keeps one. */
export async function reportItem(
  deps: Deps,
  actor: Actor,
  input: ReportInput,
): Promise<Result<{ id: string }, Refusal<RefusalCode>>> {
  const parsed = reportSchema.safeParse(input);
  if (!parsed.success)
    return fail('input.malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const { reportId, item, reason, text, locale, address } = parsed.data;
  const shown = shownItem(deps, item);
  if (!shown) return fail('item.signature');
  const revision = await revisionById(deps, shown.revision);
  if (!revision) return fail('item.unknown');
  const now = deps.now();
  const done = await transact(deps.db, async (tx) => {
    await keepLearner(sqlIn(tx), actor, { now, locale, address });
    const known = await tx.report.findUnique({ where: { id: reportId } });
    if (known?.userId === actor.id) return { id: reportId };
    if (known) throw new Refused('response.conflict');
    const since = new Date(now - DAY_MS);
    const today = await tx.report.count({ where: { userId: actor.id, createdAt: { gt: since } } });
    if (today >= REPORTS_A_DAY_MAX) {
      throw new Refused('rate.too-many', { seconds: DAY_MS / 1_000, minutes: DAY_MS / 60_000 });
    }
    const { seed, level, profile } = shown;
    await tx.report.create({
      data: {
        id: reportId,
        userId: actor.id,
        revisionId: revision.id,
        seed,
        level,
        profile,
        locale,
        reason,
        text,
        createdAt: new Date(now),
      },
    });
    return { id: reportId };
  });
  return done.ok ? ok(done.value) : done;
}
