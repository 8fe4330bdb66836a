import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, refusal, testWorld } from '@/tests/support/simulator';
import { BUCKET, describeStream, put, S3, worldWithStream } from './delivery-streams';

const create = (input: object) => ({ DeliveryStreamName: 'd', ...input });
const _refusedCreate = (input: object) =>
  refusal(testWorld(), 'firehose.CreateDeliveryStream', create(input));
const HTTP = {
  EndpointConfiguration: { Url: 'https://example.com/in', Name: 'mine', AccessKey: 'secret' },
  S3Configuration: S3,
};

describe('updating', () => {
  const update = (input: object) => ({
    DeliveryStreamName: 'd',
    CurrentDeliveryStreamVersionId: '1',
    DestinationId: 'destinationId-000000000001',
    ...input,
  });

  it('merges into what there is, and counts versions', () => {
    const { world } = worldWithStream({ Prefix: 'raw/', CompressionFormat: 'GZIP' });
    pass(world, 5);
    call(world, 'firehose.UpdateDestination', update({ ExtendedS3DestinationUpdate: { Prefix: 'new/' } }));
    const description = describeStream(world);
    expect(description).toMatchObject({ VersionId: '2', LastUpdateTimestamp: world.now });
    expect(description.Destinations?.[0]?.ExtendedS3DestinationDescription).toMatchObject({
      Prefix: 'new/',
      CompressionFormat: 'GZIP',
    });
  });

  it('to another kind starts anew', () => {
    const { world } = worldWithStream({ Prefix: 'raw/' });
    call(
      world,
      'firehose.UpdateDestination',
      update({
        HttpEndpointDestinationUpdate: { EndpointConfiguration: HTTP.EndpointConfiguration, S3Update: S3 },
      }),
    );
    const [destination] = describeStream(world).Destinations ?? [];
    expect(destination?.ExtendedS3DestinationDescription).toBeUndefined();
    expect(destination?.HttpEndpointDestinationDescription?.S3DestinationDescription?.BucketARN).toBe(BUCKET);
  });

  it('needs the present version and the destination', () => {
    const { world } = worldWithStream();
    const change = { ExtendedS3DestinationUpdate: { Prefix: 'x/' } };
    expect(
      refusal(
        world,
        'firehose.UpdateDestination',
        update({ ...change, CurrentDeliveryStreamVersionId: '7' }),
      ),
    ).toMatchObject({
      code: 'ConcurrentModificationException',
      message:
        'Cannot update firehose: d since the current version id: 1 and specified version id: 7 do not match',
    });
    expect(
      refusal(world, 'firehose.UpdateDestination', update({ ...change, DestinationId: 'destinationId-2' }))
        .code,
    ).toBe('InvalidArgumentException');
  });
});

describe('other things about a stream', () => {
  it('is listed by name and type', () => {
    const { world } = worldWithStream();
    for (const name of ['b', 'a'])
      call(world, 'firehose.CreateDeliveryStream', {
        DeliveryStreamName: name,
        ExtendedS3DestinationConfiguration: S3,
      });
    expect(call(world, 'firehose.ListDeliveryStreams', { Limit: 2 })).toEqual({
      DeliveryStreamNames: ['a', 'b'],
      HasMoreDeliveryStreams: true,
    });
    expect(call(world, 'firehose.ListDeliveryStreams', { ExclusiveStartDeliveryStreamName: 'b' })).toEqual({
      DeliveryStreamNames: ['d'],
      HasMoreDeliveryStreams: false,
    });
    expect(
      call(world, 'firehose.ListDeliveryStreams', { DeliveryStreamType: 'KinesisStreamAsSource' }),
    ).toMatchObject({ DeliveryStreamNames: [] });
  });

  it('carries tags', () => {
    const { world } = worldWithStream({}, { Tags: [{ Key: 'a', Value: '1' }] });
    const d = { DeliveryStreamName: 'd' };
    call(world, 'firehose.TagDeliveryStream', { ...d, Tags: [{ Key: 'b', Value: '2' }] });
    expect(call(world, 'firehose.ListTagsForDeliveryStream', { ...d, Limit: 1 })).toEqual({
      Tags: [{ Key: 'a', Value: '1' }],
      HasMoreTags: true,
    });
    call(world, 'firehose.UntagDeliveryStream', { ...d, TagKeys: ['a'] });
    expect(call(world, 'firehose.ListTagsForDeliveryStream', d)).toMatchObject({ Tags: [{ Key: 'b' }] });
  });

  it('is encrypted and not any more', () => {
    const { world } = worldWithStream();
    const status = () => describeStream(world).DeliveryStreamEncryptionConfiguration?.Status;
    expect(put(world, 'x')).toMatchObject({ Encrypted: false });
    call(world, 'firehose.StartDeliveryStreamEncryption', { DeliveryStreamName: 'd' });
    expect(status()).toBe('ENABLING');
    pass(world, 1);
    expect(describeStream(world).DeliveryStreamEncryptionConfiguration).toEqual({
      Status: 'ENABLED',
      KeyType: 'AWS_OWNED_CMK',
    });
    expect(put(world, 'x')).toMatchObject({ Encrypted: true });
    call(world, 'firehose.StopDeliveryStreamEncryption', { DeliveryStreamName: 'd' });
    expect(status()).toBe('DISABLING');
    pass(world, 1);
    expect(status()).toBe('DISABLED');
  });

  it('goes away after a while of DELETING', () => {
    const { world } = worldWithStream();
    call(world, 'firehose.DeleteDeliveryStream', { DeliveryStreamName: 'd' });
    expect(describeStream(world).DeliveryStreamStatus).toBe('DELETING');
    pass(world, 10);
    expect(refusal(world, 'firehose.DescribeDeliveryStream', { DeliveryStreamName: 'd' })).toMatchObject({
      code: 'ResourceNotFoundException',
      message: `Firehose d under account ${ACCOUNT} not found.`,
    });
  });
});
