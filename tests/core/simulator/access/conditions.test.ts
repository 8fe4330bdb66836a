import { describe, expect, it } from 'vitest';
import type { KeyValue } from '@/core/simulator/access/request';
import { policy, session, user, verdictOf } from './requests';

/** A policy variable as policies write it. */
const variable = (name: string) => `\${${name}}`;

/** Whether a condition holds for a request with these keys. */
const holds = (condition: object, context: Readonly<Record<string, KeyValue>> = {}): boolean =>
  verdictOf({ policies: [policy({ Condition: condition })], context }) === 'allow';

describe('operators', () => {
  it.each([
    ['StringEquals', 'blue', 'blue', true],
    ['StringEquals', 'blue', 'Blue', false],
    ['StringEquals', ['red', 'blue'], 'blue', true],
    ['StringEquals', 'bl*', 'blue', false],
    ['StringNotEquals', ['red', 'blue'], 'blue', false],
    ['StringNotEquals', ['red', 'blue'], 'green', true],
    ['StringEqualsIgnoreCase', 'BLUE', 'blue', true],
    ['StringNotEqualsIgnoreCase', 'BLUE', 'blue', false],
    ['StringLike', 'b*e', 'blue', true],
    ['StringLike', 'b?e', 'blue', false],
    ['StringNotLike', 'b*', 'blue', false],
    ['NumericEquals', '10', '10.0', true],
    ['NumericNotEquals', 10, '10', false],
    ['NumericLessThan', '10', '9', true],
    ['NumericLessThan', '10', '10', false],
    ['NumericLessThanEquals', '10', '10', true],
    ['NumericGreaterThan', '10', '10', false],
    ['NumericGreaterThanEquals', '10', '10', true],
    ['NumericGreaterThan', '10', 'many', false],
    ['DateLessThan', '2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z', true],
    ['DateGreaterThan', '2026-01-01', '2026-01-01T00:00:00Z', false],
    ['DateEquals', '1767225600', '2026-01-01T00:00:00Z', true],
    ['Bool', true, 'true', true],
    ['Bool', 'false', 'true', false],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
    ['IpAddress', '203.0.113.0/24', '203.0.113.77', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.1', false],
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '2001:db8::/32', '2001:db8:1::5', true],
    ['IpAddress', '2001:db8::/32', '2001:db9::5', false],
    ['IpAddress', '0.0.0.0/0', 'elsewhere', false],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.77', false],
    ['ArnEquals', 'arn:aws:sns:*:*:news', 'arn:aws:sns:us-east-1:111122223333:news', true],
    ['ArnLike', 'arn:aws:sns:*:news', 'arn:aws:sns:us-east-1:111122223333:news', false],
    ['ArnLike', 'arn:aws:s3:::logs/*', 'arn:aws:s3:::logs/a:b/c', true],
    ['ArnNotLike', 'arn:aws:sns:*:*:news', 'arn:aws:sns:us-east-1:111122223333:news', false],
    ['ArnNotEquals', 'arn:aws:sns:*:*:news', 'arn:aws:sns:us-east-1:111122223333:old', true],
  ])('%s %j for %s: %s', (operator, wanted, value, expected) => {
    expect(holds({ [operator]: { 'test:Key': wanted } }, { 'test:Key': value })).toBe(expected);
  });

  it.each([
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['NumericLessThan', false],
    ['ArnNotLike', true],
    ['StringEqualsIfExists', true],
    ['BoolIfExists', true],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
  ])('%s without the key: %s', (operator, expected) => {
    expect(holds({ [operator]: { 'test:Key': '1' } })).toBe(expected);
  });

  it('Null asks whether the key is there', () => {
    expect(holds({ Null: { 'test:Key': 'true' } })).toBe(true);
    expect(holds({ Null: { 'test:Key': 'true' } }, { 'test:Key': 'x' })).toBe(false);
    expect(holds({ Null: { 'test:Key': 'false' } }, { 'test:Key': 'x' })).toBe(true);
  });

  it.each([
    ['ForAllValues:StringEquals', ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'c'], false],
    ['ForAnyValue:StringEquals', ['c', 'a'], true],
    ['ForAnyValue:StringEquals', ['c', 'd'], false],
    ['ForAllValues:StringNotEquals', ['c', 'd'], true],
    ['ForAllValues:StringNotEquals', ['c', 'a'], false],
    ['ForAnyValue:StringNotEquals', ['a', 'c'], true],
  ])('%s of a and b for %j: %s', (operator, values, expected) => {
    expect(holds({ [operator]: { 'test:Key': ['a', 'b'] } }, { 'test:Key': values })).toBe(expected);
  });

  it('all operators and all keys must hold', () => {
    const both = { StringEquals: { 'a:A': '1', 'a:B': '2' }, Bool: { 'a:C': 'true' } };
    expect(holds(both, { 'a:A': '1', 'a:B': '2', 'a:C': 'true' })).toBe(true);
    expect(holds(both, { 'a:A': '1', 'a:B': '3', 'a:C': 'true' })).toBe(false);
    expect(holds(both, { 'a:A': '1', 'a:B': '2' })).toBe(false);
  });
});

describe('keys', () => {
  it('know no case', () => {
    expect(holds({ StringEquals: { 'AWS:sourcearn': 'x' } }, { 'aws:SourceArn': 'x' })).toBe(true);
  });

  it.each([
    ['aws:PrincipalArn', user().arn],
    ['aws:PrincipalAccount', '111122223333'],
    ['aws:PrincipalType', 'User'],
    ['aws:PrincipalIsAWSService', 'false'],
    ['aws:ResourceAccount', '111122223333'],
    ['aws:RequestedRegion', 'us-east-1'],
    ['aws:SecureTransport', 'true'],
    ['aws:CurrentTime', '2026-01-01T00:00:00Z'],
    ['aws:EpochTime', '1767225600'],
  ])('%s follows from the request', (key, value) => {
    expect(holds({ StringEquals: { [key]: value } })).toBe(true);
    expect(holds({ StringNotEquals: { [key]: value } })).toBe(false);
  });

  it('what the host says goes before what is assumed', () => {
    const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
    expect(holds(insecure, { 'aws:SecureTransport': 'false' })).toBe(true);
  });

  it('of a session name its role', () => {
    const byRole = policy({ Condition: { ArnEquals: { 'aws:PrincipalArn': session().roleArn } } });
    expect(verdictOf({ caller: session(), policies: [byRole] })).toBe('allow');
  });
});

describe('actions, resources and variables', () => {
  it.each([
    [{ Action: 'sqs:SendMessage' }, true],
    [{ Action: 'SQS:sendmessage' }, true],
    [{ Action: 'sqs:Send*' }, true],
    [{ Action: 'sqs:?endMessage' }, true],
    [{ Action: ['sqs:ReceiveMessage', 'sns:*'] }, false],
    [{ NotAction: 'sqs:Receive*' }, true],
    [{ NotAction: 'sqs:*' }, false],
    [{ Resource: 'arn:aws:sqs:us-east-1:111122223333:orders' }, true],
    [{ Resource: 'arn:aws:sqs:us-east-1:111122223333:Orders' }, false],
    [{ Resource: 'arn:aws:sqs:*:orders' }, true],
    [{ Resource: 'arn:aws:sqs:*:111122223333:ord*s' }, true],
    [{ NotResource: 'arn:aws:sqs:*:*:orders' }, false],
    [{ NotResource: 'arn:aws:s3:::*' }, true],
    [{ Resource: `arn:aws:sqs:*:${variable('aws:PrincipalAccount')}:*` }, true],
    [{ Resource: `arn:aws:sqs:*:*:${variable('aws:username')}` }, true],
    [{ Resource: `arn:aws:sqs:*:*:${variable('aws:nothing')}` }, false],
    [{ Resource: `arn:aws:sqs:*:*:${variable("aws:nothing, 'orders'")}` }, true],
    [{ Resource: `arn:aws:sqs:*:*:order${variable('*')}` }, false],
  ])('%j: %s', (statement, expected) => {
    const keys = { 'aws:username': 'orders' };
    expect(verdictOf({ policies: [policy(statement)], keys }) === 'allow').toBe(expected);
  });

  it('a star out of a variable is no wildcard', () => {
    const policies = [policy({ Resource: `arn:aws:sqs:*:*:${variable('aws:username')}` })];
    expect(verdictOf({ policies, keys: { 'aws:username': '*' } })).toBe('no identity');
  });

  it('variables count from version 2012-10-17 on only', () => {
    const old = policy({ Resource: `arn:aws:sqs:*:${variable('aws:PrincipalAccount')}:*` }).replace(
      '2012',
      '2008',
    );
    expect(verdictOf({ policies: [old] })).toBe('no identity');
  });
});
