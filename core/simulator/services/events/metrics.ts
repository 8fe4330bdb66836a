import type { MetricDatum } from '../../engine/contract';
import type { EventsState } from './state';

const NAMESPACE = 'AWS/Events';
const UNITS: Readonly<Record<string, string>> = { PutEventsRequestSize: 'Bytes' };

/** What was counted since the last call, as CloudWatch shows it; the counters begin anew. */
export function takeMetrics(state: EventsState): MetricDatum[] {
  const data = [...state.counters].map(([key, value]) => datum(key, value));
  state.counters.clear();
  return data;
}

function datum(key: string, value: number): MetricDatum {
  const [name = '', bus = '', rule = ''] = key.split('|');
  return {
    namespace: NAMESPACE,
    name,
    dimensions: {
      // Rules of the default bus are told by their name alone.
      ...(bus !== '' && (rule === '' || bus !== 'default') && { EventBusName: bus }),
      ...(rule !== '' && { RuleName: rule }),
    },
    value,
    unit: UNITS[name] ?? 'Count',
  };
}
