import { limit } from '../../../facts/limits';
import { base64, bytesOf, fromBase64, utf8 } from '../../../kernel/bytes';
import { type Instant, SECOND_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { ShardFilter } from '../../shapes/generated/kinesis.types';
import { invalidArgument } from './refusals';
import type { KinesisState } from './state';

/** Where a listing goes on. */
export interface Token {
  /** The last stream, shard or consumer of the page before. */
  readonly after: string;
  readonly issuedAt: Instant;
  readonly stream?: string;
  readonly filter?: ShardFilter;
  readonly pageSize?: number;
}

export const writeToken = (token: Token): string => base64(bytesOf(JSON.stringify(token)));

/** The token of an earlier page. Refused when it is none, or older than five minutes. */
export function readToken(ctx: Ctx<KinesisState>, text: string): Token {
  const token = parsed(text);
  if (!token) throw invalidArgument('Invalid NextToken.');
  if (ctx.now - token.issuedAt > limit(ctx.limits, 'kds.nextToken.expiry') * SECOND_MS)
    throw new AwsRefusal('ExpiredNextTokenException', 'NextToken expired. Start the listing again.');
  return token;
}

function parsed(text: string): Token | undefined {
  const bytes = fromBase64(text);
  const json = bytes instanceof Uint8Array ? utf8(bytes) : undefined;
  if (!json?.startsWith('{')) return undefined;
  try {
    const token: unknown = JSON.parse(json);
    return isToken(token) ? token : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

function isToken(value: unknown): value is Token {
  const token = value as Partial<Record<keyof Token, unknown>>;
  return typeof token.after === 'string' && typeof token.issuedAt === 'number';
}
