import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, pass, REGION, refusal, START, testWorld } from '@/tests/support/simulator';
import { put, queue, rule } from './support';

const BUS = `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/default`;
const ARCHIVE = `arn:aws:events:${REGION}:${ACCOUNT}:archive/a`;
const MINUTE_MS = 60_000;
const DAY_SEC = 86_400;

const archive = (world: World, input: object = {}) =>
  call(world, 'events.CreateArchive', { ArchiveName: 'a', EventSourceArn: BUS, ...input });
const replay = (input: object = {}) => ({
  ReplayName: 'p',
  EventSourceArn: ARCHIVE,
  EventStartTime: START,
  EventEndTime: START + 60 * MINUTE_MS,
  Destination: { Arn: BUS },
  ...input,
});
const stateOf = (world: World) => call(world, 'events.DescribeReplay', { ReplayName: 'p' });
const count = (world: World) => call(world, 'events.DescribeArchive', { ArchiveName: 'a' }).EventCount;

/** A world with an archive, a queue behind a rule, and an event in each of three minutes. */
function archived() {
  const world = testWorld();
  archive(world);
  const q = queue(world, 'q');
  rule(world, 'r', { source: ['shop'] }, { Arn: q.arn });
  for (const minute of [0, 1, 7]) put(world, { minute }, { Time: START + minute * MINUTE_MS });
  q.bodies();
  return { world, q };
}

const minutes = (bodies: string[]): number[] => bodies.map((body) => JSON.parse(body).detail.minute);

describe('an archive', () => {
  it('keeps the events of its bus, by a rule that EventBridge manages', () => {
    const { world } = archived();
    expect(count(world)).toBe(3);
    expect(call(world, 'events.DescribeArchive', { ArchiveName: 'a' })).toMatchObject({
      ArchiveArn: ARCHIVE,
      State: 'ENABLED',
      RetentionDays: 0,
      SizeBytes: expect.any(Number),
    });
    expect(call(world, 'events.DescribeRule', { Name: 'Events-Archive-a' })).toMatchObject({
      ManagedBy: 'prod.vhs.events.aws.internal',
    });
    expect(refusal(world, 'events.DisableRule', { Name: 'Events-Archive-a' }).code).toBe(
      'ManagedRuleException',
    );
    call(world, 'events.DeleteArchive', { ArchiveName: 'a' });
    expect(refusal(world, 'events.DescribeRule', { Name: 'Events-Archive-a' }).code).toBe(
      'ResourceNotFoundException',
    );
  });

  it('keeps only what fits its pattern, as long as its retention', () => {
    const world = testWorld();
    archive(world, { EventPattern: '{"detail":{"keep":[true]}}', RetentionDays: 1 });
    put(world, { keep: true });
    put(world, { keep: false });
    expect(count(world)).toBe(1);
    pass(world, DAY_SEC - 1);
    expect(count(world)).toBe(1);
    pass(world, 1);
    expect(count(world)).toBe(0);
    call(world, 'events.UpdateArchive', {
      ArchiveName: 'a',
      EventPattern: '{"source":["shop"]}',
      RetentionDays: 0,
    });
    put(world, { keep: false });
    expect(count(world)).toBe(1);
  });

  it.each([
    [
      'events.CreateArchive',
      { ArchiveName: 'a', EventSourceArn: BUS },
      'ResourceAlreadyExistsException',
      'Archive a already exists.',
    ],
    [
      'events.CreateArchive',
      { ArchiveName: 'b', EventSourceArn: `${BUS}x` },
      'ResourceNotFoundException',
      'Event bus defaultx does not exist.',
    ],
    [
      'events.DescribeArchive',
      { ArchiveName: 'b' },
      'ResourceNotFoundException',
      'Archive b does not exist.',
    ],
    [
      'events.ListArchives',
      { NamePrefix: 'a', State: 'ENABLED' },
      'ValidationException',
      'At most one filter is allowed for ListArchives. Use either : State, EventSourceArn, or NamePrefix.',
    ],
  ])('%s %j is refused', (name, input, code, message) => {
    expect(refusal(archived().world, name, input)).toMatchObject({ code, message });
  });
});

describe('a replay', () => {
  it('sends the events of its window again, minute by minute, marked with its name', () => {
    const { world, q } = archived();
    expect(call(world, 'events.StartReplay', replay())).toMatchObject({ State: 'STARTING' });
    pass(world, 1);
    expect(stateOf(world)).toMatchObject({ State: 'RUNNING', EventLastReplayedTime: START });
    pass(world, 2);
    expect(stateOf(world)).toMatchObject({ State: 'COMPLETED', ReplayEndTime: START + 3_000 });
    const bodies = q.bodies();
    expect(minutes(bodies)).toEqual([0, 1, 7]);
    expect(JSON.parse(bodies[0] ?? '')['replay-name']).toBe('p');
    expect(count(world), 'replayed events are not archived again').toBe(3);
  });

  it('takes only what lies in its window', () => {
    const { world, q } = archived();
    call(
      world,
      'events.StartReplay',
      replay({ EventStartTime: START + 1, EventEndTime: START + 7 * MINUTE_MS }),
    );
    pass(world, 10);
    expect(minutes(q.bodies())).toEqual([1]);
  });

  it('may go to some rules only', () => {
    const { world, q } = archived();
    const other = queue(world, 'other');
    rule(world, 'o', { source: ['shop'] }, { Arn: other.arn });
    const FilterArns = [`arn:aws:events:${REGION}:${ACCOUNT}:rule/o`];
    call(world, 'events.StartReplay', replay({ Destination: { Arn: BUS, FilterArns } }));
    pass(world, 10);
    expect(q.bodies()).toEqual([]);
    expect(minutes(other.bodies())).toEqual([0, 1, 7]);
  });

  it('can be cancelled while it runs, and not after', () => {
    const { world, q } = archived();
    call(world, 'events.StartReplay', replay());
    pass(world, 1);
    expect(call(world, 'events.CancelReplay', { ReplayName: 'p' })).toMatchObject({ State: 'CANCELLING' });
    pass(world, 10);
    expect(stateOf(world)).toMatchObject({ State: 'CANCELLED' });
    expect(minutes(q.bodies())).toEqual([0]);
    expect(refusal(world, 'events.CancelReplay', { ReplayName: 'p' })).toMatchObject({
      code: 'IllegalStatusException',
      message: 'Replay p is not in a valid state for this operation.',
    });
  });

  it.each([
    [
      { EventSourceArn: `${ARCHIVE}x` },
      'Parameter EventSourceArn is not valid. Reason: Archive ax does not exist.',
    ],
    [
      { Destination: { Arn: ARCHIVE } },
      'Parameter Destination.Arn is not valid. Reason: Must contain an event bus ARN.',
    ],
    [
      { Destination: { Arn: `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/b` } },
      'Parameter Destination.Arn is not valid. Reason: Cross event bus replay is not permitted.',
    ],
    [
      { EventEndTime: START },
      'Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime.',
    ],
  ])('%j is refused', (input, message) => {
    const { world } = archived();
    call(world, 'events.CreateEventBus', { Name: 'b' });
    expect(refusal(world, 'events.StartReplay', replay(input))).toMatchObject({
      code: 'ValidationException',
      message,
    });
  });

  it('keeps its name', () => {
    const { world } = archived();
    call(world, 'events.StartReplay', replay());
    expect(refusal(world, 'events.StartReplay', replay()).code).toBe('ResourceAlreadyExistsException');
    expect(call(world, 'events.ListReplays', { State: 'STARTING' })).toMatchObject({
      Replays: [{ ReplayName: 'p' }],
    });
  });
});
