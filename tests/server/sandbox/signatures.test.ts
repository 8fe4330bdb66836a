import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxForTest, sqs } from './raw';

const ROOT = { accessKeyId: 'test', secretAccessKey: 'test' };

let sandbox: Awaited<ReturnType<typeof sandboxForTest>>;
beforeAll(async () => {
  sandbox = await sandboxForTest({ rootKey: { accessKeyId: 'test', secret: 'test' } });
});
afterAll(() => sandbox.stop());

const config = (credentials: { accessKeyId: string; secretAccessKey: string }) => ({
  endpoint: sandbox.endpoint,
  region: 'us-east-1',
  credentials,
  maxAttempts: 1,
});
const identity = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
  new STSClient(config(credentials)).send(new GetCallerIdentityCommand({}));

describe('a sandbox that verifies signatures', () => {
  it('takes what the SDK signs, in every kind of protocol', async () => {
    const queue = await new SQSClient(config(ROOT)).send(new CreateQueueCommand({ QueueName: 'orders' }));
    expect(queue.QueueUrl).toBe(`${sandbox.endpoint}/000000000000/orders`);
    expect(await identity(ROOT)).toMatchObject({ Arn: 'arn:aws:iam::000000000000:root' });
    const invoke = new InvokeCommand({ FunctionName: 'arn:aws:lambda:us-east-1:000000000000:function:f' });
    await expect(new LambdaClient(config(ROOT)).send(invoke)).rejects.toThrow('Function not found');
  });

  it('knows the keys that IAM made, and whose they are', async () => {
    const iam = new IAMClient(config(ROOT));
    await iam.send(new CreateUserCommand({ UserName: 'dev' }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'dev' }));
    const key = {
      accessKeyId: AccessKey?.AccessKeyId as string,
      secretAccessKey: AccessKey?.SecretAccessKey as string,
    };
    expect(await identity(key)).toMatchObject({ Arn: 'arn:aws:iam::000000000000:user/dev' });
    await expect(identity({ ...key, secretAccessKey: 'guessed' })).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  it('refuses strangers as AWS does', async () => {
    await expect(identity({ ...ROOT, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
    });
    const unsigned = await sqs(sandbox.endpoint, 'ListQueues', {});
    expect(unsigned).toMatchObject({
      status: 403,
      body: { __type: 'com.amazon.coral.service#MissingAuthenticationTokenException' },
    });
  });
});

describe('different keys', () => {
  it('are different accounts when told so', async () => {
    const many = await sandboxForTest({ accountFromKey: true });
    const accountOf = async (accessKeyId: string) => {
      const client = new STSClient({ ...config({ ...ROOT, accessKeyId }), endpoint: many.endpoint });
      return (await client.send(new GetCallerIdentityCommand({}))).Account;
    };
    // Of a key that AWS made for this account, as published with the way to read it.
    expect(await accountOf('ASIAQNZGKIQY56JQ7WML')).toBe('029608264753');
    expect(await accountOf('111122223333')).toBe('111122223333');
    const [one, again, other] = [await accountOf('one'), await accountOf('one'), await accountOf('other')];
    expect(one).toMatch(/^\d{12}$/);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    await many.stop();
  });

  it('are one account otherwise', async () => {
    const plain = await sandboxForTest();
    const client = new STSClient({ ...config({ ...ROOT, accessKeyId: 'any' }), endpoint: plain.endpoint });
    expect(await client.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '000000000000' });
    await plain.stop();
  });
});
