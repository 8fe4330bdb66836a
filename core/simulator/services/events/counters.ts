import type { EventsState, Rule } from './state';

/** A counter's metric and dimensions in one text; the metrics are made from it. */
export const metricKey = (metric: string, bus?: string, rule?: string): string =>
  `${metric}|${bus ?? ''}|${rule ?? ''}`;

export function count(state: EventsState, metric: string, bus?: string, rule?: string, by = 1): void {
  const key = metricKey(metric, bus, rule);
  state.counters.set(key, (state.counters.get(key) ?? 0) + by);
}

/** Counts for a rule, and for a rule of a custom bus with the bus's name. */
export const countRule = (state: EventsState, metric: string, bus: string, rule: Pick<Rule, 'name'>): void =>
  count(state, metric, bus, rule.name);
