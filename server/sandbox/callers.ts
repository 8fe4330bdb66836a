import { createHash } from 'node:crypto';
import { accountOfAccessKey } from '@/core/simulator/access/access-key-id';
import type { Caller } from '@/core/simulator/engine/contract';
import type { AwsRefusal } from '@/core/simulator/engine/refusal';
import { type Credentials, callerOfAccessKey } from '@/core/simulator/services/iam/caller-of-access-key';
import type { HttpRequest } from '@/core/simulator/wire/http';
import { expiredToken, missing, unknownKey, wrongService } from '@/core/simulator/wire/sigv4/refusals';
import { smtpPassword } from '@/core/simulator/wire/sigv4/smtp-password';
import { sameText, verify } from '@/core/simulator/wire/sigv4/verify';
import type { WireCall } from '@/core/simulator/wire/wire';
import type { LiveWorld } from './live-world';
import { rootOf } from './root-of';

export interface RootKey {
  readonly accessKeyId: string;
  readonly secret: string;
}

export interface CallerOptions {
  /** Account of keys that no IAM user of the world has. */
  readonly account: string;
  /** Different keys are different accounts: that which the key id carries, otherwise one derived from the id. */
  readonly accountFromKey: boolean;
  /** The root user's key, when signatures are verified. */
  readonly rootKey: RootKey | undefined;
}

export interface SmtpCredentials {
  /** An access key id. */
  readonly username: string;
  readonly password: string;
  readonly region: string;
}

const ACCOUNT_DIGITS = 12;

/** Tells who makes a request, and whether they may say so. */
export class Callers {
  readonly #roots = new Map<string, Caller>();

  constructor(
    private readonly world: LiveWorld,
    private readonly options: CallerOptions,
  ) {}

  /** The caller, or why the request is turned away. */
  of({ signed, dialect }: WireCall, request: HttpRequest): Caller | { readonly refused: AwsRefusal } {
    const { shapes } = dialect.service;
    if (!this.options.rootKey) return this.#credentialsOf(signed?.accessKeyId ?? '').caller;
    if (!signed) return { refused: missing(shapes.signingName) };
    if (signed.service !== shapes.signingName) return { refused: wrongService(signed, shapes.signingName) };
    const { caller, secret, token, expiresAt } = this.#credentialsOf(signed.accessKeyId);
    if (secret === '' || token !== signed.sessionToken) return { refused: unknownKey(signed) };
    if (expiresAt !== undefined && expiresAt <= this.world.now()) return { refused: expiredToken() };
    const refused = verify(request, signed, secret, Date.now());
    return refused ? { refused } : caller;
  }

  /** Whom credentials of the SMTP interface stand for in a Region; undefined when they do not hold. Sessions have none. */
  ofSmtp({ username, password, region }: SmtpCredentials): Caller | undefined {
    const { caller, secret, token } = this.#credentialsOf(username);
    if (token !== undefined) return undefined;
    if (!this.options.rootKey) return caller;
    return secret !== '' && sameText(smtpPassword(secret, region), password) ? caller : undefined;
  }

  #credentialsOf(id: string): Credentials {
    const account = accountOfAccessKey(id);
    const state = account === undefined ? undefined : this.world.stateOf('iam', { account, region: '' });
    const known = callerOfAccessKey(id, state);
    if (known) return known;
    const { rootKey } = this.options;
    const secret = rootKey?.accessKeyId === id ? rootKey.secret : '';
    return { caller: this.#rootOf(id), secret };
  }

  #rootOf(id: string): Caller {
    const account = this.options.accountFromKey && id !== '' ? accountOf(id) : this.options.account;
    const known = this.#roots.get(account);
    if (known) return known;
    const root = rootOf(account);
    this.#roots.set(account, root);
    return root;
  }
}

/** The account that a key id carries, or one that always goes with it. Ids of twelve digits name it themselves. */
function accountOf(id: string): string {
  if (/^\d{12}$/.test(id)) return id;
  const carried = /^A[KS]IA/.test(id) ? accountOfAccessKey(id) : undefined;
  if (carried !== undefined) return carried;
  const digest = createHash('sha256').update(id).digest();
  return String(digest.readBigUInt64BE() % 10n ** BigInt(ACCOUNT_DIGITS)).padStart(ACCOUNT_DIGITS, '0');
}
