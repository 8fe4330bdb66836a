import { quantitiesIn } from '../authoring/quantities';
import type { FactId, Profile } from '../kernel/ids';
import type { Item } from '../questions/item';
import { wordsOf } from '../questions/item-parts';
import type { Fact } from './fact.schema';
import { formatFact } from './format-fact';

type Told = Pick<Fact, 'id' | 'value' | 'unit' | 'exam' | 'min' | 'max'>;

/** Whose values an item follows where the exam's differ from today's: one of the two, or it is right under both. */
export interface ItemVersion {
  holds: Profile | 'both';
  /** The facts concerned, in the order the item names them. */
  facts: readonly FactId[];
}

/** How an item comes by its values: drawn for a profile, written for one, or written to be right under both. */
export type Binding = 'drawn' | 'written' | 'free';

/**
 * Which values an item follows; null where no fact it names differs. A generator names every fact it may use, so of
 * the numbers of a drawn item only those count that it tells; rules and names cannot be found by their words.
 */
export function versionOf(
  item: Pick<Item, 'facts' | 'profile' | 'text'>,
  binding: Binding,
  factOf: (id: FactId) => Told | undefined,
): ItemVersion | null {
  const differing = item.facts.flatMap((id) => {
    const fact = factOf(id);
    return fact?.exam ? [fact] : [];
  });
  const words = binding === 'drawn' ? wordsOf(item.text.en).join('\n') : '';
  const concerned =
    binding === 'drawn' ? differing.filter((fact) => matters(words, fact, item.profile)) : differing;
  if (concerned.length === 0) return null;
  return { holds: binding === 'free' ? 'both' : item.profile, facts: concerned.map(({ id }) => id) };
}

const matters = (words: string, fact: Told, profile: Profile): boolean =>
  typeof fact.value !== 'number' || tellsValue(words, fact, profile);

/** Does an English text tell the number that a fact has for a profile, in whatever unit? */
export function tellsValue(text: string, fact: Told, profile: Profile): boolean {
  const shown = formatFact(fact, 'en', profile === 'exam' ? 'exam' : 'plain');
  const [wanted] = quantitiesIn(shown);
  if (!wanted || typeof fact.value !== 'number') return false;
  return quantitiesIn(text).some(({ amount, measure }) =>
    wanted.measure ? measure?.base === wanted.measure.base : amount === wanted.amount,
  );
}
