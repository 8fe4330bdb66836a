import type { Operation } from '../../../engine/contract';
import type {
  DeleteLaunchTemplateRequest,
  DeleteLaunchTemplateResult,
} from '../../../shapes/generated/ec2.types';
import { checkDryRun } from '../refusals';
import type { Ec2State } from '../state';
import { templateOf } from '../templates';
import { templateView } from './describe-launch-templates';

export const deleteLaunchTemplate: Operation<
  Ec2State,
  DeleteLaunchTemplateRequest,
  DeleteLaunchTemplateResult
> = {
  run(input, ctx) {
    const template = templateOf(input, ctx);
    checkDryRun(input);
    ctx.state.templates.delete(template.id);
    return { LaunchTemplate: templateView(template) };
  },
};
