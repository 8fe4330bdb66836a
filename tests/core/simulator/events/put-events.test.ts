import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, REGION, refusal, START, testWorld } from '@/tests/support/simulator';
import { put, queue, rule } from './support';

const SHOP = { source: ['shop'] };

describe('an event', () => {
  it('reaches the target of a rule that it fits, whole and with the time it came', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    rule(world, 'r', SHOP, { Arn: q.arn });
    const { Entries } = put(world, { n: 1 }, { Resources: ['arn:x'] });
    expect(q.bodies().map((body) => JSON.parse(body))).toEqual([
      {
        version: '0',
        id: Entries[0]?.EventId,
        'detail-type': 'Sold',
        source: 'shop',
        account: ACCOUNT,
        time: '2026-01-01T00:00:00Z',
        region: REGION,
        resources: ['arn:x'],
        detail: { n: 1 },
      },
    ]);
  });

  it('keeps its own time and the digits of its numbers', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    rule(world, 'r', SHOP, { Arn: q.arn });
    put(world, {}, { Time: START - 1_500, Detail: '{ "big": 12345678901234567890, "s": "a  b" }' });
    const [body = ''] = q.bodies();
    expect(body).toContain('"detail":{"big":12345678901234567890,"s":"a  b"}');
    expect(body).toContain('"time":"2025-12-31T23:59:58Z"');
  });

  it('goes to no rule that is disabled or of another bus', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    call(world, 'events.CreateEventBus', { Name: 'other' });
    rule(world, 'r', SHOP, { Arn: q.arn }, 'other');
    put(world);
    call(world, 'events.DisableRule', { Name: 'r', EventBusName: 'other' });
    put(world, {}, { EventBusName: 'other' });
    expect(q.bodies()).toEqual([]);
    call(world, 'events.EnableRule', { Name: 'r', EventBusName: 'other' });
    put(world, {}, { EventBusName: `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/other` });
    expect(q.bodies()).toHaveLength(1);
  });

  it('for a bus that does not exist is accepted and lost', () => {
    const world = testWorld();
    expect(put(world, {}, { EventBusName: 'nowhere' })).toMatchObject({ FailedEntryCount: 0 });
  });

  it('carries its trace header to a queue', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    rule(world, 'r', SHOP, { Arn: q.arn });
    put(world, {}, { TraceHeader: 'Root=1-5759e988-bd862e3fe1be46a994272793' });
    const { Messages } = call<{ Messages: object[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl: q.url,
      MessageSystemAttributeNames: ['AWSTraceHeader'],
    });
    expect(Messages[0]).toMatchObject({
      Attributes: { AWSTraceHeader: 'Root=1-5759e988-bd862e3fe1be46a994272793' },
    });
  });
});

describe('an entry', () => {
  const required = (name: string) => ({
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
  });
  const malformed = { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const FAULTS: readonly (readonly [entry: object, failure: object])[] = [
    [{ Source: undefined }, required('Source')],
    [{ Source: '' }, required('Source')],
    [{ DetailType: '' }, required('DetailType')],
    [{ Detail: undefined }, required('Detail')],
    [
      { Source: 'aws.s3' },
      { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' },
    ],
    ...['{{}', '[]', '"text"', '1', '{"a":1', `${'{"a":'.repeat(1_001)}1${'}'.repeat(1_001)}`].map(
      (Detail) => [{ Detail }, malformed] as const,
    ),
  ];
  it.each(FAULTS)('%j fails alone', (entry, failure) => {
    const world = testWorld();
    const good = { Source: 'a', DetailType: 'b', Detail: '{}' };
    const output = call(world, 'events.PutEvents', { Entries: [good, { ...good, ...entry }] });
    expect(output).toEqual({ FailedEntryCount: 1, Entries: [{ EventId: expect.any(String) }, failure] });
  });

  it('is billed by 64 KiB', () => {
    const world = testWorld();
    put(world, { pad: 'x'.repeat(70_000) });
    expect(world.usage({ account: ACCOUNT, region: REGION }).get('Event-64K-Chunks')).toBe(2);
  });
});

it('AWS services put events of their own on the default bus', () => {
  const world = testWorld();
  const q = queue(world, 'q');
  rule(world, 'r', { source: ['aws.s3'] }, { Arn: q.arn });
  call(world, 'events.PutServiceEvent', {
    Source: 'aws.s3',
    DetailType: 'Object Created',
    Detail: '{"key":"k"}',
  });
  expect(q.bodies().map((body) => JSON.parse(body))).toMatchObject([
    { source: 'aws.s3', detail: { key: 'k' } },
  ]);
});

it('a request without entries is refused', () => {
  expect(refusal(testWorld(), 'events.PutEvents', { Entries: [] })).toMatchObject({
    code: 'ValidationException',
    message:
      "1 validation error detected: Value '[]' at 'entries' failed to satisfy constraint: Member must have length greater than or equal to 1",
  });
});
