import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { ContractRun } from '@/core/parameterised/contract';
import { isParameterised } from '@/core/parameterised/definition';
import { definitionFaults } from '@/core/parameterised/faults';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { editableNow, versionOf, workingCopy } from './studio-question';

/** The browser has drawn 2,000 seeds; the server believes nobody and draws some of its own. */
const SEEDS = 400;
/** Seeds between which other requests have their turn. */
const SLICE = 10;

/**
 * Draws variants of a parameterised question and holds them against the contract; any other question passes. It
 * takes a while, so it happens before the transaction: `version` says what was checked. Refusals: as for editing,
 * `question.contract` with the seed and the field, `question.leaning`.
 */
export async function holdToContract(
  deps: Deps,
  actor: Actor,
  input: { id: string; version: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  const found = await editableNow(deps.db, actor, input.id);
  if (!found.ok) return found;
  const row = found.value;
  if (versionOf(row) !== input.version) return fail('question.changed-meanwhile');
  const body = workingCopy(row);
  // A definition with faults is refused by the lint, which names them.
  if (!body || !isParameterised(body) || definitionFaults(body).length > 0) return ok(null);
  const run = new ContractRun(body, deps.content.limits, `publish-${input.version}`);
  for (let done = 0; done < SEEDS; done += SLICE) {
    run.advance(SLICE);
    await setImmediate();
    const [fault] = run.report().faults;
    if (fault) return fail('question.contract', { seed: fault.seed, where: fault.where });
  }
  return run.report().leaning.length > 0 ? fail('question.leaning') : ok(null);
}
