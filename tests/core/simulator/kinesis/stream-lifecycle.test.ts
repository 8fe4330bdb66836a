import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, heldBy, pass, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { arnOf, describe as describeStream, put, settle, worldWithStream } from './streams';

describe('creating', () => {
  it('takes a while, in which there are no shards and nothing can be written', () => {
    const world = testWorld();
    call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 2 });
    expect(describeStream(world)).toMatchObject({
      StreamStatus: 'CREATING',
      Shards: [],
      StreamARN: arnOf('s'),
    });
    expect(
      refusal(world, 'kinesis.PutRecord', { StreamName: 's', PartitionKey: 'a', Data: new Uint8Array() }),
    ).toMatchObject({
      code: 'ResourceNotFoundException',
      message: `Stream s under account ${ACCOUNT} not found.`,
    });
    settle(world);
    expect(describeStream(world)).toMatchObject({ StreamStatus: 'ACTIVE', RetentionPeriodHours: 24 });
    expect(describeStream(world).Shards).toHaveLength(2);
  });

  it('is refused for a name that exists', () =>
    expect(
      refusal(worldWithStream(), 'kinesis.CreateStream', { StreamName: 's', ShardCount: 1 }),
    ).toMatchObject({
      code: 'ResourceInUseException',
      message: `Stream s under account ${ACCOUNT} already exists.`,
    }));

  it('on demand when neither mode nor shards are named, then with four shards', () => {
    const world = worldWithStream({});
    expect(describeStream(world)).toMatchObject({ StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    expect(describeStream(world).Shards).toHaveLength(4);
  });

  it.each([
    [{ StreamModeDetails: { StreamMode: 'PROVISIONED' } }],
    [{ StreamModeDetails: { StreamMode: 'ON_DEMAND' }, ShardCount: 1 }],
  ])('is refused when mode and shards do not go together: %j', (input) =>
    expect(refusal(testWorld(), 'kinesis.CreateStream', { StreamName: 's', ...input }).code).toBe(
      'ValidationException',
    ),
  );

  it('tags the stream at once', () => {
    const world = worldWithStream({ ShardCount: 1, Tags: { team: 'blue' } });
    expect(call(world, 'kinesis.ListTagsForStream', { StreamName: 's' })).toEqual({
      Tags: [{ Key: 'team', Value: 'blue' }],
      HasMoreTags: false,
    });
  });
});

describe('addressing', () => {
  it('by name, by ARN, or by both of the same stream', () => {
    const world = worldWithStream();
    for (const address of [
      { StreamName: 's' },
      { StreamARN: arnOf('s') },
      { StreamName: 's', StreamARN: arnOf('s') },
    ])
      expect(call(world, 'kinesis.DescribeStreamSummary', address)).toMatchObject({
        StreamDescriptionSummary: { StreamName: 's', OpenShardCount: 1, ConsumerCount: 0 },
      });
    expect(refusal(world, 'kinesis.DescribeStream', { StreamName: 't', StreamARN: arnOf('s') }).code).toBe(
      'InvalidArgumentException',
    );
    expect(refusal(world, 'kinesis.DescribeStream', {}).code).toBe('InvalidArgumentException');
  });

  it('reaches another account only with a policy of the stream', () => {
    const world = worldWithStream();
    const other = { caller: rootOf('444455556666') };
    const input = { StreamARN: arnOf('s'), PartitionKey: 'a', Data: new Uint8Array() };
    expect(refusal(world, 'kinesis.PutRecord', input, other).code).toBe('AccessDeniedException');
    const policy = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '444455556666' },
          Action: 'kinesis:PutRecord',
          Resource: arnOf('s'),
        },
      ],
    };
    call(world, 'kinesis.PutResourcePolicy', { ResourceARN: arnOf('s'), Policy: JSON.stringify(policy) });
    expect(call(world, 'kinesis.PutRecord', input, other)).toMatchObject({ ShardId: 'shardId-000000000000' });
    expect(refusal(world, 'kinesis.DescribeStream', { StreamARN: arnOf('s') }, other).code).toBe(
      'AccessDeniedException',
    );
    call(world, 'kinesis.DeleteResourcePolicy', { ResourceARN: arnOf('s') });
    expect(refusal(world, 'kinesis.PutRecord', input, other).code).toBe('AccessDeniedException');
  });

  it('keeps streams of one name in two Regions apart', () => {
    const world = worldWithStream();
    expect(refusal(world, 'kinesis.DescribeStream', { StreamName: 's' }, { region: 'eu-west-1' }).code).toBe(
      'ResourceNotFoundException',
    );
  });
});

describe('listing streams', () => {
  it('pages in the order of names', () => {
    const world = testWorld();
    for (const name of ['c', 'a', 'b'])
      call(world, 'kinesis.CreateStream', { StreamName: name, ShardCount: 1 });
    const first = call<{ NextToken: string }>(world, 'kinesis.ListStreams', { Limit: 2 });
    expect(first).toMatchObject({
      StreamNames: ['a', 'b'],
      HasMoreStreams: true,
      StreamSummaries: [
        { StreamName: 'a', StreamStatus: 'CREATING' },
        { StreamName: 'b', StreamModeDetails: { StreamMode: 'PROVISIONED' } },
      ],
    });
    const rest = { StreamNames: ['c'], HasMoreStreams: false };
    expect(call(world, 'kinesis.ListStreams', { NextToken: first.NextToken })).toMatchObject(rest);
    expect(call(world, 'kinesis.ListStreams', { ExclusiveStartStreamName: 'b' })).toMatchObject(rest);
  });
});

describe('deleting', () => {
  it('shows DELETING without shards, then nothing', () => {
    const world = worldWithStream();
    call(world, 'kinesis.DeleteStream', { StreamName: 's' });
    expect(describeStream(world)).toMatchObject({ StreamStatus: 'DELETING', Shards: [] });
    settle(world);
    expect(refusal(world, 'kinesis.DescribeStream', { StreamName: 's' }).code).toBe(
      'ResourceNotFoundException',
    );
    expect(world.nextDue()).toBeUndefined();
  });

  it('ends a stream that is still being made', () => {
    const world = testWorld();
    call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 1 });
    call(world, 'kinesis.DeleteStream', { StreamName: 's' });
    settle(world);
    expect(call(world, 'kinesis.ListStreams')).toMatchObject({ StreamNames: [] });
  });

  it('asks to be told that consumers go too', () => {
    const world = worldWithStream();
    call(world, 'kinesis.RegisterStreamConsumer', { StreamARN: arnOf('s'), ConsumerName: 'c' });
    settle(world);
    expect(refusal(world, 'kinesis.DeleteStream', { StreamName: 's' }).code).toBe('ResourceInUseException');
    call(world, 'kinesis.DeleteStream', { StreamName: 's', EnforceConsumerDeletion: true });
    settle(world);
    expect(heldBy(world)).toEqual([expect.objectContaining({ streams: new Map() })]);
  });
});

describe('changing a stream', () => {
  it('encrypts what is written from then on', () => {
    const world = worldWithStream();
    put(world, 'a', 'plain');
    call(world, 'kinesis.StartStreamEncryption', {
      StreamName: 's',
      EncryptionType: 'KMS',
      KeyId: 'alias/aws/kinesis',
    });
    expect(describeStream(world)).toMatchObject({ StreamStatus: 'UPDATING', EncryptionType: 'NONE' });
    settle(world);
    expect(describeStream(world)).toMatchObject({ EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' });
    expect(put(world, 'a', 'secret')).toMatchObject({ EncryptionType: 'KMS' });
    call(world, 'kinesis.StopStreamEncryption', {
      StreamName: 's',
      EncryptionType: 'KMS',
      KeyId: 'alias/aws/kinesis',
    });
    settle(world);
    expect(describeStream(world)).toMatchObject({ EncryptionType: 'NONE' });
  });

  it('names the key that does not exist', () =>
    expect(
      refusal(worldWithStream(), 'kinesis.StartStreamEncryption', {
        StreamName: 's',
        EncryptionType: 'KMS',
        KeyId: 'nowhere',
      }).code,
    ).toBe('KMSNotFoundException'));

  it('switches the mode and keeps shards', () => {
    const world = worldWithStream({ ShardCount: 2 });
    call(world, 'kinesis.UpdateStreamMode', {
      StreamARN: arnOf('s'),
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    });
    pass(world, 1);
    expect(describeStream(world)).toMatchObject({ StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    expect(describeStream(world).Shards).toHaveLength(2);
    expect(
      refusal(world, 'kinesis.SplitShard', { StreamName: 's', ShardToSplit: '0', NewStartingHashKey: '9' })
        .code,
    ).toBe('ValidationException');
  });

  it('switches metrics of shards on and off, all of kds.metrics.shard or single ones', () => {
    const world = worldWithStream();
    expect(
      call(world, 'kinesis.EnableEnhancedMonitoring', { StreamName: 's', ShardLevelMetrics: ['ALL'] }),
    ).toMatchObject({ CurrentShardLevelMetrics: [], DesiredShardLevelMetrics: { length: 7 } });
    expect(
      call(world, 'kinesis.DisableEnhancedMonitoring', {
        StreamName: 's',
        ShardLevelMetrics: ['IncomingBytes'],
      }),
    ).toMatchObject({ DesiredShardLevelMetrics: { length: 6 } });
    expect(describeStream(world).EnhancedMonitoring[0]?.ShardLevelMetrics).not.toContain('IncomingBytes');
  });

  it('warms an on-demand stream of an account that committed itself', () => {
    const world = worldWithStream({});
    const warm = { StreamName: 's', WarmThroughputMiBps: 8 };
    expect(refusal(world, 'kinesis.UpdateStreamWarmThroughput', warm).code).toBe('InvalidArgumentException');
    call(world, 'kinesis.UpdateAccountSettings', {
      MinimumThroughputBillingCommitment: { Status: 'ENABLED' },
    });
    call(world, 'kinesis.UpdateStreamWarmThroughput', warm);
    settle(world);
    expect(call(world, 'kinesis.DescribeStreamSummary', { StreamName: 's' })).toMatchObject({
      StreamDescriptionSummary: { OpenShardCount: 8, WarmThroughput: { CurrentMiBps: 8 } },
    });
    expect(
      refusal(world, 'kinesis.UpdateAccountSettings', {
        MinimumThroughputBillingCommitment: { Status: 'DISABLED' },
      }).code,
    ).toBe('InvalidArgumentException');
  });
});
