import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { bareAddress, checkAddress, domainOf } from '../addresses';
import { verifiedIdentity } from '../identities/identity';
import {
  accessDenied,
  configurationSetPaused,
  invalidParameter,
  messageRejected,
  noConfigurationSet,
  sendingPaused,
} from '../refusals';
import type { SesState } from '../state';
import { type Email, recipientsOf } from './email';
import { checkTags } from './tags';

/** Everybody may send to the mailbox simulator. */
export const SIMULATOR_DOMAIN = 'simulator.amazonses.com';

export const isSimulator = (address: string): boolean => domainOf(bareAddress(address)) === SIMULATOR_DOMAIN;

/** Refuses what SES does not send, but for its quotas. */
export function checkEmail(email: Email, ctx: Ctx<SesState>): void {
  checkTags(email.tags);
  const recipients = recipientsOf(email);
  if (recipients.length === 0) throw invalidParameter("Missing required header 'To'.");
  const recipientsMax = limit(ctx.limits, 'ses.recipients.perMessage.max');
  if (recipients.length > recipientsMax) throw invalidParameter(`Recipient count exceeds ${recipientsMax}.`);
  for (const address of [email.source, ...recipients]) checkAddress(address);
  if (email.size > email.sizeMax)
    throw invalidParameter(`Message length is more than ${email.sizeMax} bytes long: '${email.size}'.`);
  checkSwitches(email, ctx);
  checkSource(email, ctx);
  checkVerified(email, ctx);
}

function checkSwitches({ configurationSet }: Email, { state }: Ctx<SesState>): void {
  if (!state.account.sendingEnabled) throw sendingPaused();
  if (configurationSet === undefined) return;
  const set = state.configurationSets.get(configurationSet);
  if (!set) throw noConfigurationSet(configurationSet);
  if (!set.sendingEnabled) throw configurationSetPaused(configurationSet);
}

/** Another account's identity may be used with its permission: sending authorization. */
function checkSource({ source, sourceArn }: Email, ctx: Ctx<SesState>): void {
  if (sourceArn === undefined || sourceArn.split(':')[4] === ctx.account) return;
  const identity = ctx.resource(sourceArn);
  if (!identity?.attributes.verified) throw messageRejected(failedCheck([source], ctx));
  const permission = ctx.permits({
    action: 'ses:SendEmail',
    arn: sourceArn,
    owner: sourceArn.split(':')[4] ?? '',
    ...(identity.policy !== undefined && { policy: identity.policy }),
  });
  if (!permission.allowed) throw accessDenied(permission.message);
}

/** The sender must be verified; in the sandbox the recipients too. */
function checkVerified(email: Email, ctx: Ctx<SesState>): void {
  const sender = email.sourceArn === undefined ? [email.source] : [];
  const recipients = ctx.state.account.production ? [] : recipientsOf(email);
  const failed = [...sender, ...recipients].filter(
    (address) => !isSimulator(address) && !verifiedIdentity(ctx.state, address),
  );
  if (failed.length > 0) throw messageRejected(failedCheck([...new Set(failed)], ctx));
}

const failedCheck = (addresses: readonly string[], { region }: Ctx<SesState>): string =>
  `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${addresses.join(', ')}`;
