import type { Limits } from '@/core/facts/limits';
import type { WorldScript } from '@/core/generators/proof-by-simulation/script';
import type { Localized } from '@/core/kernel/locale';
import type { Lab } from '@/core/labs/lab';
import { microLab } from '@/core/labs/micro-lab';
import type { Item, ItemText } from '@/core/questions/item';
import { ownOptionId } from '@/core/questions/public-ids';
import type { Content } from '@/server/content/read';
import { optionWorld } from './option-world';
import type { Revision } from './revisions';

/** An option of a question, to be watched in a simulated account. */
export interface WatchedOption {
  readonly lab: Lab;
  readonly script: WorldScript;
  readonly limits: Limits;
  /** What was asked, what the option says, and why it is right or wrong. */
  readonly words: Localized<{ readonly stem: string; readonly option: string; readonly reason: string }>;
}

/** The world of an option, given by its public id, with what it says; undefined where there is none. */
export function watchedOption(
  content: Content,
  { item, revision }: { item: Item; revision: Revision },
  option: string,
): WatchedOption | undefined {
  const script = optionWorld(content, revision, item, option);
  const words = wordsOf(item, option);
  if (!script || !words) return undefined;
  return {
    lab: microLab(`${item.question}-world`, script.start, item.section),
    script,
    limits: content.limits[item.profile],
    words,
  };
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
