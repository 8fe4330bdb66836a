import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Caller } from '../../../engine/contract';

const KNOWN_MAX = 1_000;
const known = new Map<string, string>();

/** The attribute SenderId: account of a root user, else the unique id of user, role or service, as IAM forms it. */
export function senderId({ kind, account, arn, roleArn }: Caller): string {
  if (kind === 'root') return account;
  const found = known.get(arn);
  if (found !== undefined) return found;
  const id =
    kind === 'role'
      ? `${uniqueId('AROA', roleArn ?? arn)}:${arn.slice(arn.lastIndexOf('/') + 1)}`
      : uniqueId('AIDA', arn);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(arn, id);
  return id;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LETTERS_MAX = 17;

/** IAM draws these ids; here they follow from the ARN, so that a world repeats. */
function uniqueId(prefix: string, arn: string): string {
  const hash = sha256(utf8ToBytes(arn)).slice(0, LETTERS_MAX);
  return prefix + Array.from(hash, (byte) => LETTERS[byte % LETTERS.length]).join('');
}
