import type { Operation } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type {
  CreateLaunchTemplateRequest,
  CreateLaunchTemplateResult,
} from '../../../shapes/generated/ec2.types';
import { newId } from '../ids';
import { checkDryRun, refuse } from '../refusals';
import type { Ec2State } from '../state';
import { tagsFor } from '../tags';
import { templateView } from './describe-launch-templates';

/** Templates have one version here. */
export const createLaunchTemplate: Operation<
  Ec2State,
  CreateLaunchTemplateRequest,
  CreateLaunchTemplateResult
> = {
  run(input, ctx) {
    const { LaunchTemplateName: name, LaunchTemplateData: data } = input;
    if ([...ctx.state.templates.values()].some((one) => one.name === name))
      throw refuse(
        'InvalidLaunchTemplateName.AlreadyExistsException',
        'Launch template name already in use.',
      );
    checkDryRun(input);
    const template = {
      id: newId('lt', ctx),
      name,
      createdAt: ctx.now,
      createdBy: ctx.caller.arn,
      data: frozenCopy(data),
      tags: tagsFor('launch-template', input.TagSpecifications),
    };
    ctx.state.templates.set(template.id, template);
    return { LaunchTemplate: templateView(template) };
  },
};
