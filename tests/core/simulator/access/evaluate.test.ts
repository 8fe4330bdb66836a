import { describe, expect, it } from 'vitest';
import { decide } from '@/core/simulator/access/decide';
import { ACCOUNT, rootOf } from '../../../support/simulator';
import { KEY, OTHER, policy, QUEUE, request, service, session, user, verdictOf } from './requests';

const ALLOW = policy({});
const DENY = policy({ Effect: 'Deny' }, {});
const SILENT = policy({ Action: 's3:*' });
const forAws = (principal: string | string[], extra = {}) =>
  policy({ Principal: { AWS: principal }, ...extra });
const root = (account: string) => `arn:aws:iam::${account}:root`;

describe('within one account', () => {
  it.each([
    ['neither policy speaks', undefined, undefined, 'no identity'],
    ['the identity policy allows', ALLOW, undefined, 'allow'],
    ['the identity policy is about something else', SILENT, undefined, 'no identity'],
    ['the resource policy names the user', undefined, forAws(user().arn), 'allow'],
    ['the resource policy names everyone', undefined, forAws('*'), 'allow'],
    ['the resource policy names the account', undefined, forAws(root(ACCOUNT)), 'no identity'],
    ['the resource policy names another user', undefined, forAws(`${user().arn}2`), 'no identity'],
    ['the identity policy denies', DENY, forAws(user().arn), 'deny identity'],
    ['the resource policy denies', ALLOW, forAws('*', { Effect: 'Deny' }), 'deny resource'],
    ['the resource policy denies others', ALLOW, forAws(user(OTHER).arn, { Effect: 'Deny' }), 'allow'],
  ])('%s', (_, identity, resource, expected) => {
    expect(
      verdictOf({
        policies: identity === undefined ? [] : [identity],
        ...(resource !== undefined && { resourcePolicy: resource }),
      }),
    ).toBe(expected);
  });

  it('a statement that excepts the caller denies all others', () => {
    const but = (arn: string) => policy({ Effect: 'Deny', NotPrincipal: { AWS: [arn, root(ACCOUNT)] } });
    expect(verdictOf({ policies: [ALLOW], resourcePolicy: but(user(OTHER).arn) })).toBe('allow');
    const onlyOther = policy({ Effect: 'Deny', NotPrincipal: { AWS: user(OTHER).arn } });
    expect(verdictOf({ policies: [ALLOW], resourcePolicy: onlyOther })).toBe('deny resource');
  });

  it('lets the root user do everything that no resource policy denies', () => {
    const caller = rootOf(ACCOUNT);
    expect(verdictOf({ caller })).toBe('allow');
    expect(verdictOf({ caller, resourcePolicy: forAws('*', { Effect: 'Deny' }) })).toBe('deny resource');
  });
});

describe('across accounts', () => {
  it.each([
    ['neither allows', undefined, undefined, 'no identity'],
    ['only the identity policy allows', ALLOW, undefined, 'no resource'],
    ['only the resource policy allows', undefined, forAws(user(OTHER).arn), 'no identity'],
    ['both allow the user', ALLOW, forAws(user(OTHER).arn), 'allow'],
    ['the resource policy trusts the account by number', ALLOW, forAws(OTHER), 'allow'],
    ['the resource policy trusts the account by ARN', ALLOW, forAws(root(OTHER)), 'allow'],
    ['the resource policy trusts another account', ALLOW, forAws(ACCOUNT), 'no resource'],
    ['the resource policy is for all', ALLOW, policy({ Principal: '*' }), 'allow'],
    ['the identity policy denies', DENY, forAws(OTHER), 'deny identity'],
  ])('%s', (_, identity, resource, expected) => {
    expect(
      verdictOf({
        caller: user(OTHER),
        policies: identity === undefined ? [] : [identity],
        ...(resource !== undefined && { resourcePolicy: resource }),
      }),
    ).toBe(expected);
  });

  it('asks the resource policy of a foreign root user too', () => {
    expect(verdictOf({ caller: rootOf(OTHER) })).toBe('no resource');
    expect(verdictOf({ caller: rootOf(OTHER), resourcePolicy: forAws(OTHER) })).toBe('allow');
  });

  it('lets in an organization by its id', () => {
    const resourcePolicy = forAws('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } });
    const at = (id: string) =>
      verdictOf({
        caller: user(OTHER),
        policies: [ALLOW],
        resourcePolicy,
        keys: { 'aws:principalorgid': id },
      });
    expect(at('o-1')).toBe('allow');
    expect(at('o-2')).toBe('no resource');
  });
});

describe('services', () => {
  const topic = 'arn:aws:sns:us-east-1:111122223333:news';
  const resourcePolicy = policy({
    Principal: { Service: 'sns.amazonaws.com' },
    Condition: { ArnEquals: { 'aws:SourceArn': topic } },
  });
  const from = (arn: string, source = topic) =>
    verdictOf({ caller: service(arn), resourcePolicy, context: { 'aws:SourceArn': source } });

  it('need the resource policy, whose conditions may ask for the source', () => {
    expect(verdictOf({ caller: service() })).toBe('no resource');
    expect(from('sns.amazonaws.com')).toBe('allow');
    expect(from('sns.amazonaws.com', `${topic}2`)).toBe('no resource');
    expect(from('events.amazonaws.com')).toBe('no resource');
  });

  it('are among those that `*` names', () => {
    expect(verdictOf({ caller: service(), resourcePolicy: policy({ Principal: '*' }) })).toBe('allow');
    expect(verdictOf({ caller: service(), resourcePolicy: forAws('*') })).toBe('allow');
    expect(verdictOf({ caller: service(), resourcePolicy: forAws(ACCOUNT) })).toBe('no resource');
  });
});

describe('sessions, boundaries and session policies', () => {
  it.each([
    ['the role itself', session().roleArn, undefined, undefined, 'allow'],
    ['the session', session().arn, undefined, undefined, 'allow'],
    ['the role, and a boundary is silent', session().roleArn, SILENT, undefined, 'no boundary'],
    ['the role, and a session policy is silent', session().roleArn, undefined, SILENT, 'no session'],
    ['the session, whatever limits its role', session().arn, SILENT, SILENT, 'allow'],
    ['the session, and the boundary denies', session().arn, DENY, undefined, 'deny boundary'],
    ['the session, and a session policy denies', session().arn, undefined, DENY, 'deny session'],
    ['everyone, and a boundary is silent', '*', SILENT, undefined, 'no boundary'],
  ])('the resource policy names %s', (_, principal, boundary, limits, expected) => {
    expect(
      verdictOf({
        caller: session(),
        resourcePolicy: forAws(principal as string),
        ...(boundary !== undefined && { boundary }),
        ...(limits !== undefined && { session: limits }),
      }),
    ).toBe(expected);
  });

  it('a boundary limits what identity policies grant and grants nothing', () => {
    expect(verdictOf({ policies: [ALLOW], boundary: SILENT })).toBe('no boundary');
    expect(verdictOf({ policies: [ALLOW], boundary: ALLOW })).toBe('allow');
    expect(verdictOf({ boundary: ALLOW })).toBe('no identity');
  });

  it('principals may be named by their unique id', () => {
    const resourcePolicy = forAws('AIDAEXAMPLEEXAMPLE123');
    expect(verdictOf({ resourcePolicy, uniqueId: 'AIDAEXAMPLEEXAMPLE123' })).toBe('allow');
    expect(verdictOf({ resourcePolicy, uniqueId: 'AIDAEXAMPLEEXAMPLE124' })).toBe('no identity');
  });
});

describe('keys and trust policies', () => {
  const key = { action: 'kms:Encrypt', arn: KEY };
  const role = { action: 'sts:AssumeRole', arn: 'arn:aws:iam::111122223333:role/worker' };
  it.each([
    ['a key whose policy is silent, though IAM allows', key, ALLOW, policy(), 'no resource'],
    ['a key whose policy enables IAM', key, ALLOW, forAws(root(ACCOUNT)), 'allow'],
    ['a key whose policy enables IAM, which is silent', key, undefined, forAws(root(ACCOUNT)), 'no identity'],
    ['a key whose policy names the user', key, undefined, forAws(user().arn), 'allow'],
    ['a role that trusts the account', role, ALLOW, forAws(root(ACCOUNT)), 'allow'],
    ['a role that trusts the user', role, undefined, forAws(user().arn), 'allow'],
    ['a role that trusts others', role, ALLOW, forAws(OTHER), 'no trust'],
  ])('%s', (_, what, identity, resourcePolicy, expected) => {
    expect(verdictOf({ ...what, policies: identity ? [identity] : [], resourcePolicy })).toBe(expected);
  });

  it('a key refuses even the root user when its policy does not name the account', () => {
    expect(verdictOf({ ...key, caller: rootOf(ACCOUNT), resourcePolicy: policy() })).toBe('no resource');
    expect(verdictOf({ ...key, caller: rootOf(ACCOUNT), resourcePolicy: forAws(root(ACCOUNT)) })).toBe(
      'allow',
    );
  });
});

describe('denials in words', () => {
  const who = `User: ${user().arn} is not authorized to perform: sqs:SendMessage on resource: ${QUEUE}`;
  it.each([
    [request({}), `${who} because no identity-based policy allows the sqs:SendMessage action`],
    [request({ policies: [DENY] }), `${who} with an explicit deny in an identity-based policy`],
    [
      request({ policies: [ALLOW], resourcePolicy: forAws('*', { Effect: 'Deny' }) }),
      `${who} with an explicit deny in a resource-based policy`,
    ],
    [
      request({ policies: [ALLOW], boundary: SILENT }),
      `${who} because no permissions boundary allows the sqs:SendMessage action`,
    ],
    [
      request({ policies: [ALLOW], session: SILENT }),
      `${who} because no session policy allows the sqs:SendMessage action`,
    ],
    [
      request({ caller: service() }),
      `User: sns.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: ${QUEUE} because no resource-based policy allows the sqs:SendMessage action`,
    ],
    [
      request({ action: 'sqs:ListQueues', arn: '*' }),
      `User: ${user().arn} is not authorized to perform: sqs:ListQueues because no identity-based policy allows the sqs:ListQueues action`,
    ],
  ])('%#', (asked, message) => {
    expect(decide(asked)).toEqual({ allowed: false, message });
  });
});
