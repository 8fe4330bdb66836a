import type { Operation } from '../../../engine/contract';
import { dayOf } from '../periods';
import { invalid } from '../refusals';
import { SPEND_DAYS_MAX } from '../spend';
import type { BudgetsState } from '../state';

interface RecordSpend {
  /** In US dollars. */
  readonly Amount: number;
}

/** Internal, for hosts and labs: the account has spent this today. Budgets see it at their next update. */
export const recordSpend: Operation<BudgetsState, RecordSpend, object> = {
  internal: true,
  run({ Amount }, { state: { spend }, now }) {
    if (!Number.isFinite(Amount)) throw invalid('Amount must be a number.');
    const today = dayOf(now);
    spend.set(today, (spend.get(today) ?? 0) + Amount);
    const [oldest] = spend.keys();
    if (spend.size > SPEND_DAYS_MAX && oldest !== undefined) spend.delete(oldest);
    return {};
  },
};
