import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';

const ANSWER_WITHIN_MS = 10_000;

interface OpenIdClaims extends Profile {
  sub: string;
  picture?: string;
}

/** A provider that speaks OpenID Connect, known by its issuer: Google, Keycloak, Entra ID, GitLab, ... */
export function openId(given: {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}): OAuthConfig<OpenIdClaims> {
  const { issuer, ...client } = given;
  return {
    ...client,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: ANSWER_WITHIN_MS },
    profile: ({ sub, name, email, picture }) => ({ id: sub, name, email, image: picture }),
    // Addresses are verified before an account is looked up by them: see the signIn callback.
    allowDangerousEmailAccountLinking: true,
  };
}
