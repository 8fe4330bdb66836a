import type { Limits } from '../../../../facts/limits';
import { limit } from '../../../../facts/limits';
import { memoised } from '../../../access/bounded-memo';
import { JsonTextError } from '../../../patterns/json-cursor';
import { JsonTokens } from '../../../patterns/json-tokens';
import type { FilterScope } from '../state';
import { type Alternative, alternativesOf } from './compile';
import { combinations, isNested } from './complexity';
import { NESTING_MAX } from './nesting';
import { type PolicyTree, readPolicy } from './policy-tree';
import { FilterFault } from './read-condition';

/** Parsed policies kept at once, of all worlds. */
const POLICIES_KEPT_MAX = 512;

/**
 * What is wrong with a filter policy, in AWS's words; undefined when it may be set. Rules:
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function filterPolicyFault(text: string, scope: FilterScope, limits: Limits): string | undefined {
  const unreadable = jsonFault(text);
  if (unreadable !== undefined) return unreadable;
  try {
    return policyFault(parse(text), text, scope, limits);
  } catch (thrown) {
    if (thrown instanceof JsonTextError || thrown instanceof FilterFault) return thrown.message;
    throw thrown;
  }
}

function policyFault(
  policy: PolicyTree,
  text: string,
  scope: FilterScope,
  limits: Limits,
): string | undefined {
  if (scope === 'MessageAttributes' && isNested(policy))
    return 'Filter policy scope MessageAttributes does not support nested filter policy';
  const keysMax = limit(limits, 'sns.filter.attributeNames.max');
  if (policy.keys.length + policy.choices.length > keysMax)
    return `Filter policy can not have more than ${keysMax} keys`;
  if (
    combinations(policy, scope) > limit(limits, 'sns.filter.combinations.max') ||
    text.length > limit(limits, 'sns.filter.policy.size.max')
  )
    return 'Filter policy is too complex';
  return undefined;
}

/** SNS reads a policy twice: as JSON, then, written anew without white space, as a rule. */
function parse(text: string): PolicyTree {
  const value: unknown = JSON.parse(text);
  return readPolicy(JSON.stringify(value), value);
}

/** Alternatives of a policy that was accepted. */
export const alternativesOfPolicy: (text: string) => readonly Alternative[] = memoised(
  POLICIES_KEPT_MAX,
  (text) => alternativesOf(parse(text)),
);

function jsonFault(text: string): string | undefined {
  const tokens = new JsonTokens(text);
  try {
    let depth = 0;
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token === '{' || token === '[') depth += 1;
      else if (token === '}' || token === ']') depth -= 1;
      if (depth > NESTING_MAX) return `failed to parse JSON. ${TOO_DEEP}`;
    }
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof JsonTextError || thrown instanceof SyntaxError)) throw thrown;
    return `failed to parse JSON. ${redacted(thrown.message)}`;
  }
}

const TOO_DEEP = `Document nesting depth (${NESTING_MAX + 1}) exceeds the maximum allowed (${NESTING_MAX}, from \`StreamReadConstraints.getMaxNestingDepth()\`)`;

/** The first parser does not repeat the text, and places an unexpected character at itself, not behind it. */
function redacted(message: string): string {
  const behind = message.startsWith('Unexpected character') ? 1 : 0;
  return message.replace(
    /\[Source: [\s\S]*; line: (\d+), column: (\d+)\]$/,
    (_, line: string, column: string) =>
      `[Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${line}, column: ${Number(column) - behind}]`,
  );
}
