import type { Ctx } from '../../../engine/contract';
import { notFound } from '../refusals';
import type { LambdaState } from '../state';
import type { Mapping } from './mapping';

/** The mapping of an id. Refuses with ResourceNotFoundException. */
export function mappingOf(uuid: string, ctx: Ctx<LambdaState>): Mapping {
  const mapping = ctx.state.mappings.get(uuid);
  if (!mapping) throw notFound('The resource you requested does not exist.');
  return mapping;
}
