import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import type { StreamInfo } from '@/core/simulator/shapes/generated/kinesisvideo.types';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, heldBy, pass, REGION, refusal, testWorld } from '@/tests/support/simulator';

const fact = (id: string): number => limit(LIMITS.today, id);

function withStream(more: object = {}): { world: World; StreamARN: string } {
  const world = testWorld();
  const { StreamARN } = call<{ StreamARN: string }>(world, 'kinesisvideo.CreateStream', {
    StreamName: 'cam',
    ...more,
  });
  pass(world, 1);
  return { world, StreamARN };
}

const info = (world: World) =>
  call<{ StreamInfo: StreamInfo }>(world, 'kinesisvideo.DescribeStream', { StreamName: 'cam' }).StreamInfo;

describe('video streams', () => {
  it('kvs.retention.default: store nothing unless told for how long', () => {
    expect(info(withStream().world).DataRetentionInHours).toBe(fact('kvs.retention.default'));
    expect(info(withStream({ DataRetentionInHours: 24 }).world).DataRetentionInHours).toBe(24);
    expect(
      refusal(testWorld(), 'kinesisvideo.CreateStream', { StreamName: 'cam', DataRetentionInHours: -1 }).code,
    ).toBe('InvalidArgumentException');
  });

  it('are created, described by name or ARN, and deleted', () => {
    const { world, StreamARN } = withStream({ MediaType: 'video/h264' });
    expect(StreamARN).toMatch(new RegExp(`^arn:aws:kinesisvideo:${REGION}:${ACCOUNT}:stream/cam/\\d+$`));
    expect(call(world, 'kinesisvideo.DescribeStream', { StreamARN })).toEqual({ StreamInfo: info(world) });
    expect(info(world)).toMatchObject({ Status: 'ACTIVE', MediaType: 'video/h264' });
    expect(refusal(world, 'kinesisvideo.CreateStream', { StreamName: 'cam' }).code).toBe(
      'ResourceInUseException',
    );
    call(world, 'kinesisvideo.DeleteStream', { StreamARN });
    expect(info(world).Status).toBe('DELETING');
    pass(world, 1);
    expect(refusal(world, 'kinesisvideo.DescribeStream', { StreamARN })).toMatchObject({
      code: 'ResourceNotFoundException',
      status: 404,
    });
  });

  it('change only for who has seen their present version', () => {
    const { world } = withStream();
    const { Version } = info(world);
    const change = { StreamName: 'cam', CurrentVersion: Version, MediaType: 'video/h265' };
    call(world, 'kinesisvideo.UpdateStream', change);
    pass(world, 1);
    expect(info(world).Version).not.toBe(Version);
    expect(refusal(world, 'kinesisvideo.UpdateStream', change).code).toBe('VersionMismatchException');
  });

  it('are retained longer or shorter, not below nothing', () => {
    const { world } = withStream();
    const retain = (Operation: string, DataRetentionChangeInHours: number) => ({
      StreamName: 'cam',
      CurrentVersion: info(world).Version,
      Operation,
      DataRetentionChangeInHours,
    });
    call(world, 'kinesisvideo.UpdateDataRetention', retain('INCREASE_DATA_RETENTION', 5));
    expect(info(world)).toMatchObject({ Status: 'UPDATING', DataRetentionInHours: 5 });
    pass(world, 1);
    const before = heldBy(world);
    expect(
      refusal(world, 'kinesisvideo.UpdateDataRetention', retain('DECREASE_DATA_RETENTION', 6)).code,
    ).toBe('InvalidArgumentException');
    expect(heldBy(world)).toEqual(before);
    call(world, 'kinesisvideo.UpdateDataRetention', retain('DECREASE_DATA_RETENTION', 5));
    expect(info(world).DataRetentionInHours).toBe(0);
  });

  it('have an endpoint for each kind of call', () => {
    const { world } = withStream();
    const endpoint = (APIName: string) =>
      call<{ DataEndpoint: string }>(world, 'kinesisvideo.GetDataEndpoint', { StreamName: 'cam', APIName })
        .DataEndpoint;
    expect(endpoint('PUT_MEDIA')).toMatch(
      /^https:\/\/s-[0-9a-f]{8}\.kinesisvideo\.us-east-1\.amazonaws\.com$/,
    );
    expect(endpoint('GET_HLS_STREAMING_SESSION_URL')).toMatch(/^https:\/\/b-/);
  });

  it('kvs.tags.max and tags', () => {
    const { world } = withStream({ Tags: { a: '1' } });
    const cam = { StreamName: 'cam' };
    const Tags = Object.fromEntries(
      Array.from({ length: fact('kvs.tags.max') - 1 }, (_, i) => [`k${i}`, '']),
    );
    call(world, 'kinesisvideo.TagStream', { ...cam, Tags });
    expect(refusal(world, 'kinesisvideo.TagStream', { ...cam, Tags: { more: '' } }).code).toBe(
      'TagsPerResourceExceededLimitException',
    );
    call(world, 'kinesisvideo.UntagStream', { ...cam, TagKeyList: Object.keys(Tags) });
    expect(call(world, 'kinesisvideo.ListTagsForStream', cam)).toEqual({ Tags: { a: '1' } });
  });

  it('kvs.listStreams.streams.default and pages', () => {
    const { world } = withStream();
    for (const StreamName of ['door', 'car']) call(world, 'kinesisvideo.CreateStream', { StreamName });
    const page = call<{ NextToken: string }>(world, 'kinesisvideo.ListStreams', { MaxResults: 2 });
    expect(page).toMatchObject({ StreamInfoList: [{ StreamName: 'cam' }, { StreamName: 'car' }] });
    expect(call(world, 'kinesisvideo.ListStreams', { NextToken: page.NextToken })).toMatchObject({
      StreamInfoList: [{ StreamName: 'door' }],
    });
    expect(
      call(world, 'kinesisvideo.ListStreams', {
        StreamNameCondition: { ComparisonOperator: 'BEGINS_WITH', ComparisonValue: 'ca' },
      }),
    ).toMatchObject({ StreamInfoList: { length: 2 } });
    expect(fact('kvs.listStreams.streams.default')).toBe(10_000);
  });
});
