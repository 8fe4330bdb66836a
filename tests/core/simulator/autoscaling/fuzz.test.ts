import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AutoScalingState } from '@/core/simulator/services/autoscaling/state';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { PLACE, pass } from '../../../support/simulator';
import { enableMetrics, GROUP, makeFleet, trackBacklog } from './fleet';

const name = { AutoScalingGroupName: GROUP };
const size = fc.integer({ min: -1, max: 6 });

const command: fc.Arbitrary<[string, object]> = fc.oneof(
  size.map((DesiredCapacity): [string, object] => [
    'autoscaling.SetDesiredCapacity',
    { ...name, DesiredCapacity },
  ]),
  fc
    .tuple(size, size)
    .map(([MinSize, MaxSize]): [string, object] => [
      'autoscaling.UpdateAutoScalingGroup',
      { ...name, MinSize, MaxSize },
    ]),
  fc
    .constantFrom('SuspendProcesses', 'ResumeProcesses')
    .map((operation): [string, object] => [
      `autoscaling.${operation}`,
      { ...name, ScalingProcesses: ['Launch'] },
    ]),
  fc.constant<[string, object]>(['autoscaling.DeleteAutoScalingGroup', name]),
  fc
    .boolean()
    .map((NewInstancesProtectedFromScaleIn): [string, object] => [
      'autoscaling.UpdateAutoScalingGroup',
      { ...name, NewInstancesProtectedFromScaleIn },
    ]),
);

/** The desired capacity keeps to its bounds, and no more instances are launched than the group may have. */
function expectWhole(state: AutoScalingState): void {
  for (const { min, max, desired, instances, launching } of state.groups.values()) {
    expect(desired).toBeGreaterThanOrEqual(min);
    expect(desired).toBeLessThanOrEqual(max);
    expect(launching).toBe(0);
    const shown = [...instances.values()].filter((one) => one.state !== 'Terminating' && !one.protected);
    expect(shown.length).toBeLessThanOrEqual(desired);
  }
}

it('whatever is asked, the group keeps to its bounds; refusals change nothing; a replay is the same world', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.constantFrom(0, 30, 200)), { maxLength: 20 }), (steps) => {
      const { world, log } = loggedWorld();
      makeFleet(world, { min: 0, max: 5, desired: 2 });
      enableMetrics(world);
      trackBacklog(world, 10);
      for (const [[operation, input], wait] of steps) {
        sendAtomically(world, operation, input);
        pass(world, wait);
        expectWhole(world.stateOf('autoscaling', PLACE) as AutoScalingState);
      }
      expectRepeatable(world, log);
    }),
    { numRuns: 40 },
  );
});
