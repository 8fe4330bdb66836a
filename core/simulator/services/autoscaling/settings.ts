import type { Ctx } from '../../engine/contract';
import type { LaunchTemplateSpecification } from '../../shapes/generated/autoscaling.types';
import { validation } from './refusals';
import type { AutoScalingState } from './state';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly desired: number;
}

export function checkBounds({ min, max, desired }: Bounds): void {
  if (min < 0 || max < 0) throw validation('Min and max size must not be negative.');
  if (max < min) throw validation(`Max bound, ${max}, must be greater than or equal to min bound, ${min}`);
  if (desired < min || desired > max)
    throw validation(
      `Desired capacity:${desired} must be between the specified min size:${min} and max size:${max}`,
    );
}

/** Launch configurations and mixed instances are not simulated. */
export function checkLaunchTemplate(template: LaunchTemplateSpecification | undefined): void {
  if (template === undefined)
    throw validation(
      'Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.',
    );
  const { LaunchTemplateId, LaunchTemplateName } = template;
  if ((LaunchTemplateId === undefined) === (LaunchTemplateName === undefined))
    throw validation('Valid requests must contain either launchTemplateId or LaunchTemplateName');
}

/** Subnets stand for zones: without zones the first of the Region is taken. */
export const zonesOf = (
  zones: readonly string[] | undefined,
  { region }: Ctx<AutoScalingState>,
): readonly string[] => (zones && zones.length > 0 ? zones : [`${region}a`]);
