import 'server-only';
import { cookies, headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import { deps } from '@/server/deps';
import { env } from '@/server/env';
import { LOCALE_COOKIE, negotiateLocale } from '@/server/i18n/negotiate';
import { log } from '@/server/log';
import { standingSignIn } from '@/server/use-cases/accounts/standing-sign-in';
import { guestOfBrowser } from './actor';
import { providerAdapter } from './adapter';
import { joinGuest } from './join-guest';
import { authProviders, verifiedEmail } from './providers';
import { isSecureRequest } from './request';
import { readSession, SESSION_MAX_AGE_SECONDS } from './session-token';

// The host comes with the request: any port and any proxy work without being configured.
process.env.AUTH_TRUST_HOST ??= 'true';

/** next-auth's options for one request to `/api/auth/<action>`. */
export async function authOptions(action: string | undefined): Promise<AuthOptions> {
  return {
    secret: env().secret,
    useSecureCookies: await isSecureRequest(),
    providers: authProviders(),
    adapter: providerAdapter(deps(), {
      locale: negotiateLocale(
        (await cookies()).get(LOCALE_COOKIE)?.value,
        (await headers()).get('accept-language'),
      ),
      guestId: await guestOfBrowser(),
      firstAdminEmail: env().FIRST_ADMIN_EMAIL,
    }),
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_SECONDS },
    // Relative: the language is added on the way.
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/settings' },
    jwt: {
      async decode(params) {
        // A provider opens the account of its own address, never whichever is signed in just now.
        if (action === 'callback' || !params.token) return null;
        const claim = await readSession(params.token);
        return claim && (await standingSignIn(deps(), claim)) ? decode(params) : null;
      },
    },
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type !== 'oauth') return true;
        const { provider, providerAccountId } = account;
        const where = { provider_providerAccountId: { provider, providerAccountId } };
        const isLinked = (await deps().db.account.count({ where: where.provider_providerAccountId })) > 0;
        return isLinked || verifiedEmail(profile) !== null;
      },
      async jwt({ token, user }) {
        if (!user) return token;
        const row = await deps().db.user.findUniqueOrThrow({
          where: { id: user.id },
          select: { role: true, signInVersion: true },
        });
        return { sub: user.id, ...row };
      },
      async session({ session, token }) {
        return { expires: session.expires, user: { id: token.sub, role: token.role } };
      },
    },
    events: {
      async signIn({ user }) {
        await joinGuest(user.id);
      },
    },
    logger: {
      error: (code, metadata) => log.error({ code, error: messageOf(metadata) }, 'sign-in failed'),
      warn: (code) => log.debug({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  };
}

/** Only the message: what a provider answers may hold tokens. */
function messageOf(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message;
  const inner = typeof metadata === 'object' && metadata && 'error' in metadata ? metadata.error : metadata;
  return inner instanceof Error ? inner.message : typeof inner;
}
