import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { GetSessionTokenRequest, GetSessionTokenResponse } from '../../../shapes/generated/sts.types';
import { accessDenied } from '../refusals';
import type { StsState } from '../state';

/** Temporary credentials of the caller itself; asks no permission. */
export const getSessionToken: Operation<StsState, GetSessionTokenRequest, GetSessionTokenResponse> = {
  guard: () => [],
  run({ DurationSeconds }, ctx) {
    const { caller } = ctx;
    const isSession = caller.kind === 'role' || caller.accessKeyId?.startsWith('ASIA') === true;
    if (caller.kind === 'service' || isSession)
      throw accessDenied('Cannot call GetSessionToken with session credentials');
    ctx.state.waiting.set(ctx.seq, {});
    const session = { Arn: caller.arn, DurationSeconds: durationOf(DurationSeconds, ctx), Keys: {} };
    ctx.request({ service: 'iam', operation: 'OpenSession', input: session }, ctx.seq);
    return ctx.hold();
  },
};

/** Seconds. A root user gets an hour however much it asks for. */
function durationOf(asked: number | undefined, { caller, limits }: Ctx<StsState>): number {
  const rootMax = limit(limits, 'sts.session.root.max');
  if (caller.kind === 'root') return Math.min(asked ?? rootMax, rootMax);
  return asked ?? limit(limits, 'sts.session.user.default');
}
