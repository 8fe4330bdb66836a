import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isLocale } from '@/core/kernel/locale';
import { renewSession } from '@/server/auth/renew-session';
import { LOCALE_COOKIE, negotiateLocale } from '@/server/i18n/negotiate';

/** Pages only: matching `/api` would halve the API's throughput. */
export const config = { matcher: ['/((?!api/|healthz|_next/static|_next/image|.*\\.[a-z0-9]{2,5}$).*)'] };

const STATIC_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
];

/** Pages whose code pane runs WebAssembly. */
const LAB = /^\/[^/]+\/(labs\/[^/]+|studio\/labs\/[^/]+\/preview)\/?$/;

/** What may run: scripts with this answer's nonce, and what these load. */
function scriptsOf(path: string, nonce: string): string {
  const sources = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"];
  if (LAB.test(path)) sources.push("'wasm-unsafe-eval'");
  if (process.env.NODE_ENV !== 'production') sources.push("'unsafe-eval'");
  return `script-src ${sources.join(' ')}`;
}

/** Sends addresses without a language to one, gives every page its content security policy, and renews sign-ins. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const first = request.nextUrl.pathname.split('/')[1];
  if (!isLocale(first)) {
    const url = request.nextUrl.clone();
    const locale = negotiateLocale(
      request.cookies.get(LOCALE_COOKIE)?.value,
      request.headers.get('accept-language'),
    );
    url.pathname = `/${locale}${url.pathname === '/' ? '' : url.pathname}`;
    return NextResponse.redirect(url);
  }
  const nonce = randomBytes(16).toString('base64');
  const development = process.env.NODE_ENV !== 'production';
  const policy = [
    ...STATIC_POLICY,
    scriptsOf(request.nextUrl.pathname, nonce),
    `connect-src 'self'${development ? ' ws:' : ''}`,
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // next-intl reads the language here: a page that is loaded into a layout already shown has no other way.
  headers.set('x-next-intl-locale', first);
  // The layout names the same page in the other languages, and a layout is not told its address.
  headers.set('x-pathname', request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  await renewSession(request, response);
  return response;
}
