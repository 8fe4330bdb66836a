import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import type { EntityKind } from './entities';
import { policySize } from './policies';
import { limitExceeded, quotaExceeded } from './refusals';
import type { Entity, IamState } from './state';

/** Refuses one entity more than an account may have. */
export function checkEntityQuota({ noun, title, all }: EntityKind, ctx: Ctx<IamState>): void {
  const quotas = {
    user: () => limit(ctx.limits, 'iam.users.max'),
    group: () => limit(ctx.limits, 'iam.groups.max'),
    role: () => limit(ctx.limits, 'iam.roles.max'),
  };
  const quota = quotas[noun]();
  if (all(ctx.state).size >= quota) throw quotaExceeded(`${title}sPerAccount`, quota);
}

/** Refuses one managed policy more than an entity may have. */
export function checkAttachedQuota({ noun, title }: EntityKind, entity: Entity, ctx: Ctx<IamState>): void {
  const quotas = {
    user: () => limit(ctx.limits, 'iam.attachedPolicies.user.max'),
    group: () => limit(ctx.limits, 'iam.attachedPolicies.group.max'),
    role: () => limit(ctx.limits, 'iam.attachedPolicies.role.max'),
  };
  const quota = quotas[noun]();
  if (entity.attached.length >= quota) throw quotaExceeded(`PoliciesPer${title}`, quota);
}

/** Refuses inline policies that are too long together, `name` being the one that `document` is to become. */
export function checkInlineSize(
  { noun }: EntityKind,
  entity: Entity,
  { name, document }: { name: string; document: string },
  ctx: Ctx<IamState>,
): void {
  const quotas = {
    user: () => limit(ctx.limits, 'iam.inlinePolicies.user.size.max'),
    group: () => limit(ctx.limits, 'iam.inlinePolicies.group.size.max'),
    role: () => limit(ctx.limits, 'iam.inlinePolicies.role.size.max'),
  };
  const quota = quotas[noun]();
  let size = policySize(document);
  for (const [other, text] of entity.inline) if (other !== name) size += policySize(text);
  if (size > quota)
    throw limitExceeded(`Maximum policy size of ${quota} bytes exceeded for ${noun} ${entity.name}`);
}
