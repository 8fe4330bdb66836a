import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const optional = z.string().trim().min(1).optional();
const webAddress = z.url({ protocol: /^https?$/ });

const schema = z.object({
  /** Folder of the database, the secret and backups. */
  REDRIVE_DATA: z.string().trim().min(1).default('data'),
  /** `file:…` or `postgresql://…`; default: `redrive.db` in the data folder. */
  DATABASE_URL: optional,
  /** Signs cookies and items. Default: the file `secret` in the data folder, written once by `npm start`. */
  NEXTAUTH_SECRET: optional,
  AUTH_SECRET: optional,
  /** This address becomes administrator. */
  FIRST_ADMIN_EMAIL: optional,
  /** `smtp://user:password@host:587`; without it no mail is sent. */
  SMTP_URL: optional,
  MAIL_FROM: z.string().default('Redrive <no-reply@localhost>'),
  GOOGLE_ID: optional,
  GOOGLE_SECRET: optional,
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  /** Another address than github.com: a GitHub Enterprise Server. */
  GITHUB_URL: webAddress.default('https://github.com'),
  /** A provider that speaks OpenID Connect, e.g. the company's own; the name stands on its button. */
  OIDC_ISSUER: webAddress.optional(),
  OIDC_ID: optional,
  OIDC_SECRET: optional,
  OIDC_NAME: optional,
  /** How many proxies stand before this server: so many entries of X-Forwarded-For are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Env extends z.infer<typeof schema> {
  /** Absolute. */
  dataFolder: string;
  databaseUrl: string;
  secret: string;
}

let parsed: Env | undefined;

/** The environment, read and checked once. Throws with every fault named. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** Checks an environment. Empty values count as absent. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`environment: ${faults.join('; ')}`);
  }
  const values = result.data;
  const dataFolder = resolve(values.REDRIVE_DATA);
  return {
    ...values,
    dataFolder,
    databaseUrl: values.DATABASE_URL ?? `file:${join(dataFolder, 'redrive.db')}`,
    secret: values.NEXTAUTH_SECRET ?? values.AUTH_SECRET ?? secretFile(dataFolder),
  };
}

function secretFile(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  if (!existsSync(path)) {
    throw new Error(`no secret: set NEXTAUTH_SECRET, or start with "npm start", which writes ${path}`);
  }
  return readFileSync(path, 'utf8').trim();
}
