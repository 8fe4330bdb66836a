import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, heldBy, pass, REGION, send } from '@/tests/support/simulator';
import { eventsWorld, functionArn, queue } from './support';

const name = fc.constantFrom('a', 'b', 'none', 'default');
const pattern = fc.constantFrom(
  '{"source":["shop"]}',
  '{"detail":{"n":[{"numeric":[">",1]}]}}',
  '{"source":[{"prefix":"s"}],"detail":{"n":[{"exists":false}]}}',
  '{"source":[]}',
  '{',
);
const arn = fc.constantFrom(
  `arn:aws:sqs:${REGION}:${ACCOUNT}:q`,
  `arn:aws:sqs:${REGION}:${ACCOUNT}:missing`,
  functionArn('broken'),
  functionArn('good'),
  `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/a`,
  `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/b`,
  'nothing',
);
const settings = fc.constantFrom(
  {},
  { InputPath: '$.detail' },
  { Input: '{"x":1}' },
  { InputTransformer: { InputPathsMap: { n: '$.detail.n' }, InputTemplate: '{"n":<n>}' } },
  { InputTransformer: { InputTemplate: '"<unknown>"' } },
  {
    RetryPolicy: { MaximumRetryAttempts: 2 },
    DeadLetterConfig: { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:dead` },
  },
);
const entry = fc.record({
  Source: fc.constantFrom('shop', 'aws.s3', ''),
  DetailType: fc.constantFrom('Sold', ''),
  Detail: fc.constantFrom('{"n":1}', '{"n":2}', '{}', '[]'),
  EventBusName: fc.constantFrom('default', 'a', 'b', 'none'),
});
const bus = fc.constantFrom(undefined, 'a', 'b', 'none');
const archiveOf = fc
  .constantFrom('default', 'a', 'none')
  .map((each) => `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${each}`);

type Command = readonly [call: string, input: object];
const command = (call: string, input: fc.Arbitrary<object>): fc.Arbitrary<Command> =>
  input.map((given) => [call, given] as const);

const commands = fc.oneof(
  command('CreateEventBus', fc.record({ Name: name })),
  command('DeleteEventBus', fc.record({ Name: name })),
  command('PutRule', fc.record({ Name: name, EventBusName: bus, EventPattern: pattern })),
  command(
    'PutRule',
    fc.record({ Name: name, ScheduleExpression: fc.constantFrom('rate(1 minute)', 'rate(x)') }),
  ),
  command('DeleteRule', fc.record({ Name: name, EventBusName: bus })),
  command('EnableRule', fc.record({ Name: name, EventBusName: bus })),
  command('DisableRule', fc.record({ Name: name, EventBusName: bus })),
  command(
    'PutTargets',
    fc.tuple(name, bus, arn, settings).map(([Rule, EventBusName, Arn, more]) => ({
      Rule,
      EventBusName,
      Targets: [{ Id: 't', Arn, ...more }],
    })),
  ),
  command('RemoveTargets', fc.record({ Rule: name, EventBusName: bus, Ids: fc.constant(['t']) })),
  command('PutEvents', fc.record({ Entries: fc.array(entry, { maxLength: 3 }) })),
  command('CreateArchive', fc.record({ ArchiveName: name, EventSourceArn: archiveOf })),
  command('DeleteArchive', fc.record({ ArchiveName: name })),
  command(
    'StartReplay',
    fc.tuple(name, name, archiveOf).map(([ReplayName, archive, Arn]) => ({
      ReplayName,
      EventSourceArn: `arn:aws:events:${REGION}:${ACCOUNT}:archive/${archive}`,
      EventStartTime: 0,
      EventEndTime: 4e12,
      Destination: { Arn },
    })),
  ),
  command('CancelReplay', fc.record({ ReplayName: name })),
  command(
    'PutPermission',
    fc.record({ Action: fc.constantFrom('events:PutEvents', 'x'), Principal: fc.constant('*') }),
  ),
);
const steps = fc.array(fc.oneof({ weight: 5, arbitrary: commands }, { weight: 1, arbitrary: fc.nat(90) }), {
  maxLength: 30,
});

/** Runs the steps; a number lets so many seconds pass. Refused commands must change nothing. */
function run(world: World, all: readonly (Command | number)[]): void {
  for (const step of all) {
    if (typeof step === 'number') {
      pass(world, step);
      continue;
    }
    const before = JSON.stringify(heldBy(world));
    const { outcome } = send(world, `events.${step[0]}`, step[1]);
    if (outcome && !outcome.ok) expect(JSON.stringify(heldBy(world)), step[0]).toBe(before);
  }
}

function fresh() {
  const { world, seen } = eventsWorld();
  const queues = [queue(world, 'q'), queue(world, 'dead')];
  return { world, seen, queues };
}

/** Longer than any retry of these worlds goes on. */
const QUIET_SEC = 3 * 86_400;
const RUNS = { numRuns: 60 };

describe('random commands', () => {
  it('give the same world again, and so do snapshots and forks', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const { world } = fresh();
        run(world, first);
        const fork = world.fork();
        run(world, second);
        run(fork, second);
        expect(fork.hash()).toBe(world.hash());
        const again = fresh().world;
        run(again, [...first, ...second]);
        expect(again.hash()).toBe(world.hash());
      }),
      RUNS,
    );
  });

  it('leave no delivery without an end', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { world, seen } = fresh();
        run(
          world,
          all.filter((step) => typeof step === 'number' || !JSON.stringify(step).includes('rate(')),
        );
        pass(world, QUIET_SEC);
        const of = (...types: string[]) => seen.filter(({ type }) => types.includes(type)).length;
        const triggered = seen
          .filter(({ type }) => type === 'RuleTriggered')
          .reduce((sum, { detail }) => sum + Number(detail.targets), 0);
        const state = world.stateOf('events', { account: ACCOUNT, region: REGION }) as
          | { waiting: unknown[]; underway: Map<number, unknown> }
          | undefined;
        expect([state?.waiting.length ?? 0, state?.underway.size ?? 0]).toEqual([0, 0]);
        expect(of('EventDelivered', 'EventDropped', 'EventSentToDeadLetterQueue')).toBe(triggered);
      }),
      RUNS,
    );
  });
});
