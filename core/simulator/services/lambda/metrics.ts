import type { MetricDatum } from '../../engine/contract';
import { type Counters, emptyCounters, type LambdaState } from './state';

const NAMESPACE = 'AWS/Lambda';

const NAMES: readonly [keyof Counters, string, string][] = [
  ['invocations', 'Invocations', 'Count'],
  ['errors', 'Errors', 'Count'],
  ['throttles', 'Throttles', 'Count'],
  ['durationMs', 'Duration', 'Milliseconds'],
  ['deadLetterErrors', 'DeadLetterErrors', 'Count'],
  ['destinationDeliveryFailures', 'DestinationDeliveryFailures', 'Count'],
  ['asyncEventsReceived', 'AsyncEventsReceived', 'Count'],
  ['asyncEventsDropped', 'AsyncEventsDropped', 'Count'],
];

/** Lambda's metrics since the last minute, by function; counting begins anew. */
export function lambdaMetrics(state: LambdaState): readonly MetricDatum[] {
  const found = [...state.counters].flatMap(([FunctionName, counters]) => [
    ...NAMES.map(([counter, name, unit]) => ({
      namespace: NAMESPACE,
      name,
      dimensions: { FunctionName },
      value: counters[counter],
      unit,
    })),
    {
      namespace: NAMESPACE,
      name: 'ConcurrentExecutions',
      dimensions: { FunctionName },
      value: state.functions.get(FunctionName)?.running ?? 0,
      unit: 'Count',
    },
  ]);
  for (const name of state.counters.keys()) state.counters.set(name, emptyCounters());
  return found;
}
