import { keyValue } from './condition-keys';
import type { Lookup } from './glob';
import { NULL } from './operators';
import type { Condition } from './policy';
import type { AccessRequest } from './request';

/** Policy variables: single values of the request's condition keys. */
export const lookupIn =
  (request: AccessRequest): Lookup =>
  (key) => {
    const value = keyValue(request, key.toLowerCase());
    return typeof value === 'string' ? value : undefined;
  };

/** Whether all conditions of a statement hold. */
export const conditionsHold = (
  conditions: readonly Condition[],
  request: AccessRequest,
  lookup: Lookup,
): boolean => conditions.every((condition) => conditionHolds(condition, request, lookup));

function conditionHolds(condition: Condition, request: AccessRequest, lookup: Lookup): boolean {
  const { operator, quantifier, ifExists } = condition;
  const found = request.context[condition.name] ?? keyValue(request, condition.key);
  if (typeof found === 'string' && operator !== NULL) return valueHolds(condition, found, lookup);
  const values = found === undefined ? [] : typeof found === 'string' ? [found] : found;
  if (operator === NULL) return isNull(condition, values);
  if (values.length === 0)
    return ifExists || quantifier === 'each' || (operator.negated && quantifier === undefined);
  const holds = (value: string) => valueHolds(condition, value, lookup);
  return quantifier === 'each' ? values.every(holds) : values.some(holds);
}

/** A value must fit one of the policy's values; with a negated operator none. */
function valueHolds({ operator, values }: Condition, value: string, lookup: Lookup): boolean {
  return values.some((wanted) => operator.fits(value, wanted, lookup)) !== operator.negated;
}

const isNull = (condition: Condition, values: readonly string[]): boolean =>
  condition.values.some(({ text }) => text.toLowerCase() === String(values.length === 0));
