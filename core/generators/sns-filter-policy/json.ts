import { ATTRIBUTES, type Condition, type Message, type Policy } from './params';

const quoted = (value: string): string => `"${value}"`;

const conditionJson = (condition: Condition): string => {
  switch (condition.kind) {
    case 'is':
      return quoted(condition.value);
    case 'not':
      return `{"anything-but": [${condition.values.map(quoted).join(', ')}]}`;
    case 'prefix':
      return `{"prefix": ${quoted(condition.value)}}`;
    case 'numeric':
      return `{"numeric": [${condition.bounds.map(([sign, bound]) => `${quoted(sign)}, ${bound}`).join(', ')}]}`;
    case 'exists':
      return `{"exists": ${condition.value}}`;
  }
};

/** The list of a key as a policy writes it: `["web", {"prefix": "ap"}]`. Values need no escapes. */
export const listJson = (conditions: readonly Condition[]): string =>
  `[${conditions.map(conditionJson).join(', ')}]`;

/** The policy as SNS takes it, on one line. */
export function policyJson(policy: Policy): string {
  const fields: string[] = [];
  for (const key of ATTRIBUTES) {
    const conditions = policy[key];
    if (conditions) fields.push(`${quoted(key)}: ${listJson(conditions)}`);
  }
  return `{${fields.join(', ')}}`;
}

/** The attributes of a message on one line: `event=created, amount=120`. */
export const messageLine = (message: Message): string =>
  ATTRIBUTES.filter((key) => message[key] !== undefined)
    .map((key) => `${key}=${message[key]}`)
    .join(', ');
