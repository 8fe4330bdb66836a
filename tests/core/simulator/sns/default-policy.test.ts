import { describe, expect, it } from 'vitest';
import type { Caller } from '@/core/simulator/engine/contract';
import { ACCOUNT, call, refusal, testWorld } from '@/tests/support/simulator';

const user = (account: string): Caller => ({
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/dev`,
});

describe('a topic without a policy of its own', () => {
  const world = testWorld();
  const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'placed' });
  const message = { TopicArn, Message: 'hello' };

  it('lets everybody of its account publish, users without identity policies and services included', () => {
    const alarm: Caller = { kind: 'service', account: ACCOUNT, arn: 'cloudwatch.amazonaws.com' };
    for (const caller of [user(ACCOUNT), alarm])
      expect(call(world, 'sns.Publish', message, { caller })).toMatchObject({
        MessageId: expect.any(String),
      });
  });

  it('lets nobody of another account publish', () => {
    const caller = user('444455556666');
    expect(refusal(world, 'sns.Publish', message, { caller })).toMatchObject({
      code: 'AuthorizationErrorException',
    });
  });
});
