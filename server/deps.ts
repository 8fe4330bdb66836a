import 'server-only';
import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { shippedContent } from './content/read';
import { database } from './db/client';
import { env } from './env';
import type { Deps } from './use-cases/deps';

const SEED_LENGTH = 12;
const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The outside world as use cases see it, in this process. */
export function deps(): Deps {
  return {
    db: database(),
    content: shippedContent(),
    now: () => Date.now(),
    newId: () => randomUUID(),
    newSeed: () => Array.from({ length: SEED_LENGTH }, () => BASE36[randomInt(BASE36.length)]).join(''),
    newSecret: () => randomBytes(32).toString('base64url'),
    sign: (purpose, text) =>
      createHmac('sha256', env().secret).update(purpose).update('\0').update(text).digest('base64url'),
  };
}
