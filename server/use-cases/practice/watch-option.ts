import { type Actor, canLearn } from '@/core/access/actor';
import type { Limits } from '@/core/facts/limits';
import type { WorldScript } from '@/core/generators/proof-by-simulation/script';
import type { Localized } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Lab } from '@/core/labs/lab';
import { microLab } from '@/core/labs/micro-lab';
import type { Item, ItemText } from '@/core/questions/item';
import { ownOptionId } from '@/core/questions/public-ids';
import { optionWorld } from '@/server/bank/option-world';
import { answeredItem } from '@/server/bank/stored-feedback';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** An option of an answered question, to be watched in a simulated account. */
export interface WatchedOption {
  readonly lab: Lab;
  readonly script: WorldScript;
  readonly limits: Limits;
  /** What was asked, what the option says, and why it is right or wrong. */
  readonly words: Localized<{ readonly stem: string; readonly option: string; readonly reason: string }>;
}

/**
 * The world of an option. Only for an answer of one's own that is stored, and that may be looked at: the world shows
 * whether the option is right. Refusals: `attempt.not-yours`, `item.unknown`, `item.changed`.
 */
export async function watchOption(
  deps: Deps,
  actor: Actor,
  input: { responseId: string; option: string },
): Promise<Result<WatchedOption, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('item.unknown');
  const row = await deps.db.response.findUnique({
    where: { id: input.responseId },
    include: { attempt: { select: { mode: true, finishedAt: true } } },
  });
  if (!row) return fail('item.unknown');
  if (row.userId !== actor.id) return fail('attempt.not-yours');
  // In an exam nothing is told before its end.
  if (row.attempt.mode === 'EXAM' && row.attempt.finishedAt === null) return fail('item.unknown');
  const drawn = await answeredItem(deps, row);
  if (!drawn) return fail('item.changed');
  const { item, revision } = drawn;
  const script = optionWorld(deps.content, revision, item, input.option);
  const words = wordsOf(item, input.option);
  if (!script || !words) return fail('item.unknown');
  return ok({
    lab: microLab(`${item.question}-world`, script.start, item.section),
    script,
    limits: deps.content.limits[item.profile],
    words,
  });
}

function wordsOf(item: Item, shown: string): WatchedOption['words'] | undefined {
  const own = ownOptionId(item.structure, shown);
  if (own === null) return undefined;
  const { structure } = item;
  const [part = '', inside = own] = structure.kind === 'case' ? own.split('/') : [];
  const of = (text: ItemText) => {
    const told = structure.kind === 'case' ? text.parts?.[part] : text;
    return {
      stem: structure.kind === 'case' ? `${text.stem}\n\n${told?.stem ?? ''}` : text.stem,
      option: told?.options[inside] ?? '',
      reason: told?.reasons[inside] ?? '',
    };
  };
  return { ko: of(item.text.ko), en: of(item.text.en) };
}
