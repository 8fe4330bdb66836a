import { DAY_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { AccountDetails, SesState } from './state';

/** AWS answers a request to leave the sandbox within 24 hours; ours is always granted then. */
const REVIEW_MS = DAY_MS;
export const REVIEW_TIMER = 'review';

/** Keeps the details of an account and, when asked, starts the review that ends its time in the sandbox. */
export function askForProductionAccess(details: AccountDetails, asked: boolean, ctx: Ctx<SesState>): void {
  const { account } = ctx.state;
  if (account.review === 'PENDING')
    throw new AwsRefusal('ConflictException', 'Account details are under review.', { status: 409 });
  account.details = details;
  if (!asked || account.production) return;
  account.review = 'PENDING';
  ctx.setTimer(REVIEW_TIMER, ctx.now + REVIEW_MS);
  ctx.emit('ProductionAccessRequested', {});
}

export function grantProductionAccess(ctx: Ctx<SesState>): void {
  const { account } = ctx.state;
  account.review = 'GRANTED';
  account.production = true;
  ctx.emit('ProductionAccessGranted', {});
}
