import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import type { DynamoState } from '../state';

/** AWS makes and deletes tables in some seconds, without saying how many: ours takes these. */
const CHANGE_MS = 5 * SECOND_MS;

/** A table that is being made or deleted comes to its end after a while. */
export function changeTableLater(name: string, ctx: Ctx<DynamoState>): void {
  ctx.setTimer(`table/${name}`, ctx.now + CHANGE_MS, name);
}

export function finishTableChange(name: string, ctx: Ctx<DynamoState>): void {
  const table = ctx.state.tables.get(name);
  if (!table) return;
  if (table.status === 'DELETING') ctx.state.tables.delete(name);
  else table.status = 'ACTIVE';
  ctx.emit(table.status === 'DELETING' ? 'TableDeleted' : 'TableActive', { table: name });
}
