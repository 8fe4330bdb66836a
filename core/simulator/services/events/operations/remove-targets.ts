import type { Operation } from '../../../engine/contract';
import type { RemoveTargetsRequest, RemoveTargetsResponse } from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { refuseManaged, ruleAt, ruleGuard } from '../rules/rule';
import type { EventsState } from '../state';

/** Takes targets from a rule; ids it does not have are told one by one. */
export const removeTargets: Operation<EventsState, RemoveTargetsRequest, RemoveTargetsResponse> = {
  locate: locateByBus,
  guard: ({ Rule, EventBusName }, ctx) => ruleGuard(ctx, { name: Rule, bus: EventBusName }),
  run({ Rule, EventBusName, Ids, Force }, ctx) {
    const { bus, rule } = ruleAt(ctx, { name: Rule, bus: EventBusName });
    refuseManaged(rule, Force);
    const FailedEntries = Ids.filter((id) => !rule.targets.delete(id)).map((id) => ({
      TargetId: id,
      ErrorCode: 'ResourceNotFoundException',
      ErrorMessage: `Rule '${rule.name}' does not have a target with the Id '${id}'.`,
    }));
    ctx.emit('TargetsRemoved', { rule: rule.name, bus: bus.name, targets: rule.targets.size });
    return { FailedEntryCount: FailedEntries.length, FailedEntries };
  },
};
