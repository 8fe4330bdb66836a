import type { Actor } from '@/core/access/actor';
import type { ReadLab } from '@/core/exchange/lab-files';
import type { Limits } from '@/core/facts/limits';
import type { Profile } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Lab } from '@/core/labs/lab';
import { learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';
import { type LabPage, labPage } from '../labs/open-lab';
import type { RefusalCode } from '../refusals';
import { draftAsLab, readableLab } from './authored-lab';

/** The draft as a learner would get it. Refuses with `lab.faults` while it is no lab. */
export async function previewLab(
  deps: Deps,
  actor: Actor,
  { id, locale }: { id: string; locale: Locale },
): Promise<Result<LabPage, Refusal<RefusalCode>>> {
  const read = await readDraft(deps, actor, id);
  if (!read.ok) return read;
  const { profile } = await learnerOf(deps, actor);
  return ok(labPage(deps, read.value, { locale, profile }));
}

/** What the checks need, to be run in the author's browser. */
export interface LabToCheck {
  readonly lab: Lab;
  readonly limits: Readonly<Record<Profile, Limits>>;
}

/** The draft without its words. Refuses with `lab.faults` while it is no lab. */
export async function labToCheck(
  deps: Deps,
  actor: Actor,
  { id }: { id: string },
): Promise<Result<LabToCheck, Refusal<RefusalCode>>> {
  const read = await readDraft(deps, actor, id);
  return read.ok ? ok({ lab: read.value.lab, limits: deps.content.limits }) : read;
}

async function readDraft(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ReadLab, Refusal<RefusalCode>>> {
  const found = await readableLab(deps.db, actor, id);
  if (!found.ok) return found;
  return draftAsLab(deps.content, found.value.row);
}
