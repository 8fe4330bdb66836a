import type { FactId } from '../kernel/ids';
import { type Limits, RANGE_END } from './limits';

/** The same limits, which note the name of every value that is read. */
export const recordedLimits = (limits: Limits, read: Set<FactId>): Limits =>
  new Proxy(limits, {
    get(values, name) {
      read.add(String(name));
      return Reflect.get(values, name);
    },
  });

/** The facts behind values that were read: an end of a range that no fact is named after is that of its default. */
export function factsBehind(read: Iterable<string>, isFact: (id: FactId) => boolean): ReadonlySet<FactId> {
  const facts = new Set<FactId>();
  for (const name of read) {
    const id = isFact(name) ? name : name.replace(RANGE_END, '.default');
    if (isFact(id)) facts.add(id);
  }
  return facts;
}
