import type { Lab } from '@/core/labs/lab';

// A lab as the server keeps it: the learner's other devices go on from there, and only its checks count.

/** Where the learner stands, as the server stores it. */
export interface Standing {
  /** All actions as text, those that can be redone included. */
  readonly state: string;
  readonly done: number;
  readonly hints: number;
  readonly solved: boolean;
}

export interface ServerLab extends Standing {
  readonly revision: number;
  /** Counts the saves. */
  readonly version: number;
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly session: ServerLab | null; readonly passed: boolean }
  | { readonly kind: 'unreachable' };

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number }
  /** Another device or tab has saved since. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

export type CheckAnswer =
  | { readonly kind: 'checked'; readonly passed: boolean; readonly rated: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' };

export interface LabKey {
  readonly id: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** A world without a goal is only looked at: the server knows nothing of it. */
export const isOnServer = ({ goals }: Pick<Lab, 'goals'>): boolean => goals.length > 0;

/** What browsers send after a page is gone: 64 KiB, some of it for others. */
const KEEPALIVE_BYTES_MAX = 60_000;
const CONFLICT = 409;
const SERVER_FAULT = 500;
const TOO_MANY = 429;

const addressOf = (path: string): string => `/api/v1${path}?locale=${document.documentElement.lang}`;

interface Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly json: unknown;
}

/** The reply, or undefined when the server cannot be reached or is in trouble. */
async function ask(path: string, init: RequestInit = {}): Promise<Reply | undefined> {
  try {
    const response = await fetch(addressOf(path), { cache: 'no-store', ...init });
    if (response.status >= SERVER_FAULT) return undefined;
    return { status: response.status, ok: response.ok, json: await response.json() };
  } catch {
    return undefined;
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export async function loadLab(slug: string): Promise<Loaded> {
  const reply = await ask(`/labs/${slug}/session`);
  if (!reply?.ok) return { kind: 'unreachable' };
  const { session, passed } = reply.json as { session: ServerLab | null; passed: boolean };
  return { kind: 'loaded', session, passed };
}

/** @param leaving whether the page may be gone before the reply */
export async function saveLab(
  slug: string,
  standing: Standing & { readonly version: number },
  leaving: boolean,
): Promise<SaveAnswer> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sent = post({ ...standing, timeZone });
  const keepalive = leaving && String(sent.body).length < KEEPALIVE_BYTES_MAX;
  const reply = await ask(`/labs/${slug}/session`, { ...sent, keepalive });
  if (!reply || reply.status === TOO_MANY) return { kind: 'unreachable' };
  if (reply.ok) return { kind: 'saved', version: (reply.json as { version: number }).version };
  const newer = reply.status === CONFLICT && (reply.json as { code?: string }).code === 'lab.newer';
  return { kind: newer ? 'newer' : 'refused' };
}

export async function checkLab(slug: string, version: number): Promise<CheckAnswer> {
  const reply = await ask(`/labs/${slug}/checks`, post({ version }));
  if (!reply) return { kind: 'unreachable' };
  if (!reply.ok) return { kind: 'refused', message: (reply.json as { detail: string }).detail };
  return { kind: 'checked', ...(reply.json as { passed: boolean; rated: boolean }) };
}

/** The learner's access keys; undefined when they cannot be had. */
export async function labKeys(): Promise<readonly LabKey[] | undefined> {
  const reply = await ask('/lab-keys');
  return reply?.ok ? (reply.json as { keys: readonly LabKey[] }).keys : undefined;
}

export type MadeKey = { readonly id: string; readonly secret: string } | { readonly message: string };

/** A new access key, or why there is none; undefined when the server cannot be reached. */
export async function makeLabKey(): Promise<MadeKey | undefined> {
  const reply = await ask('/lab-keys', post({}));
  if (!reply) return undefined;
  return reply.ok
    ? (reply.json as { id: string; secret: string })
    : { message: (reply.json as { detail: string }).detail };
}

export async function revokeLabKey(id: string): Promise<boolean> {
  return (await ask('/lab-keys/revoke', post({ id })))?.ok ?? false;
}
