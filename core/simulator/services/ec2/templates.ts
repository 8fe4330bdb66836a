import type { Ctx } from '../../engine/contract';
import { missing, refuse } from './refusals';
import type { Ec2State, LaunchTemplate } from './state';

interface Named {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
}

/** The launch template of an id or name. Refuses what is not there. */
export function templateOf(named: Named, { state }: Ctx<Ec2State>): LaunchTemplate {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = named;
  if (id === undefined && name === undefined) throw missing('LaunchTemplateId or LaunchTemplateName');
  const found =
    id === undefined
      ? [...state.templates.values()].find((one) => one.name === name)
      : state.templates.get(id);
  if (found) return found;
  if (id === undefined)
    throw refuse(
      'InvalidLaunchTemplateName.NotFoundException',
      `The specified launch template, with template name ${name}, does not exist.`,
    );
  throw refuse(
    'InvalidLaunchTemplateId.NotFound',
    `The specified launch template, with template ID ${id}, does not exist.`,
  );
}
