import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, REGION, refusal } from '@/tests/support/simulator';
import { eventsWorld, put, rule } from './support';

const AuthParameters = { ApiKeyAuthParameters: { ApiKeyName: 'x-key', ApiKeyValue: 'secret' } };

/** A rule that calls an API destination, in a role that EventBridge may assume. */
function calling(settings: object = {}) {
  const { world, seen } = eventsWorld();
  const trust = { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' };
  call(world, 'iam.CreateRole', {
    RoleName: 'caller',
    AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }),
  });
  const connection = call(world, 'events.CreateConnection', {
    Name: 'c',
    AuthorizationType: 'API_KEY',
    AuthParameters,
  });
  const destination = call(world, 'events.CreateApiDestination', {
    Name: 'd',
    ConnectionArn: connection.ConnectionArn,
    InvocationEndpoint: 'https://example.com/hook',
    HttpMethod: 'POST',
    ...settings,
  });
  rule(
    world,
    'r',
    { source: ['shop'] },
    {
      Arn: destination.ApiDestinationArn,
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/caller`,
    },
  );
  const called = () => seen.filter(({ type }) => type === 'ApiDestinationCalled').length;
  return { world, seen, called };
}

describe('an API destination', () => {
  it('is called by its rule, which is recorded', () => {
    const { world, seen } = calling();
    put(world);
    expect(seen.find(({ type }) => type === 'ApiDestinationCalled')?.detail).toEqual({
      destination: 'd',
      method: 'POST',
      endpoint: 'https://example.com/hook',
    });
  });

  it('is called no faster than its rate', () => {
    const { world, called } = calling({ InvocationRateLimitPerSecond: 2 });
    for (let i = 0; i < 5; i++) put(world);
    expect(called()).toBe(2);
    pass(world, 1);
    expect(called()).toBe(4);
    pass(world, 1);
    expect(called()).toBe(5);
  });

  it('is not called once its connection is deauthorized', () => {
    const { world, called } = calling();
    call(world, 'events.DeauthorizeConnection', { Name: 'c' });
    put(world);
    expect(called()).toBe(0);
    call(world, 'events.UpdateConnection', { Name: 'c', AuthParameters });
    put(world);
    expect(called()).toBe(1);
  });

  it('and its connection are described, changed, listed and deleted', () => {
    const { world } = calling();
    call(world, 'events.UpdateApiDestination', { Name: 'd', HttpMethod: 'PUT' });
    expect(call(world, 'events.DescribeApiDestination', { Name: 'd' })).toMatchObject({
      ApiDestinationState: 'ACTIVE',
      HttpMethod: 'PUT',
      InvocationRateLimitPerSecond: 300,
    });
    expect(call(world, 'events.ListApiDestinations')).toMatchObject({ ApiDestinations: [{ Name: 'd' }] });
    call(world, 'events.DeleteApiDestination', { Name: 'd' });
    call(world, 'events.DeleteConnection', { Name: 'c' });
    expect(refusal(world, 'events.DescribeApiDestination', { Name: 'd' }).message).toBe(
      "Failed to describe the api-destination(s). An api-destination 'd' does not exist.",
    );
    expect(refusal(world, 'events.DescribeConnection', { Name: 'c' }).message).toBe(
      "Failed to describe the connection(s). Connection 'c' does not exist.",
    );
  });

  it('waits for the answer of an OAuth endpoint', () => {
    const { world } = calling();
    const OAuthParameters = {
      ClientParameters: { ClientID: 'id', ClientSecret: 'secret' },
      AuthorizationEndpoint: 'https://example.com/token',
      HttpMethod: 'POST',
    };
    const created = call(world, 'events.CreateConnection', {
      Name: 'o',
      AuthorizationType: 'OAUTH_CLIENT_CREDENTIALS',
      AuthParameters: { OAuthParameters },
    });
    expect(created.ConnectionState).toBe('AUTHORIZING');
    pass(world, 1);
    expect(call(world, 'events.DescribeConnection', { Name: 'o' })).toMatchObject({
      ConnectionState: 'AUTHORIZED',
      AuthParameters: {
        OAuthParameters: {
          ClientParameters: { ClientID: 'id' },
          AuthorizationEndpoint: 'https://example.com/token',
          HttpMethod: 'POST',
        },
      },
    });
  });

  it('never shows a secret', () => {
    const { world } = calling();
    const described = call(world, 'events.DescribeConnection', { Name: 'c' });
    expect(described).toMatchObject({ AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-key' } } });
    expect(world.snapshot()).not.toContain('secret"');
    expect(JSON.stringify(described)).not.toContain('ApiKeyValue');
  });

  it.each([
    [
      'events.CreateConnection',
      { Name: 'c', AuthorizationType: 'API_KEY', AuthParameters },
      'ResourceAlreadyExistsException',
    ],
    [
      'events.CreateConnection',
      { Name: 'e', AuthorizationType: 'BASIC', AuthParameters },
      'ValidationException',
    ],
    [
      'events.CreateApiDestination',
      {
        Name: 'e',
        ConnectionArn: `arn:aws:events:${REGION}:${ACCOUNT}:connection/none/1`,
        InvocationEndpoint: 'https://example.com',
        HttpMethod: 'GET',
      },
      'ResourceNotFoundException',
    ],
  ])('%s %j is refused', (name, input, code) => {
    expect(refusal(calling().world, name, input).code).toBe(code);
  });
});
