import { COMPARISONS, TRANSFORMATION_RESULTS } from './behavior';

/** How deep conditions may nest, and how many rules there may be: a behavior is looked through at every invocation. */
const DEPTH_MAX = 8;
const RULES_MAX = 50;

/** What is wrong with a behavior that came from outside; undefined when it can be performed. */
export function checkBehavior(behavior: unknown): string | undefined {
  if (!isRecord(behavior)) return 'must be an object';
  const { durationMs, perRecordMs, rules = [] } = behavior;
  if (!isDuration(durationMs)) return 'durationMs must be a number of milliseconds, 0 or more';
  if (!isDuration(perRecordMs)) return 'perRecordMs must be a number of milliseconds, 0 or more';
  if (!Array.isArray(rules) || rules.length > RULES_MAX)
    return `rules must be a list of at most ${RULES_MAX}`;
  return firstFault(rules, checkRule);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDuration = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0);

function firstFault(
  values: readonly unknown[],
  check: (value: unknown) => string | undefined,
): string | undefined {
  for (const value of values) {
    const fault = check(value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkRule(rule: unknown): string | undefined {
  if (!isRecord(rule) || !isRecord(rule.effect)) return 'a rule needs "effect"';
  const { sleepMs, reportsFailed, calls = [], transforms = [], sums = [], keeps = [] } = rule.effect;
  if (!isDuration(sleepMs)) return 'sleepMs must be a number of milliseconds, 0 or more';
  if (!Array.isArray(calls)) return 'calls must be a list';
  if (!Array.isArray(transforms)) return 'transforms must be a list';
  if (!Array.isArray(sums)) return 'sums must be a list';
  if (!Array.isArray(keeps)) return 'keeps must be a list';
  return (
    (rule.when === undefined ? undefined : checkCondition(rule.when, 0)) ??
    (reportsFailed === undefined ? undefined : checkCondition(reportsFailed, 0)) ??
    firstFault(calls, checkCall) ??
    firstFault(transforms, checkTransformation) ??
    firstFault(sums, checkSum) ??
    firstFault(keeps, checkKeeping)
  );
}

function checkCall(call: unknown): string | undefined {
  if (!isRecord(call) || typeof call.service !== 'string' || typeof call.operation !== 'string')
    return 'a call needs service, operation and input';
  if (!isRecord(call.input)) return 'a call needs service, operation and input';
  return call.when === undefined ? undefined : checkCondition(call.when, 0);
}

const checkSum = (sum: unknown): string | undefined =>
  isRecord(sum) && typeof sum.into === 'string' ? undefined : 'a sum needs "into"';

const checkKeeping = (keeping: unknown): string | undefined =>
  isRecord(keeping) && typeof keeping.cache === 'string' && typeof keeping.key === 'string'
    ? undefined
    : 'what is kept needs "cache" and "key"';

function checkTransformation(transformation: unknown): string | undefined {
  if (!isRecord(transformation)) return 'a transformation must be an object';
  const { when, result, partitionKeys } = transformation;
  if (!TRANSFORMATION_RESULTS.some((one) => one === result))
    return `result must be one of ${TRANSFORMATION_RESULTS.join(', ')}`;
  if (partitionKeys !== undefined && !isRecord(partitionKeys)) return 'partitionKeys must be an object';
  return when === undefined ? undefined : checkCondition(when, 0);
}

function checkCondition(condition: unknown, depth: number): string | undefined {
  if (depth > DEPTH_MAX) return `conditions nest at most ${DEPTH_MAX} deep`;
  if (!isRecord(condition)) return 'a condition must be an object';
  const parts = condition.all ?? condition.any;
  if (parts !== undefined)
    return Array.isArray(parts)
      ? firstFault(parts, (part) => checkCondition(part, depth + 1))
      : 'all and any take a list of conditions';
  if (condition.not !== undefined) return checkCondition(condition.not, depth + 1);
  return COMPARISONS.some((one) => one === condition.is)
    ? undefined
    : `"is" must be one of ${COMPARISONS.join(', ')}`;
}
