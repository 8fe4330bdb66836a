import type { Ctx } from '../../engine/contract';
import { onAsyncDue } from './execution/async';
import { onExecutionDue } from './execution/finish';
import { onStateDue } from './mappings/begin';
import type { Mapping } from './mappings/mapping';
import { onPollDue, onWindowOver } from './mappings/sqs-poller';
import { onLaneDue } from './mappings/stream-batch';
import { readShard, startStream } from './mappings/stream-poller';
import type { LambdaState } from './state';

/** Timer names are `<what>/<id>`, and for shards and lanes `<what>/<mapping>/<shard>[/<lane>]`. */
export function onTimer(name: string, ctx: Ctx<LambdaState>): void {
  const [what = '', id = '', ...rest] = name.split('/');
  if (what === 'end') onExecutionDue(id, ctx);
  else if (what === 'async') onAsyncDue(id, ctx);
  else {
    const mapping = ctx.state.mappings.get(id);
    if (mapping) onMappingTimer(what, mapping, rest.join('/'), ctx);
  }
}

function onMappingTimer(what: string, mapping: Mapping, part: string, ctx: Ctx<LambdaState>): void {
  const { poller } = mapping;
  if (what === 'state') onStateDue(ctx, mapping);
  else if (poller.kind === 'sqs') {
    if (what === 'window') onWindowOver(ctx, mapping, poller);
    else onPollDue(ctx, mapping, poller);
  } else if (what === 'lane') onLaneDue(ctx, mapping, part);
  else if (what === 'read') readShard(ctx, mapping, poller, part);
  else startStream(ctx, mapping);
}
