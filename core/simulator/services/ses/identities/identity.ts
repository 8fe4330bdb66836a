import type { Ctx } from '../../../engine/contract';
import { bareAddress, checkAddress, domainOf } from '../addresses';
import { invalidParameter, messageRejected } from '../refusals';
import type { Identity, SesState } from '../state';

/** Labels of letters, digits and hyphens, joined by dots. */
const DOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i;
const DKIM_TOKENS = 3;
const DKIM_TOKEN_CHARS = 32;

/** Addresses keep the case of what stands before the `@`; domains have none. */
export function identityName(text: string): string {
  if (!text.includes('@')) return text.toLowerCase();
  const address = bareAddress(text);
  return `${address.slice(0, address.lastIndexOf('@'))}@${domainOf(address)}`;
}

export function checkEmailIdentity(address: string): void {
  try {
    checkAddress(address);
  } catch {
    throw invalidParameter(`Invalid email address<${address}>.`);
  }
}

export function checkDomainIdentity(domain: string): void {
  if (!DOMAIN.test(domain)) throw invalidParameter(`Invalid domain name ${domain}.`);
}

/** An identity that waits for its verification. */
export function newIdentity(
  name: string,
  ctx: Ctx<SesState>,
  rest: Partial<Pick<Identity, 'configurationSet' | 'tags'>> = {},
): Identity {
  return {
    name,
    kind: name.includes('@') ? 'EmailAddress' : 'Domain',
    status: 'Pending',
    requestedAt: ctx.now,
    token: randomText(ctx),
    dkimTokens: Array.from({ length: DKIM_TOKENS }, () => randomText(ctx)),
    dkimEnabled: false,
    topics: {},
    headers: {},
    forwarding: true,
    policies: {},
    configurationSet: undefined,
    tags: {},
    ...rest,
  };
}

const randomText = (ctx: Ctx<SesState>): string => ctx.uuid().replaceAll('-', '').slice(0, DKIM_TOKEN_CHARS);

/** The identity of a name. Refuses as SES does for one it does not have. */
export function identityOf(ctx: Ctx<SesState>, name: string): Identity {
  const identity = ctx.state.identities.get(identityName(name));
  if (!identity) throw messageRejected(`Identity ${name} is not verified or does not exist.`);
  return identity;
}

/** The verified identity that covers an address: itself, its domain, or a domain above. */
export function verifiedIdentity(state: SesState, text: string): Identity | undefined {
  const address = identityName(text);
  const own = state.identities.get(address);
  if (own?.status === 'Success') return own;
  const labels = domainOf(address).split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = state.identities.get(labels.slice(from).join('.'));
    if (domain?.status === 'Success') return domain;
  }
  return undefined;
}

export const identityArn = (ctx: Ctx<SesState>, name: string): string =>
  `arn:aws:ses:${ctx.region}:${ctx.account}:identity/${name}`;
