import { ATTRIBUTES, type Condition, type Message, type Policy } from './params';

const conditionJson = (condition: Condition): unknown => {
  switch (condition.kind) {
    case 'is':
      return condition.value;
    case 'not':
      return { 'anything-but': condition.values };
    case 'prefix':
      return { prefix: condition.value };
    case 'numeric':
      return { numeric: condition.bounds.flat() };
    case 'exists':
      return { exists: condition.value };
  }
};

/** JSON on one line with a blank after commas and colons outside of strings, none of which holds either. */
const spaced = (value: unknown): string => JSON.stringify(value).replace(/([,:])/g, '$1 ');

/** The list of a key as a policy writes it: `["web", {"prefix": "ap"}]`. */
export const listJson = (conditions: readonly Condition[]): string => spaced(conditions.map(conditionJson));

/** The policy as SNS takes it, on one line. */
export const policyJson = (policy: Policy): string =>
  spaced(
    Object.fromEntries(
      ATTRIBUTES.flatMap((key) => (policy[key] ? [[key, policy[key].map(conditionJson)]] : [])),
    ),
  );

/** The attributes of a message on one line: `event=created, amount=120`. */
export const messageLine = (message: Message): string =>
  ATTRIBUTES.flatMap((key) => (message[key] === undefined ? [] : [`${key}=${message[key]}`])).join(', ');
