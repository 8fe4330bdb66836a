import { describe, expect, it } from 'vitest';
import { call, refusal, testWorld } from '@/tests/support/simulator';
import { arnOf, newTopic, subscribe } from './topics';

const LOCATED = (policy: string, column: number): string =>
  `\n at [Source: (String)"${policy}"; line: 1, column: ${column}]`;

/** Refusal of a policy by Subscribe, without the words around it. */
function faultOf(policy: string, scope = 'MessageAttributes'): string {
  const world = testWorld();
  const error = refusal(world, 'sns.Subscribe', {
    TopicArn: newTopic(world),
    Protocol: 'sqs',
    Endpoint: arnOf('sqs', 'inbox'),
    Attributes: { FilterPolicy: policy, FilterPolicyScope: scope },
  });
  expect(error).toMatchObject({
    code: 'InvalidParameterException',
    queryCode: 'InvalidParameter',
    status: 400,
  });
  const wrapped = 'Invalid parameter: Attributes Reason: FilterPolicy: ';
  expect(error.message.startsWith(wrapped)).toBe(true);
  return error.message.slice(wrapped.length);
}

describe("a filter policy is refused in the rule engine's words, with the place", () => {
  it.each([
    ['{"key":[{"suffix":"value","prefix":"value2"}]}', 'Only one key allowed in match expression', 37],
    ['{"key":[]}', 'Empty arrays are not allowed', 10],
    ['{"key":{}}', 'Empty objects are not allowed', 10],
    ['{"key":[["a"]]}', 'Match value must be String, number, true, false, or null', 10],
    ['{"key":[{}]}', 'Match expression name not found', 11],
    ['{"key":[{"suffix":null}]}', 'suffix match pattern must be a string', 23],
    ['{"key":[{"prefix":1}]}', 'prefix match pattern must be a string', 20],
    ['{"key":[{"equals-ignore-case":true}]}', 'equals-ignore-case match pattern must be a string', 35],
    ['{"key":[{"exists":"no"}]}', 'exists match pattern must be either true or false.', 20],
    ['{"key":[{"wildcard":"a*"}]}', 'Unrecognized match type wildcard', 22],
    ['{"key":{"not-an-operator":"value"}}', '"not-an-operator" must be an object or an array', 28],
    ['{"key":[{"cidr":["bad-filter"]}]}', 'prefix match pattern must be a string', 18],
    ['{"key":[{"numeric":"="}]}', 'Value of numeric must be an array.', 21],
    ['{"key":[{"numeric":[]}]}', 'Invalid member in numeric match: ]', 22],
    ['{"key":[{"numeric":["operator"]}]}', 'Unrecognized numeric range operator: operator', 32],
    ['{"key":[{"numeric":[1,"<="]}]}', 'Invalid member in numeric match: 1', 22],
    ['{"key":[{"numeric":["=","000"]}]}', 'Value of equals must be numeric', 26],
    ['{"key":[{"numeric":["=",1,2]}]}', 'Too many elements in numeric expression', 28],
    ['{"key":[{"numeric":["<",1,"<",2]}]}', 'Too many elements in numeric expression', 28],
    ['{"key":[{"numeric":[">="]}]}', 'Value of >= must be numeric', 26],
    ['{"key":[{"numeric":[">=",1,">",2]}]}', 'Bad numeric range operator: >', 31],
    ['{"key":[{"numeric":[">",3,"<",1]}]}', 'Bottom must be less than top', 33],
    ['{"key":[{"numeric":[">",20,"<="]}]}', 'Value of <= must be numeric', 33],
    ['{"key":[{"numeric":[">",20,30]}]}', 'Bad value in numeric range: 30', 30],
    ['{"key":[{"numeric":[">",20,"<",30,"<",50]}]}', 'Too many terms in numeric range expression', 36],
    [
      '{"key":[{"anything-but":{"wrong-operator":null}}]}',
      'Unsupported anything-but pattern: wrong-operator',
      47,
    ],
    ['{"key":[{"anything-but":{"suffix":"test"}}]}', 'Unsupported anything-but pattern: suffix', 36],
    ['{"key":[{"anything-but":{"prefix":false}}]}', 'prefix match pattern must be a string', 40],
    [
      '{"key":[{"anything-but":null}]}',
      'Value of anything-but must be an array or single string/number value.',
      29,
    ],
    [
      '{"key":[{"anything-but":["a",1]}]}',
      'Inside anything but list, either all values are number or string, mixed type is not supported',
      32,
    ],
    [
      '{"key":[{"anything-but":[true]}]}',
      'Inside anything but list, start|null|boolean is not supported.',
      30,
    ],
  ])('%s', (policy, words, column) => {
    expect(faultOf(policy)).toBe(words + LOCATED(policy, column));
  });

  it.each([
    ['{"key":[{"cidr":"bad-filter"}]}', "Malformed CIDR, one '/' required"],
    ['{"key":[{"cidr":"bad-filter/64"}]}', 'Nonstandard IP address: bad-filter'],
    ['{"key":[{"cidr":"xxxx:db8:1234:1a00::/64"}]}', 'Nonstandard IP address: xxxx:db8:1234:1a00::'],
    ['{"key":[{"cidr":"10.0.0.0/x"}]}', 'Malformed CIDR, mask bits must be an integer'],
    ['{"key":[{"cidr":"10.0.0.0/-1"}]}', 'Malformed CIDR, mask bits must not be negative'],
    ['{"key":[{"cidr":"10.0.0.0/32"}]}', 'IPv4 mask bits must be < 32'],
    ['{"key":[{"cidr":"2001:db8::/128"}]}', 'IPv6 mask bits must be < 128'],
    [
      '{"outer":{"inner":["a"]}}',
      'Filter policy scope MessageAttributes does not support nested filter policy',
    ],
  ])('%s: %s, which has no place', (policy, words) => {
    expect(faultOf(policy)).toBe(words);
  });
});

describe('a filter policy that is no JSON object', () => {
  it('is refused with the place, but without the text', () => {
    expect(faultOf('{invalidjson}')).toBe(
      "failed to parse JSON. Unexpected character ('i' (code 105)): was expecting double-quote to start field name\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 2]",
    );
  });

  it('is refused when nested deeper than the parser reads', () => {
    const depth = 1_001;
    expect(faultOf(`${'{"a":'.repeat(depth)}["b"]${'}'.repeat(depth)}`, 'MessageBody')).toContain(
      'Document nesting depth (1001) exceeds the maximum allowed (1000',
    );
  });

  it('is refused when it is another value', () => {
    expect(faultOf('["a"]')).toMatch(/^Filter is not an object/);
  });
});

describe('an $or', () => {
  it.each([
    ['of one object', '{"$or":[{"a":["b"]}]}', 'Unrecognized match type a'],
    [
      'with a match type among its keys',
      '{"$or":[{"prefix":["b"]},{"a":["b"]}]}',
      'prefix match pattern must be a string',
    ],
  ])('%s is an ordinary key', (_, policy, words) => {
    expect(faultOf(policy)).toMatch(new RegExp(`^${words}`));
  });
});

it('SetSubscriptionAttributes wraps the same words in fewer of its own', () => {
  const world = testWorld();
  const subscription = subscribe(world, newTopic(world), 'sqs', arnOf('sqs', 'inbox'));
  const { message } = refusal(world, 'sns.SetSubscriptionAttributes', {
    SubscriptionArn: subscription,
    AttributeName: 'FilterPolicy',
    AttributeValue: '{"key": "value"}',
  });
  expect(message).toBe(
    `Invalid parameter: FilterPolicy: "key" must be an object or an array${LOCATED('{"key":"value"}', 9)}`,
  );
});

it('an empty policy takes the filter away, with its scope', () => {
  const world = testWorld();
  const subscription = subscribe(world, newTopic(world), 'sqs', arnOf('sqs', 'inbox'), {
    FilterPolicy: '{"a":["b"]}',
  });
  const attributes = () =>
    call<{ Attributes: Record<string, string> }>(world, 'sns.GetSubscriptionAttributes', {
      SubscriptionArn: subscription,
    }).Attributes;
  expect(attributes()).toMatchObject({ FilterPolicy: '{"a":["b"]}', FilterPolicyScope: 'MessageAttributes' });
  call(world, 'sns.SetSubscriptionAttributes', {
    SubscriptionArn: subscription,
    AttributeName: 'FilterPolicy',
    AttributeValue: '{}',
  });
  expect(attributes()).not.toHaveProperty('FilterPolicy');
  expect(attributes()).not.toHaveProperty('FilterPolicyScope');
});
