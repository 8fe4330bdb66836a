import type { CloudWatchState, HistoryItem } from '../state';

/** Items of alarm history kept in a place, the oldest go first. AWS keeps them for 30 days. */
const HISTORY_MAX = 1_000;

export function remember(item: HistoryItem, { history }: CloudWatchState): void {
  history.push(Object.freeze(item));
  if (history.length > HISTORY_MAX) history.shift();
}
