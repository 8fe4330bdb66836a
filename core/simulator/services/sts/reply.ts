import type { Ctx, Outcome } from '../../engine/contract';
import type { StsState, Waiting } from './state';

/** IAM has opened a session: answers the command that asked for it. */
export function onReply(token: unknown, outcome: Outcome, ctx: Ctx<StsState>): void {
  const seq = token as number;
  const waiting = ctx.state.waiting.get(seq);
  if (!waiting) return;
  ctx.state.waiting.delete(seq);
  ctx.complete(seq, outcome.ok ? { ok: true, output: answer(waiting, outcome.output) } : outcome);
}

const answer = ({ assumed, sourceIdentity, packedPolicySize }: Waiting, credentials: object) => ({
  Credentials: credentials,
  ...(assumed && { AssumedRoleUser: assumed }),
  ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
  ...(packedPolicySize !== undefined && { PackedPolicySize: packedPolicySize }),
});
