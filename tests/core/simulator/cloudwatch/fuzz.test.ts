import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CloudWatchState } from '@/core/simulator/services/cloudwatch/state';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { PLACE, pass, START } from '../../../support/simulator';
import { MINUTE, metric } from './metrics';

const name = fc.constantFrom('m', 'n');
const command: fc.Arbitrary<[string, object]> = fc.oneof(
  fc.tuple(
    fc.constant('cloudwatch.PutMetricData'),
    fc.record({
      Namespace: fc.constantFrom('App', ''),
      MetricData: fc.array(
        fc.record(
          {
            MetricName: name,
            Value: fc.integer({ min: -5, max: 50 }),
            Timestamp: fc.nat(20).map((n) => START + n * MINUTE),
          },
          { requiredKeys: ['MetricName'] },
        ),
        { maxLength: 3 },
      ),
    }),
  ),
  fc.tuple(
    fc.constant('cloudwatch.PutMetricAlarm'),
    fc.record({
      AlarmName: name,
      Namespace: fc.constant('App'),
      MetricName: name,
      Statistic: fc.constantFrom('Sum', 'Average', 'Nothing'),
      Period: fc.constantFrom(60, 120, 61),
      EvaluationPeriods: fc.constantFrom(1, 2, 0),
      Threshold: fc.constant(10),
      ComparisonOperator: fc.constantFrom('GreaterThanThreshold', 'LessThanThreshold'),
      TreatMissingData: fc.constantFrom('missing', 'breaching', 'ignore', 'notBreaching'),
    }),
  ),
  fc.tuple(
    fc.constant('cloudwatch.DeleteAlarms'),
    fc.record({ AlarmNames: fc.array(name, { maxLength: 2 }) }),
  ),
  fc.tuple(
    fc.constant('cloudwatch.SetAlarmState'),
    fc.record({ AlarmName: name, StateValue: fc.constantFrom('OK', 'ALARM'), StateReason: fc.constant('x') }),
  ),
  fc.tuple(
    fc.constant('cloudwatch.GetMetricData'),
    fc.record({
      MetricDataQueries: fc.constant([metric('m'), { Id: 'e', Expression: 'm * 2' }]),
      StartTime: fc.constant(START),
      EndTime: fc.constantFrom(START, START + 20 * MINUTE),
    }),
  ),
);

/** Points stand in the order of time, one a minute, and their statistics fit together. */
function expectWhole(state: CloudWatchState | undefined): void {
  for (const { points } of state?.series.values() ?? []) {
    for (const [i, { at, min, max, sum, count }] of points.entries()) {
      expect(at).toBeGreaterThan(points[i - 1]?.at ?? 0);
      expect(sum).toBeGreaterThanOrEqual(min * count);
      expect(sum).toBeLessThanOrEqual(max * count);
    }
  }
}

it('any sequence of commands keeps series in order, refusals change nothing, and a replay is the same world', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.constantFrom(0, 30, 90)), { maxLength: 25 }), (steps) => {
      const { world, log } = loggedWorld();
      for (const [[operation, input], wait] of steps) {
        sendAtomically(world, operation, input);
        pass(world, wait);
        expectWhole(world.stateOf('cloudwatch', PLACE) as CloudWatchState | undefined);
      }
      expectRepeatable(world, log);
    }),
    { numRuns: 60 },
  );
});
