import type { Ctx } from '../../engine/contract';
import type { IamState } from './state';

export type Noun = 'user' | 'group' | 'role' | 'policy';

/** `arn:aws:iam::111122223333:role/service/worker`: the path stands between type and name. */
export const arnOf = (account: string, noun: Noun, { path, name }: { path: string; name: string }): string =>
  `arn:aws:iam::${account}:${noun}${path}${name}`;

const ID_CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ID_LENGTH = 17;
const PREFIXES = { user: 'AIDA', group: 'AGPA', role: 'AROA', policy: 'ANPA' } as const;

/**
 * A new unique id, such as `AROADBQP57FF2AEXAMPLE`.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function uniqueId(noun: Noun, ctx: Ctx<IamState>): string {
  let id: string = PREFIXES[noun];
  for (let i = 0; i < ID_LENGTH; i++) id += ID_CHARS[ctx.u32() % ID_CHARS.length];
  return id;
}
