import { assert } from '../../kernel/assert';
import type { OptionId } from '../../kernel/ids';

/** The text of an option among those of all options. */
export function textFor(id: OptionId, texts: Readonly<Record<OptionId, string>>): string {
  const text = texts[id];
  assert(text !== undefined, `there are words for ${id}`);
  return text;
}
