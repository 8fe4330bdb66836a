import { PROFILES } from '@/core/kernel/ids';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import type { Item } from '@/core/questions/item';
import { itemOf } from '@/server/bank/item-of';
import { revisionById } from '@/server/bank/revisions';
import type { Report } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';

/** The item a report is about, as its learner saw it; null when its generator has moved on since. */
export async function reportedItem(
  deps: Deps,
  row: Pick<Report, 'revisionId' | 'seed' | 'level' | 'profile'>,
): Promise<Item | null> {
  const revision = await revisionById(deps, row.revisionId);
  const level = ([1, 2, 3] as const).find((one) => one === row.level);
  const profile = PROFILES.find((one) => one === row.profile);
  return revision && level && profile
    ? itemOf(deps.content, revision, { seed: row.seed, level, profile })
    : null;
}

/** The language the report was written in. */
export const localeOfReport = (row: Pick<Report, 'locale'>): Locale =>
  LOCALES.find((locale) => locale === row.locale) ?? 'ko';
