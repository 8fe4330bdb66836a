import type { Instant } from '../../../kernel/time';
import type { Budget as BudgetView, Notification, Subscriber } from '../../shapes/generated/budgets.types';

export interface BudgetsState {
  /** By name. */
  readonly budgets: Map<string, Budget>;
  /** What the account spent, in US dollars, by days since the epoch (UTC), oldest first. */
  readonly spend: Map<number, number>;
}

export interface Budget {
  /** Frozen. */
  definition: BudgetView;
  updatedAt: Instant;
  readonly alerts: Alert[];
}

/** A notification with whom it goes to and what became of it. */
export interface Alert {
  /** Frozen. */
  readonly notification: Notification;
  subscribers: Subscriber[];
  state: 'OK' | 'ALARM';
  /** Begin of the budget period it was last sent in. */
  sentIn?: Instant;
}

export const initialState = (): BudgetsState => ({ budgets: new Map(), spend: new Map() });
