import { type Actor, canLearn } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { MINUTE_MS } from '@/core/kernel/time';
import { keepLearner } from '@/server/bank/keep-learner';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import { countEvent } from '@/server/db/queries/learners';
import { sqlIn } from '@/server/db/sql';
import { labOfState } from '@/server/labs/authored-labs';
import { readState, type StoredLab, storedLab } from '@/server/labs/stored-lab';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface SaveLabInput extends Omit<StoredLab, 'revision'> {
  readonly slug: string;
  readonly locale: Locale;
  readonly address?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** A refusal; `lab.newer` carries what stands. */
export interface SaveRefusal extends Refusal<RefusalCode> {
  newer?: StoredLab;
}

/** Saves of one learner in a minute: typing makes about thirty. */
const SAVES_A_MINUTE_MAX = 120;

/**
 * Keeps where a learner stands in a lab. `version` is the one they go on from, 0 for none: when another device or
 * tab has saved since, nothing is written and `lab.newer` brings what stands. Saving the same again changes nothing.
 */
export async function saveLab(
  deps: Deps,
  actor: Actor,
  input: SaveLabInput,
): Promise<Result<{ version: number }, SaveRefusal>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const found = await labOfState(deps, input.slug, input.state);
  if (!found) return fail('lab.unknown');
  const read = readState(found.lab, input.state, input.done);
  if (!read.ok) return read;
  const { seed, revision } = read.value;
  const now = deps.now();
  const done = await transact(deps.db, async (tx) => {
    const { locale, address, timeZone } = input;
    await keepLearner(sqlIn(tx), actor, { now, locale, address, timeZone });
    await countSave(tx, actor.id, now);
    return write(tx, { ...input, userId: actor.id, seed, revision, now });
  });
  if (!done.ok) return done;
  const { newer, version } = done.value;
  return newer ? { ok: false, error: { code: 'lab.newer', newer } } : ok({ version });
}

async function countSave(tx: Tx, userId: string, now: number): Promise<void> {
  const windowStart = new Date(now - (now % MINUTE_MS));
  const count = await countEvent(sqlIn(tx), `lab-save:${userId}`, windowStart);
  if (count > SAVES_A_MINUTE_MAX) throw new Refused('rate.too-many', { seconds: 60 });
}

type Write = SaveLabInput & { userId: string; seed: string; revision: number; now: number };

async function write(tx: Tx, given: Write): Promise<{ version: number; newer?: StoredLab }> {
  const { userId, slug: lab, version: basis, revision, seed, state, done, hints, now } = given;
  const where = { userId_lab: { userId, lab } };
  const row = await tx.labSession.findUnique({ where });
  // A solution that was seen stays seen.
  const solved = given.solved || (row?.revision === revision && row.solved);
  const said = { revision, state, done, hints, solved };
  if (row && isSame(row, said)) return { version: row.version };
  if (row && row.version !== basis) return { version: row.version, newer: storedLab(row) };
  const version = (row?.version ?? 0) + 1;
  const data = { ...said, seed, version, updatedAt: new Date(now) };
  await tx.labSession.upsert({ where, create: { userId, lab, ...data }, update: data });
  return { version };
}

const isSame = (row: StoredLab, said: Omit<StoredLab, 'version'>): boolean =>
  row.revision === said.revision &&
  row.state === said.state &&
  row.done === said.done &&
  row.hints === said.hints &&
  row.solved === said.solved;
