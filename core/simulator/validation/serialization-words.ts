import { AwsRefusal } from '../engine/refusal';
import type { Violation } from './violation';

const JAVA_TYPES: Readonly<Record<string, string>> = {
  string: 'String',
  integer: 'Integer',
  long: 'Long',
  float: 'Float',
  double: 'Double',
  boolean: 'Boolean',
  blob: 'Blob',
  timestamp: 'Timestamp',
};

/** The refusal of a request whose JSON has a value of another type than its member's. */
export function serializationRefusal({ type, value }: Violation): AwsRefusal {
  return new AwsRefusal('SerializationException', words(type, value));
}

function words(type: string, value: unknown): string {
  const wanted = JAVA_TYPES[type];
  if (wanted === undefined) return 'Unexpected field type';
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  return `${token(value)} can not be converted to ${wanted}`;
}

function token(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  if (typeof value !== 'number') return 'STRING_VALUE';
  return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
}
