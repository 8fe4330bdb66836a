import { limit } from '../../../../facts/limits';
import { DAY_MS, SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { throttled } from '../refusals';
import type { SesState } from '../state';

/** Recipients a day and a second: little in the sandbox, more with production access. */
export function quotaOf({ state, limits }: Ctx<SesState>): { daily: number; perSecond: number } {
  const stage = state.account.production ? 'production' : 'sandbox';
  return { daily: limit(limits, `ses.${stage}.daily`), perSecond: limit(limits, `ses.${stage}.rate`) };
}

/** Recipients of the last 24 hours. */
export function sentLast24Hours({ state: { quota }, now }: Ctx<SesState>): number {
  let expired = 0;
  for (const [second, recipients] of quota.bySecond) {
    if (second > now - DAY_MS) break;
    expired += recipients;
  }
  return quota.total - expired;
}

/**
 * Refuses recipients beyond the quota of the last 24 hours, and any while the rate is used up. The rate is a credit
 * that grows by itself: one message may overdraw it, and is paid back before the next. Source:
 * https://github.com/django-ses/django-ses/issues/59
 */
export function checkQuota(recipients: number, countsDaily: boolean, ctx: Ctx<SesState>): void {
  const { daily, perSecond } = quotaOf(ctx);
  if (countsDaily && sentLast24Hours(ctx) + recipients > daily)
    throw throttled(ctx.limits['ses.throttle.daily.text']);
  if (creditNow(perSecond, ctx) < 1) throw throttled(ctx.limits['ses.throttle.rate.text']);
}

function creditNow(perSecond: number, { state: { quota }, now }: Ctx<SesState>): number {
  const grown = quota.credit + ((now - quota.creditAt) * perSecond) / SECOND_MS;
  return Math.min(perSecond, grown);
}

/** Counts recipients that were checked. */
export function spendQuota(recipients: number, countsDaily: boolean, ctx: Ctx<SesState>): void {
  const { quota } = ctx.state;
  quota.credit = creditNow(quotaOf(ctx).perSecond, ctx) - recipients;
  quota.creditAt = ctx.now;
  if (!countsDaily) return;
  forgetExpired(ctx);
  const second = ctx.now - (ctx.now % SECOND_MS);
  quota.bySecond.set(second, (quota.bySecond.get(second) ?? 0) + recipients);
  quota.total += recipients;
}

function forgetExpired({ state: { quota }, now }: Ctx<SesState>): void {
  for (const [second, recipients] of quota.bySecond) {
    if (second > now - DAY_MS) return;
    quota.bySecond.delete(second);
    quota.total -= recipients;
  }
}
