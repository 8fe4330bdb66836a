import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import type { Tag } from '../../shapes/generated/firehose.types';
import { invalidArgument, limitExceeded } from './refusals';
import type { FirehoseState } from './state';

/** Refuses a key given twice, and more tags than a stream may have. */
export function checkTags(
  ctx: Ctx<FirehoseState>,
  tags: readonly Tag[],
  present: ReadonlyMap<string, string>,
): void {
  const keys = new Set(tags.map(({ Key }) => Key));
  if (keys.size < tags.length) throw invalidArgument('Duplicate tag keys are not allowed.');
  const tagsMax = limit(ctx.limits, 'firehose.tags.max');
  if (new Set([...present.keys(), ...keys]).size > tagsMax)
    throw limitExceeded(`A delivery stream can have at most ${tagsMax} tags.`);
}
