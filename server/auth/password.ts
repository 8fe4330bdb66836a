import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '@/core/access/password';

/** OWASP password storage: argon2id (the library's default kind), 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Longer input is no password of ours; hashing it would only cost time. */
const HASHED_LENGTH_MAX = 1_000;

export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), COST);

let decoy: Promise<string> | undefined;

/**
 * Is this the password of the hash? Without a hash (unknown address, account without a password) it takes as
 * long and says no, so that time does not tell which accounts exist.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const given = normalPassword(password.slice(0, HASHED_LENGTH_MAX));
  const matches = await verify(passwordHash ?? (await decoy), given);
  return matches && Boolean(passwordHash);
}
