import { roleCaller } from '../../../access/roles';
import type { Ctx, Outcome } from '../../../engine/contract';
import type { Addition } from '../behavior/additions';
import type { HandlerResult } from '../behavior/perform';
import type { FunctionVersion, LambdaFunction, LambdaState } from '../state';
import type { Execution } from './execution';

/** A number in a cache that an execution read at its start and writes at its end, as code without a lock does. */
export interface Kept extends Addition {
  /** What it read; undefined while the cache has not answered, or has refused. */
  read: string | undefined;
}

/** What an answer of a cache is about. */
export interface KeptToken {
  readonly kind: 'kept';
  readonly requestId: string;
  readonly index: number;
}

export const keptOf = (additions: readonly Addition[]): readonly Kept[] =>
  additions.map((one) => ({ ...one, read: undefined }));

/** Reads the numbers of an execution that has just begun. */
export function readKept(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  version: FunctionVersion,
  { requestId, kept }: Execution,
): void {
  const caller = roleCaller(version.role, fn.name);
  kept.forEach(({ cache, key }, index) => {
    const input = { CacheId: cache, Key: key };
    ctx.request({ service: 'elasticache', operation: 'Get', input, caller }, {
      kind: 'kept',
      requestId,
      index,
    } satisfies KeptToken);
  });
}

export function onKeptRead(ctx: Ctx<LambdaState>, { requestId, index }: KeptToken, outcome: Outcome): void {
  const one = ctx.state.executions.get(requestId)?.kept[index];
  if (one && outcome.ok) one.read = String(outcome.output.Value ?? '0');
}

/** Writes the sums when the execution ends well. Where a cache could not be read, it ends with an error instead. */
export function writeKept(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  { kept, version }: Execution,
  result: HandlerResult,
): HandlerResult {
  if (!result.ok) return result;
  const missing = kept.find(({ read }) => read === undefined);
  if (missing)
    return { ok: false, errorType: 'ConnectionError', errorMessage: `connect ETIMEDOUT ${missing.cache}` };
  const caller = roleCaller((fn.versions.get(version) ?? fn.latest).role, fn.name);
  for (const { cache, key, add, read } of kept) {
    const input = { CacheId: cache, Key: key, Value: String(Number(read) + add), BasedOn: read };
    ctx.request(
      { service: 'elasticache', operation: 'Set', input, caller },
      { kind: 'call', function: fn.arn, operation: 'Set' },
    );
  }
  return result;
}
