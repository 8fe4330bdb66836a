import type { Operation } from '../../../engine/contract';
import type { PutTargetsRequest, PutTargetsResponse } from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { putTargets as put } from '../rules/put-targets';
import { passRoleGuards, refuseManaged, ruleAt, ruleGuard } from '../rules/rule';
import type { EventsState } from '../state';

/** Adds targets to a rule, or replaces those of the same id. */
export const putTargets: Operation<EventsState, PutTargetsRequest, PutTargetsResponse> = {
  locate: locateByBus,
  guard: ({ Rule, EventBusName, Targets }, ctx) => [
    ruleGuard(ctx, { name: Rule, bus: EventBusName }),
    ...passRoleGuards(Targets.map(({ RoleArn }) => RoleArn)),
  ],
  run({ Rule, EventBusName, Targets }, ctx) {
    const { bus, rule } = ruleAt(ctx, { name: Rule, bus: EventBusName });
    refuseManaged(rule, false);
    put(ctx, rule, Targets);
    ctx.emit('TargetsPut', { rule: rule.name, bus: bus.name, targets: rule.targets.size });
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
};
