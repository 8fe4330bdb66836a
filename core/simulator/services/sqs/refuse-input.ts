import { AwsRefusal } from '../../engine/refusal';
import type { Violation } from '../../validation/violation';
import { invalidParameter, missingParameter } from './errors';

/** Members that SQS names in errors as its Query protocol does. */
const NAMES: Readonly<Record<string, string>> = { Actions: 'ActionName' };

/** Words a request whose members are missing or of the wrong type. SQS names the first fault only. */
export function refuseInput(violations: readonly Violation[]): AwsRefusal {
  const first = violations[0] as Violation;
  const name = String(first.path.at(-1) ?? '');
  if (first.kind === 'required') return missingParameter(NAMES[name] ?? name);
  if (first.kind === 'type') return new AwsRefusal('SerializationException', wrongType(first));
  return invalidParameter(`Value ${String(first.value)} for parameter ${name} is invalid.`);
}

function wrongType({ type, value }: Violation): string {
  if (Array.isArray(value)) return 'Start of list found where not expected.';
  if (typeof value === 'object' && value !== null)
    return 'Start of structure or map found where not expected.';
  const wanted = type === 'integer' ? 'an Integer' : `a ${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return `${tokenOf(value)} can not be converted to ${wanted}`;
}

function tokenOf(value: unknown): string {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'number') return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return 'NULL_VALUE';
}
