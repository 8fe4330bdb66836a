import { createHmac, randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { Instant } from '@/core/kernel/time';
import { type ApiHost, handleApi } from '@/server/api/handle';
import { readContent } from '@/server/content/read';
import { syncContent } from '@/server/content/sync';
import type { Db } from '@/server/db/client';
import { hashSecret } from '@/server/use-cases/accounts/one-time-link';
import type { Deps } from '@/server/use-cases/deps';
import { openTestDatabase } from '../../support/database';

export interface ApiWorld {
  deps: Deps;
  db: Db;
  /** Address of the database. */
  url: string;
  clock: { now: Instant };
  /** The browser's actor; nobody at first. */
  browser: { actor: Actor };
  /** Sends one request, as the server would get it. */
  send(method: string, path: string, options?: SendOptions): Promise<Sent>;
  /** A new account with an access token. */
  account(name?: string): Promise<{ id: string; token: string }>;
  close(): Promise<void>;
}

export interface SendOptions {
  body?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
  token?: string;
  headers?: Record<string, string>;
}

export interface Sent {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
}

/** Monday 23 November 2026, noon in Seoul. */
export const NOON = Date.parse('2026-11-23T03:00:00Z');

/** The API over a database of its own, filled with the shipped content, and a clock to turn. */
export async function apiWorld(): Promise<ApiWorld> {
  const { db, url, close } = await openTestDatabase();
  const content = readContent('content');
  await syncContent(db, content, NOON);
  const clock = { now: NOON };
  const browser: ApiWorld['browser'] = { actor: { kind: 'nobody' } };
  let seeds = 0;
  const deps: Deps = {
    db,
    content,
    now: () => clock.now,
    newId: () => randomUUID(),
    newSeed: () => `seed${seeds++}`,
    newSecret: () => randomUUID(),
    sign: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
  };
  const host: ApiHost = {
    deps: () => deps,
    browser: {
      current: async () => browser.actor,
      learning: async () =>
        browser.actor.kind === 'nobody' ? { kind: 'guest', id: randomUUID() } : browser.actor,
    },
  };
  return {
    deps,
    db,
    url,
    clock,
    browser,
    close,
    async send(method, path, options = {}) {
      const request = requestOf(method, path, options);
      const response = await handleApi(host, request);
      const text = await response.text();
      const json = text.startsWith('{') ? JSON.parse(text) : {};
      return { status: response.status, headers: response.headers, text, json };
    },
    async account(name = randomUUID()) {
      const token = `rdr_${randomUUID().replaceAll('-', '')}`;
      await db.user.create({
        data: {
          id: name,
          guest: false,
          tokens: { create: { id: randomUUID(), name: 'test', tokenHash: hashSecret(token) } },
        },
      });
      return { id: name, token };
    },
  };
}

function requestOf(method: string, path: string, { body, raw, token, headers }: SendOptions): Request {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Request(`http://redrive.test/api/v1${path}`, {
    method,
    headers: {
      'accept-language': 'en',
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(content !== undefined && { body: content, duplex: 'half' }),
  });
}

/** Any answer that can be graded: the first choice everywhere. */
export function someAnswer(structure: Record<string, unknown>): unknown {
  const options = structure.options as string[];
  switch (structure.kind) {
    case 'single':
      return { kind: 'single', picked: options[0] };
    case 'multiple':
      return { kind: 'multiple', picked: options.slice(0, structure.choose as number) };
    case 'ordering':
      return { kind: 'ordering', order: options };
    case 'matching': {
      const prompts = structure.prompts as string[];
      return { kind: 'matching', pairs: Object.fromEntries(prompts.map((prompt) => [prompt, options[0]])) };
    }
    case 'numeric':
      return { kind: 'numeric', value: 1 };
    default: {
      const parts = structure.parts as { id: string; structure: Record<string, unknown> }[];
      return {
        kind: 'case',
        parts: Object.fromEntries(parts.map((part) => [part.id, someAnswer(part.structure)])),
      };
    }
  }
}
