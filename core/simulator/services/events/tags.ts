import { parseArn } from '../../engine/arn';
import type { Guard } from '../../engine/contract';
import type { Tag } from '../../shapes/generated/events.types';
import { busAt } from './buses/bus';
import { ruleNameIn } from './names';
import { invalid } from './refusals';
import { ruleAt } from './rules/rule';
import type { EventsCtx } from './state';

const BUS_PREFIX = 'event-bus/';

/** Tags of the bus or rule that an ARN names. Refuses what does not exist. */
export function tagsOf(ctx: EventsCtx, arn: string): Record<string, string> {
  const resource = parseArn(arn)?.resource ?? '';
  if (resource.startsWith(BUS_PREFIX)) return busAt(ctx, resource.slice(BUS_PREFIX.length)).tags;
  const name = ruleNameIn(resource);
  if (!name) throw invalid(`Parameter ${arn} is not valid. Reason: Provided Arn is not in correct format.`);
  return ruleAt(ctx, { name: name.rule, bus: name.bus }).rule.tags;
}

export const tagGuard = ({ ResourceARN }: { readonly ResourceARN: string }): Guard => ({ arn: ResourceARN });

/** Tags as the API takes them, as a table. */
export const tagTable = (tags: readonly Tag[] | undefined): Record<string, string> =>
  Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
