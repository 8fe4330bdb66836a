import type { Operation } from '../../../engine/contract';
import type {
  DescribeLaunchTemplatesRequest,
  DescribeLaunchTemplatesResult,
  LaunchTemplate as LaunchTemplateView,
} from '../../../shapes/generated/ec2.types';
import { fitsFilters } from '../filters';
import { checkDryRun } from '../refusals';
import type { Ec2State, LaunchTemplate } from '../state';
import { tagsView } from '../tags';
import { templateOf } from '../templates';

export const describeLaunchTemplates: Operation<
  Ec2State,
  DescribeLaunchTemplatesRequest,
  DescribeLaunchTemplatesResult
> = {
  run(input, ctx) {
    const { LaunchTemplateIds: ids, LaunchTemplateNames: names } = input;
    const named = [
      ...(ids ?? []).map((LaunchTemplateId) => templateOf({ LaunchTemplateId }, ctx)),
      ...(names ?? []).map((LaunchTemplateName) => templateOf({ LaunchTemplateName }, ctx)),
    ];
    checkDryRun(input);
    const wanted = ids || names ? named : [...ctx.state.templates.values()];
    const fitting = wanted.filter(({ name, tags }) =>
      fitsFilters(input.Filters, { 'launch-template-name': name }, tags),
    );
    return { LaunchTemplates: fitting.map(templateView) };
  },
};

export const templateView = (template: LaunchTemplate): LaunchTemplateView => ({
  LaunchTemplateId: template.id,
  LaunchTemplateName: template.name,
  CreateTime: template.createdAt,
  CreatedBy: template.createdBy,
  DefaultVersionNumber: 1,
  LatestVersionNumber: 1,
  Tags: tagsView(template.tags),
});
