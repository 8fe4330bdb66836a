import { limit } from '../../../../facts/limits';
import { HOUR_MS, MINUTE_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { invalidParameter } from '../refusals';
import type { Identity, SesState } from '../state';
import { identityName, newIdentity } from './identity';

/** AWS finds the records of a domain within 72 hours, mostly much sooner: ours takes this long. */
const DOMAIN_FOUND_AFTER_MS = 5 * MINUTE_MS;

/** Starts the verification of an address or domain, or starts it again; a verified one stays verified. */
export function startVerification(
  name: string,
  ctx: Ctx<SesState>,
  rest: Partial<Pick<Identity, 'configurationSet' | 'tags'>> = {},
): Identity {
  const key = identityName(name);
  const present = ctx.state.identities.get(key);
  const identity = present ?? newIdentity(key, ctx, rest);
  identity.requestedAt = ctx.now;
  ctx.state.identities.set(key, identity);
  if (identity.status === 'Success') return identity;
  identity.status = 'Pending';
  if (identity.kind === 'Domain') ctx.setTimer(`verify/${key}`, ctx.now + DOMAIN_FOUND_AFTER_MS, key);
  ctx.emit('VerificationStarted', { identity: key, kind: identity.kind });
  return identity;
}

/** The DNS records of a domain are found. */
export function domainFound(name: string, ctx: Ctx<SesState>): void {
  const identity = ctx.state.identities.get(name);
  if (identity) verify(identity, ctx);
}

/** Somebody clicks the link in the verification mail. Refuses a link that is none or too old. */
export function clickLink(address: string, ctx: Ctx<SesState>): void {
  const identity = ctx.state.identities.get(identityName(address));
  const lifetimeMs = limit(ctx.limits, 'ses.verification.link.lifetime') * HOUR_MS;
  if (identity?.kind !== 'EmailAddress' || ctx.now >= identity.requestedAt + lifetimeMs)
    throw invalidParameter('The verification link is invalid or has expired.');
  verify(identity, ctx);
}

function verify(identity: Identity, ctx: Ctx<SesState>): void {
  if (identity.status === 'Success') return;
  identity.status = 'Success';
  if (identity.kind === 'Domain') identity.dkimEnabled = true;
  ctx.emit('IdentityVerified', { identity: identity.name, kind: identity.kind });
}

export function removeIdentity(name: string, ctx: Ctx<SesState>): boolean {
  const key = identityName(name);
  ctx.clearTimer(`verify/${key}`);
  return ctx.state.identities.delete(key);
}
