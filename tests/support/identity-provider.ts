import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Who is signed in at the provider just now. */
export interface Person {
  id: number;
  name: string;
  email: string;
  verified: boolean;
}

/** An authorization that was granted and not yet redeemed. */
interface Grant {
  person: Person;
  redirectUri: string;
  clientId: string;
  nonce: string | null;
  challenge: string | null;
}

export const CLIENT = { id: 'redrive-test', secret: 'the secret of redrive-test' } as const;
const KEY_ID = 'test-key';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

/**
 * A provider of sign-ins on this machine, that speaks OpenID Connect and, as an Enterprise Server would,
 * GitHub's dialect. It asks nobody: whoever comes is `person`, or is refused when there is none. What a real
 * provider checks it checks as well: client and secret, redirect address, one use of a code, PKCE.
 */
export class IdentityProvider {
  person: Person | null = null;
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, Person>();
  private readonly server: Server;

  private constructor(readonly origin: string) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: Error) => refuse(response, error.message));
    });
  }

  static async start(port: number): Promise<IdentityProvider> {
    const provider = new IdentityProvider(`http://127.0.0.1:${port}`);
    await new Promise<void>((resolve, reject) => {
      provider.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return provider;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return reply(response, this.configuration());
      case '/jwks':
        return reply(response, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig' }],
        });
      case '/authorize':
      case '/login/oauth/authorize':
        return this.authorize(url.searchParams, response);
      case '/token':
      case '/login/oauth/access_token':
        return this.redeem(request, response);
      case '/api/v3/user':
        return reply(response, this.githubUser(request));
      case '/api/v3/user/emails':
        return reply(response, this.githubEmails(request));
      default:
        response.writeHead(404).end();
    }
  }

  private configuration() {
    return {
      issuer: this.origin,
      authorization_endpoint: `${this.origin}/authorize`,
      token_endpoint: `${this.origin}/token`,
      jwks_uri: `${this.origin}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const redirectUri = asked.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', asked.get('state') ?? '');
    if (this.person) {
      const code = randomUUID();
      const clientId = asked.get('client_id') ?? '';
      const nonce = asked.get('nonce');
      const challenge = asked.get('code_challenge');
      this.grants.set(code, { person: this.person, redirectUri, clientId, nonce, challenge });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', 'access_denied');
    response.writeHead(302, { location: back.href }).end();
  }

  private async redeem(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = new URLSearchParams(await text(request));
    const grant = this.grants.get(given.get('code') ?? '');
    this.grants.delete(given.get('code') ?? '');
    if (!grant) throw new Error('invalid_grant');
    if (clientOf(request, given) !== `${CLIENT.id}:${CLIENT.secret}`) throw new Error('invalid_client');
    if (grant.clientId !== CLIENT.id) throw new Error('invalid_client');
    if (grant.redirectUri !== given.get('redirect_uri')) throw new Error('invalid_grant');
    const proof = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant.challenge !== null && grant.challenge !== proof) throw new Error('invalid_grant');
    const accessToken = randomUUID();
    this.tokens.set(accessToken, grant.person);
    reply(response, {
      access_token: accessToken,
      token_type: 'bearer',
      ...(grant.nonce !== null && { id_token: this.idToken(grant) }),
    });
  }

  private idToken({ person, clientId, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1_000);
    const { id, name, email, verified } = person;
    const about = { sub: String(id), name, email, email_verified: verified };
    const claims = { iss: this.origin, aud: clientId, nonce, iat: now, exp: now + 300, ...about };
    const body = [{ alg: 'RS256', kid: KEY_ID }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
  }

  private githubUser(request: IncomingMessage) {
    const { id, name } = this.bearer(request);
    // As GitHub does for people who keep their address to themselves.
    return { id, login: `user-${id}`, name, email: null, avatar_url: null };
  }

  private githubEmails(request: IncomingMessage) {
    const { email, verified } = this.bearer(request);
    return [
      { email: 'old@example.com', primary: false, verified: true, visibility: 'public' },
      { email, primary: true, verified, visibility: 'private' },
    ];
  }

  private bearer(request: IncomingMessage): Person {
    const token = request.headers.authorization?.replace(/^(bearer|token) /i, '') ?? '';
    const person = this.tokens.get(token);
    if (!person) throw new Error('invalid_token');
    return person;
  }
}

/** `id:secret`, from the header or the form. */
function clientOf(request: IncomingMessage, given: URLSearchParams): string {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!basic) return `${given.get('client_id')}:${given.get('client_secret')}`;
  const decoded = Buffer.from(basic, 'base64').toString('utf8');
  return decoded
    .split(':')
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    .join(':');
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: string): void {
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}
