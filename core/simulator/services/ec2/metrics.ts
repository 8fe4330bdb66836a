import type { MetricDatum } from '../../engine/contract';
import type { Ec2State, Instance } from './state';

const cpuOf = ({ worker }: Instance): number => (worker?.busy ? worker.cpuBusyPercent : 0);

/** CPU utilization of running instances, by instance and by Auto Scaling group. */
export const metricsOf = ({ instances }: Ec2State): MetricDatum[] =>
  [...instances.values()]
    .filter(({ state }) => state === 'running')
    .flatMap((instance) => {
      const datum = { namespace: 'AWS/EC2', name: 'CPUUtilization', value: cpuOf(instance), unit: 'Percent' };
      const own = { ...datum, dimensions: { InstanceId: instance.id } };
      const { group } = instance;
      return group === undefined ? [own] : [own, { ...datum, dimensions: { AutoScalingGroupName: group } }];
    });
