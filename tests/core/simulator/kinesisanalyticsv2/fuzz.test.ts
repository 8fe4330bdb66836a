import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry, WorldEvent } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, heldBy, pass, REGION, send, testWorld } from '@/tests/support/simulator';

const STREAM = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`;
const name = fc.constantFrom('app', 'other', '');

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('CreateApplication'),
      ApplicationName: name,
      kpus: fc.integer({ min: 0, max: 70 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constantFrom('StartApplication', 'StopApplication', 'DeleteApplication'),
      ApplicationName: name,
    }),
  },
  { weight: 8, arbitrary: fc.record({ op: fc.constant('event'), second: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('pass'), seconds: fc.constantFrom(0.5, 2, 30) }) },
);
interface Step {
  op: string;
  ApplicationName?: string;
  kpus?: number;
  second?: number;
  seconds?: number;
}

const application = (kpus: number) => ({
  RuntimeEnvironment: 'FLINK-1_20',
  ServiceExecutionRole: `arn:aws:iam::${ACCOUNT}:role/flink`,
  ApplicationConfiguration: {
    FlinkApplicationConfiguration: {
      ParallelismConfiguration: { ConfigurationType: 'CUSTOM', Parallelism: kpus },
    },
    ApplicationCodeConfiguration: {
      CodeContentType: 'PLAINTEXT',
      CodeContent: {
        TextContent:
          "SELECT window_start, window_end, COUNT(*) AS n FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY window_start, window_end",
      },
    },
    EnvironmentProperties: {
      PropertyGroups: [{ PropertyGroupId: 'windows', PropertyMap: { 'stream.arn': STREAM } }],
    },
  },
});

function run(world: World, { op, second = 0, seconds = 0, kpus = 1, ApplicationName }: Step): void {
  if (op === 'pass') {
    pass(world, seconds);
    return;
  }
  if (op === 'event') {
    const Data = new TextEncoder().encode(JSON.stringify({ ts: second * 1_000 }));
    call(world, 'kinesis.PutRecord', { StreamName: 's', PartitionKey: 'k', Data });
    return;
  }
  const described = send(world, 'kinesisanalyticsv2.DescribeApplication', { ApplicationName }).outcome;
  const detail = described?.ok
    ? (described.output.ApplicationDetail as { CreateTimestamp: number })
    : undefined;
  const more =
    op === 'CreateApplication'
      ? application(kpus)
      : op === 'DeleteApplication'
        ? { CreateTimestamp: detail?.CreateTimestamp ?? 0 }
        : {};
  const before = heldBy(world);
  const { outcome } = send(world, `kinesisanalyticsv2.${op}`, { ApplicationName, ...more });
  if (!outcome?.ok) expect(heldBy(world), `${op} was refused and changed the world`).toEqual(before);
}

it('counts no event more often than it came, and refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const log: LogEntry[] = [];
      const events: WorldEvent[] = [];
      const world = testWorld({
        sink: { entry: (entry) => log.push(entry), event: (event) => events.push(event) },
      });
      call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 1 });
      call(world, 'kinesisanalyticsv2.ListApplications');
      pass(world, 1);
      for (const one of steps) run(world, one);
      pass(world, 5);
      const sent = events.filter(({ type }) => type === 'RecordPut').length;
      const apps = new Set(
        events.filter(({ type }) => type === 'ApplicationCreated').map(({ detail }) => detail.application),
      );
      const results = events.filter(({ type, detail }) => type === 'WindowResult' && !detail.isUpdate);
      const counted = results.reduce((sum, { detail }) => sum + Number((detail.row as { n: number }).n), 0);
      expect(counted).toBeLessThanOrEqual(sent * Math.max(1, apps.size));
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      expect(again.hash()).toBe(world.hash());
      expect(world.fork().hash()).toBe(world.hash());
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect(restored.hash()).toBe(world.hash());
    }),
  );
});
