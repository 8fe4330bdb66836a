import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFiring, parseSchedule } from '@/core/simulator/services/events/rules/schedule';
import { call, pass, START, testWorld } from '@/tests/support/simulator';
import { queue } from './support';

function firings(expression: string, count: number, from = START): string[] {
  const schedule = parseSchedule(expression);
  if (!schedule) throw new Error(`${expression} is no schedule`);
  const out: string[] = [];
  for (let at: number | undefined = from; out.length < count && at !== undefined; ) {
    at = nextFiring(schedule, at);
    if (at !== undefined) out.push(new Date(at).toISOString().slice(0, 16));
  }
  return out;
}

describe('a schedule', () => {
  it.each([
    ['rate(1 minute)', ['2026-01-01T00:01', '2026-01-01T00:02']],
    ['rate(2 hours)', ['2026-01-01T02:00', '2026-01-01T04:00']],
    ['rate(7 days)', ['2026-01-08T00:00', '2026-01-15T00:00']],
    ['cron(0 10 * * ? *)', ['2026-01-01T10:00', '2026-01-02T10:00']],
    ['cron(0/15 * * * ? *)', ['2026-01-01T00:15', '2026-01-01T00:30']],
    ['cron(5,35 14 * * ? *)', ['2026-01-01T14:05', '2026-01-01T14:35']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-01-01T18:00', '2026-01-02T18:00', '2026-01-05T18:00']],
    [
      'cron(0 18 ? * FRI-SUN *)',
      ['2026-01-02T18:00', '2026-01-03T18:00', '2026-01-04T18:00', '2026-01-09T18:00'],
    ],
    ['cron(0 2 ? * SAT#3 *)', ['2026-01-17T02:00', '2026-02-21T02:00']],
    ['cron(15 10 ? * 6L 2026)', ['2026-01-30T10:15', '2026-02-27T10:15']],
    ['cron(0 0 L * ? *)', ['2026-01-31T00:00', '2026-02-28T00:00']],
    ['cron(0 0 LW 1 ? *)', ['2026-01-30T00:00', '2027-01-29T00:00']],
    ['cron(0 0 3W 1 ? 2026)', ['2026-01-02T00:00']],
    ['cron(0 0 29 FEB ? *)', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['cron(15 10 ? * 6L 2002-2005)', []],
  ])('%s fires at %j', (expression, times) => {
    expect(firings(expression, Math.max(1, times.length))).toEqual(times);
  });

  it.each([
    'rate(0 minutes)',
    'rate(1 minutes)',
    'rate(2 minute)',
    'rate(10 seconds)',
    'rate(-1 minutes)',
    'rate(1.5 hours)',
    'rate()',
    ' rate(1 minute)',
    'rate( 1 minute )',
    'Rate(1 minute)',
    'cron(0 1 * * * *)',
    'cron(0 1 ? * ? *)',
    'cron(0 12 * * ?)',
    'cron(60 8 1 * ? *)',
    'cron(0 24 1 * ? *)',
    'cron(0 0 32 * ? *)',
    'cron(0 0 1 13 ? *)',
    'cron(0 0 ? * 8 *)',
    'cron(0 0 ? * MON#6 *)',
    'cron(0 0 1 * ? 1969)',
    'cron(0/0 0 1 * ? *)',
    'cron(5-1 0 1 * ? *)',
    'cron(INVALID)',
    'at(2026-01-01T00:00:00)',
    'every day',
  ])('%s is none', (expression) => expect(parseSchedule(expression)).toBeUndefined());

  it('fires only at minutes that its fields name, each of them once', () => {
    const field = fc.tuple(
      fc.nat(59),
      fc.nat(23),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(field, ([minute, hour, day, month]) => {
        const [first, second] = firings(`cron(${minute} ${hour} ${day} ${month} ? *)`, 2);
        const date = new Date(`${first}Z`);
        expect([date.getUTCMinutes(), date.getUTCHours(), date.getUTCDate(), date.getUTCMonth() + 1]).toEqual(
          [minute, hour, day, month],
        );
        expect(second?.slice(4)).toBe(first?.slice(4));
        expect(Number(second?.slice(0, 4))).toBe(Number(first?.slice(0, 4)) + 1);
      }),
    );
  });
});

describe('a scheduled rule', () => {
  function scheduled(expression: string) {
    const world = testWorld();
    const q = queue(world, 'q');
    call(world, 'events.PutRule', { Name: 'r', ScheduleExpression: expression });
    call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn: q.arn }] });
    return { world, q };
  }

  it('sends its targets an event each time', () => {
    const { world, q } = scheduled('rate(5 minutes)');
    pass(world, 299);
    expect(q.bodies()).toEqual([]);
    pass(world, 301);
    const bodies = q.bodies().map((body) => JSON.parse(body));
    expect(bodies.map(({ time }) => time)).toEqual(['2026-01-01T00:05:00Z', '2026-01-01T00:10:00Z']);
    expect(bodies[0]).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      resources: [expect.stringMatching(/:rule\/r$/)],
      detail: {},
    });
  });

  it('stops when disabled or deleted', () => {
    const { world, q } = scheduled('rate(1 minute)');
    call(world, 'events.DisableRule', { Name: 'r' });
    pass(world, 120);
    expect(q.bodies()).toEqual([]);
    call(world, 'events.EnableRule', { Name: 'r' });
    pass(world, 60);
    expect(q.bodies()).toHaveLength(1);
    call(world, 'events.RemoveTargets', { Rule: 'r', Ids: ['t'] });
    call(world, 'events.DeleteRule', { Name: 'r' });
    pass(world, 120);
    expect(world.snapshot()).not.toContain('schedule/');
  });
});
