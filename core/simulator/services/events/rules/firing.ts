import { makeEvent } from '../ingest/bus-event';
import { trigger } from '../ingest/dispatch';
import { DEFAULT_BUS } from '../names';
import type { EventsCtx, Rule } from '../state';
import { isEnabled } from './rule';
import { nextFiring, parseSchedule } from './schedule';

const PREFIX = 'schedule/';

/** Sets the timer of a rule's next firing, or clears it. A rate counts from now. */
export function planFiring(ctx: EventsCtx, rule: Rule): void {
  const name = `${PREFIX}${rule.name}`;
  const schedule = rule.scheduleExpression === undefined ? undefined : parseSchedule(rule.scheduleExpression);
  const due = schedule && isEnabled(rule) ? nextFiring(schedule, ctx.now) : undefined;
  if (due === undefined) ctx.clearTimer(name);
  else ctx.setTimer(name, due);
}

export const forgetFiring = (ctx: EventsCtx, rule: string): void => ctx.clearTimer(`${PREFIX}${rule}`);

/** Name of the rule whose timer it is. */
export const ruleOfTimer = (timer: string): string | undefined =>
  timer.startsWith(PREFIX) ? timer.slice(PREFIX.length) : undefined;

/** Sends a scheduled rule's own event to its targets. */
export function fire(ctx: EventsCtx, name: string): void {
  const bus = ctx.state.buses.get(DEFAULT_BUS);
  const rule = bus?.rules.get(name);
  if (!bus || !rule || !isEnabled(rule)) return;
  const event = makeEvent({
    id: ctx.uuid(),
    detailType: 'Scheduled Event',
    source: 'aws.events',
    account: ctx.account,
    region: ctx.region,
    time: ctx.now,
    resources: [rule.arn],
    detail: '{}',
    ingestedAt: ctx.now,
  });
  planFiring(ctx, rule);
  trigger(ctx, bus, rule, event);
}
