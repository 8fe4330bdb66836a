import type { HandlerResult } from '../behavior/perform';

/**
 * What a function says of its batch: all handled, all failed, or the items it names. With
 * `ReportBatchItemFailures` an empty answer means success and a malformed one means that all failed (Lambda
 * Developer Guide, "Reporting batch item failures").
 */
export type BatchVerdict =
  | { readonly kind: 'success' }
  | { readonly kind: 'failure' }
  | { readonly kind: 'partial'; readonly failed: ReadonlySet<string> };

const SUCCESS: BatchVerdict = { kind: 'success' };
const FAILURE: BatchVerdict = { kind: 'failure' };

export function verdictOf(
  result: HandlerResult,
  reportsItemFailures: boolean,
  items: ReadonlySet<string>,
): BatchVerdict {
  if (!result.ok) return FAILURE;
  if (!reportsItemFailures) return SUCCESS;
  const failures = failuresOf(result.payload);
  if (failures.length === 0) return SUCCESS;
  const failed = new Set(failures.map(identifierOf));
  // An identifier that is missing, empty or not of this batch makes the whole batch a failure.
  for (const identifier of failed) if (!items.has(identifier)) return FAILURE;
  return { kind: 'partial', failed };
}

function failuresOf(payload: string): readonly unknown[] {
  const response = JSON.parse(payload) as unknown;
  if (typeof response !== 'object' || response === null) return [];
  const { batchItemFailures } = response as { batchItemFailures?: unknown };
  return Array.isArray(batchItemFailures) ? batchItemFailures : [];
}

function identifierOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null) return '';
  const { itemIdentifier } = failure as { itemIdentifier?: unknown };
  return typeof itemIdentifier === 'string' ? itemIdentifier : '';
}
