import type { Instant } from '@/core/kernel/time';
import type { Content } from '@/server/content/read';
import type { Db } from '@/server/db/client';

/** What a use case needs from outside: handed in, so that a test can hand in others. */
export interface Deps {
  db: Db;
  /** The content of this release, read and validated once. */
  content: Content;
  now(): Instant;
  /** A new random UUID (v4, lower case). */
  newId(): string;
  /** A new random seed: 12 characters of base 36. */
  newSeed(): string;
  /** A new secret for links and tokens: 32 random bytes in base64url. */
  newSecret(): string;
  /** HMAC-SHA-256 of the text with the server's secret and a purpose, base64url. */
  sign(purpose: string, text: string): string;
}
