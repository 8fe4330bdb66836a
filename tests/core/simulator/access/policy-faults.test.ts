import { expect, it } from 'vitest';
import { type PolicyUse, policyFault } from '@/core/simulator/access/policy-faults';

const VERSION = '2012-10-17';
const good = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' };
const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
const OLD = 'Policy document must be version 2012-10-17 or greater.';
const SYNTAX = 'Syntax errors in policy.';

it.each<[PolicyUse, string, object | string, string | undefined]>([
  ['identity', 'is well', { Version: VERSION, Statement: [good] }, undefined],
  ['identity', 'has one statement without a list', { Version: VERSION, Statement: good }, undefined],
  ['identity', 'is no JSON', '{', SYNTAX],
  ['identity', 'is a list', [], SYNTAX],
  ['identity', 'has no version', { Statement: good }, OLD],
  ['identity', 'has the old version', { Version: '2008-10-17', Statement: good }, OLD],
  ['identity', 'has no statement', { Version: VERSION }, SYNTAX],
  ['identity', 'has a field too many', { Version: VERSION, Statement: good, Extra: 1 }, SYNTAX],
  ['identity', 'has another effect', { Version: VERSION, Statement: { ...good, Effect: 'allow' } }, SYNTAX],
  [
    'identity',
    'names a principal',
    { Version: VERSION, Statement: { ...good, Principal: '*' } },
    'Policy document should not specify a principal.',
  ],
  [
    'identity',
    'names no action',
    { Version: VERSION, Statement: { Effect: 'Allow', Resource: '*' } },
    'Policy statement must contain actions.',
  ],
  [
    'identity',
    'names no resource',
    { Version: VERSION, Statement: { Effect: 'Allow', Action: '*' } },
    'Policy statement must contain resources.',
  ],
  [
    'identity',
    'has an action without a service',
    { Version: VERSION, Statement: { ...good, Action: 'SendMessage' } },
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  [
    'identity',
    'has a resource that is no ARN',
    { Version: VERSION, Statement: { ...good, Resource: 'orders' } },
    'Resource orders must be in ARN format or "*".',
  ],
  [
    'identity',
    'has a resource of an unknown partition',
    { Version: VERSION, Statement: { ...good, Resource: 'arn:a:s3:::b' } },
    'Partition "a" is not valid for resource "arn:a:s3:::b".',
  ],
  [
    'identity',
    'has an unknown operator',
    { Version: VERSION, Statement: { ...good, Condition: { StringIs: { a: 'b' } } } },
    'Invalid Condition type : StringIs.',
  ],
  [
    'identity',
    'has a statement id twice',
    {
      Version: VERSION,
      Statement: [
        { ...good, Sid: 'a' },
        { ...good, Sid: 'a' },
      ],
    },
    'Statement IDs (SID) in a single policy must be unique.',
  ],
  [
    'identity',
    'has a statement id with a space',
    { Version: VERSION, Statement: { ...good, Sid: 'a b' } },
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  ],
  ['resource', 'has a statement id with a space', { Statement: { ...trust, Sid: 'a b' } }, undefined],
  ['trust', 'is well', { Version: VERSION, Statement: trust }, undefined],
  ['trust', 'has no version', { Statement: trust }, undefined],
  ['trust', 'is no JSON', '{', 'This policy contains invalid Json'],
  [
    'trust',
    'names a resource',
    { Version: VERSION, Statement: { ...trust, Resource: '*' } },
    'Has prohibited field Resource',
  ],
  [
    'trust',
    'names no principal',
    { Version: VERSION, Statement: { Effect: 'Allow', Action: 'sts:AssumeRole' } },
    'Missing required field Principal',
  ],
  [
    'trust',
    'allows another action',
    { Version: VERSION, Statement: { ...trust, Action: 'sqs:SendMessage' } },
    'AssumeRole policy may only specify STS AssumeRole actions.',
  ],
  [
    'trust',
    'names a principal that is none',
    { Version: VERSION, Statement: { ...trust, Principal: { AWS: 'me' } } },
    'Invalid principal in policy: "AWS":"me"',
  ],
  [
    'resource',
    'names no resource',
    { Statement: { Effect: 'Allow', Principal: '*', Action: 'sqs:*' } },
    undefined,
  ],
])('%s policy that %s', (use, _, document, fault) => {
  expect(policyFault(typeof document === 'string' ? document : JSON.stringify(document), use)).toBe(fault);
});
