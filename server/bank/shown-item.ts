import { z } from 'zod';
import { PROFILES } from '@/core/kernel/ids';
import type { Item } from '@/core/questions/item';
import type { Deps } from '@/server/use-cases/deps';
import { itemTicketSchema } from './attempt-plan.schema';
import { revisionById } from './revisions';
import { issueToken, readToken } from './tokens';

/** An item that was shown without a run: it can be reported, and never answered. */
const shownItemSchema = z.strictObject({
  revision: z.string().min(1).max(120),
  seed: z.string().min(1).max(120),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  profile: z.enum(PROFILES),
});
export type ShownItem = z.infer<typeof shownItemSchema>;

/** The token of a generator's item that is shown to be looked at; null when the bank has no such revision. */
export async function issueShownToken(deps: Deps, item: Item): Promise<string | null> {
  const { seed, level, profile } = item;
  const row = await deps.db.question.findUnique({
    where: { slug: item.question },
    select: { currentRevisionId: true },
  });
  const revision = row?.currentRevisionId ? await revisionById(deps, row.currentRevisionId) : null;
  if (revision?.body.kind !== 'generator' || revision.body.revision !== item.revision) return null;
  return issueToken(deps, 'shown', { revision: revision.id, seed, level, profile });
}

/** The item a token names, whether it was shown in a run or only to be looked at; null when it is none of ours. */
export function shownItem(deps: Pick<Deps, 'sign'>, token: string): ShownItem | null {
  const ticket = readToken(deps, 'item', token, itemTicketSchema);
  if (!ticket) return readToken(deps, 'shown', token, shownItemSchema);
  const { revision, seed, level, profile } = ticket;
  return { revision, seed, level, profile };
}
