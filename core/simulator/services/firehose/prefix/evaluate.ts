import type { Instant } from '../../../../kernel/time';
import { formatInstant } from './date-pattern';
import { expressionsIn } from './expressions';

/** What expressions of a prefix stand for. */
export interface PrefixValues {
  /** Arrival of the oldest record in the object. */
  readonly at: Instant;
  readonly errorType: string;
  readonly randomString: () => string;
  readonly partitionKeys: Readonly<Record<string, string>>;
}

/** What Firehose adds to a prefix that names no time itself. */
const TIME_PREFIX = 'yyyy/MM/dd/HH/';

/** The beginning of an object's key. Without expressions the hour in UTC is added; errors get their kind first. */
export function evaluatePrefix(prefix: string, values: PrefixValues): string {
  const expressions = expressionsIn(prefix);
  if (expressions.length === 0) return `${prefix}${formatInstant(values.at, TIME_PREFIX)}`;
  return expressions.reduce(
    (text, { text: expression, namespace, name }) =>
      text.replace(expression, () => evaluated(namespace, name, values)),
    prefix,
  );
}

function evaluated(namespace: string, name: string, values: PrefixValues): string {
  switch (namespace) {
    case 'timestamp':
      return formatInstant(values.at, name);
    case 'firehose':
      return name === 'error-output-type' ? values.errorType : values.randomString();
    default:
      return values.partitionKeys[name] ?? '';
  }
}
