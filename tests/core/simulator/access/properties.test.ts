import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, fitsGlob } from '@/core/simulator/access/glob';
import { policyFault } from '@/core/simulator/access/policy-faults';
import { ACCOUNT, rootOf } from '../../../support/simulator';
import { OTHER, policy, service, session, user, verdictOf } from './requests';

const statement = fc.record(
  {
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom('*', 'sqs:*', 'sqs:SendMessage', 's3:*'),
    Resource: fc.constantFrom('*', 'arn:aws:sqs:*:*:orders', 'arn:aws:sqs:*:*:other'),
    Principal: fc.constantFrom<unknown>(
      '*',
      { AWS: ACCOUNT },
      { AWS: OTHER },
      { AWS: user().arn },
      { AWS: session().roleArn },
      { Service: 'sns.amazonaws.com' },
    ),
    Condition: fc.constantFrom({ Bool: { 'aws:SecureTransport': 'true' } }, { Null: { 'x:y': 'false' } }),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
);
const statements = fc.array(statement, { maxLength: 4 });
const callers = fc.constantFrom(user(), user(OTHER), session(), service(), rootOf(ACCOUNT), rootOf(OTHER));

const setting = fc.record({ caller: callers, identity: statements, resource: statements });
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

const ask = ({ caller, identity, resource }: Setting): string =>
  verdictOf({
    caller,
    policies: [policy(...identity)],
    resourcePolicy: policy(...resource.map((one) => ({ Principal: '*', ...one }))),
  });

describe('whatever the policies', () => {
  it('a deny that applies always wins', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom('identity', 'resource'), (world, where) => {
        const deny = { Effect: 'Deny', Action: '*', Resource: '*', Principal: '*' };
        fc.pre(where === 'resource' || world.caller.kind === 'user' || world.caller.kind === 'role');
        expect(ask({ ...world, [where]: [...world[where as 'identity'], deny] })).toMatch(/^deny/);
      }),
    );
  });

  it('one more allow never takes anything away', () => {
    fc.assert(
      fc.property(setting, statement, fc.constantFrom('identity', 'resource'), (world, extra, where) => {
        fc.pre(ask(world) === 'allow');
        const more = { ...extra, Effect: 'Allow' };
        expect(ask({ ...world, [where]: [...world[where as 'identity'], more] })).toBe('allow');
      }),
    );
  });

  it('the order of statements does not count', () => {
    fc.assert(
      fc.property(setting, (world) => {
        const turned = {
          ...world,
          identity: [...world.identity].reverse(),
          resource: [...world.resource].reverse(),
        };
        expect(ask(turned)).toBe(ask(world));
      }),
    );
  });

  it('nobody is allowed what no statement allows', () => {
    fc.assert(
      fc.property(setting, (world) => {
        fc.pre(world.caller.kind !== 'root');
        const denies = (all: Setting['identity']) => all.filter(({ Effect }) => Effect === 'Deny');
        expect(
          ask({ ...world, identity: denies(world.identity), resource: denies(world.resource) }),
        ).not.toBe('allow');
      }),
    );
  });
});

describe('wildcards', () => {
  it('fit as a regular expression would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.'), maxLength: 8 });
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 });
    fc.assert(
      fc.property(letters, plain, (pattern, subject) => {
        const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        const expected = new RegExp(`^${expression}$`).test(subject);
        expect(fitsGlob(compileGlob(pattern, true), subject, () => undefined)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are answered at once, however many stars', () => {
    const pattern = compileGlob('*a'.repeat(2_000), false);
    expect(fitsGlob(pattern, 'a'.repeat(1_999), () => undefined)).toBe(false);
  });
});

describe('any text as a policy', () => {
  it('is judged without a crash, and grants nothing when it is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(policyFault(text, 'identity')).toBeTypeOf('string');
        expect(verdictOf({ policies: [text] })).toBe('no identity');
      }),
    );
  });
});
