import { DEFAULT_BUS } from '../names';
import type { EventsCtx } from '../state';
import { planFiring } from './firing';
import { type RuleAddress, refuseManaged, ruleAt } from './rule';

/** Enables or disables a rule; its schedule begins anew or stops. */
export function setState(ctx: EventsCtx, address: RuleAddress, state: 'ENABLED' | 'DISABLED'): void {
  const { bus, rule } = ruleAt(ctx, address);
  refuseManaged(rule, false);
  if (rule.state === state) return;
  rule.state = state;
  if (bus.name === DEFAULT_BUS) planFiring(ctx, rule);
  ctx.emit(state === 'ENABLED' ? 'RuleEnabled' : 'RuleDisabled', { rule: rule.name, bus: bus.name });
}
