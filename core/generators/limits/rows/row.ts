import type { FactId, OptionId } from '../../../kernel/ids';
import type { Localized } from '../../../kernel/locale';

/** A number of a service that the exam expects one to know. */
export interface LimitRow {
  /** Where its value stands in the registry, or the end of a default's range. */
  fact: FactId;
  /** Unit of the value, as facts name it. */
  unit: string;
  /** `fixed` is what it is: nobody sets it. */
  kind: 'most' | 'least' | 'usual' | 'fixed';
  /** What is limited: `visibility timeout of a queue`. */
  name: Localized;
  /** A request beyond it is refused. */
  refused?: true;
}
export type LimitTable = Readonly<Record<OptionId, LimitRow>>;

export const most = (fact: FactId, unit: string, en: string, ko: string): LimitRow => ({
  fact,
  unit,
  kind: 'most',
  name: { en, ko },
});
export const refused = (fact: FactId, unit: string, en: string, ko: string): LimitRow => ({
  ...most(fact, unit, en, ko),
  refused: true,
});
export const usual = (fact: FactId, unit: string, en: string, ko: string): LimitRow => ({
  ...most(fact, unit, en, ko),
  kind: 'usual',
});
export const fixed = (fact: FactId, unit: string, en: string, ko: string): LimitRow => ({
  ...most(fact, unit, en, ko),
  kind: 'fixed',
});
export const least = (fact: FactId, unit: string, en: string, ko: string): LimitRow => ({
  ...most(fact, unit, en, ko),
  kind: 'least',
});
