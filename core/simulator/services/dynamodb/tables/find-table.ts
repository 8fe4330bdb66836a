import type { Ctx } from '../../../engine/contract';
import { resourceNotFound } from '../refusals';
import type { DynamoState, Table } from '../state';

interface Addressed {
  readonly TableName: string;
}

/** Tables may be named by their ARN. */
export const tableName = (text: string): string => text.split(':table/')[1] ?? text;

export const tableArn = (name: string, { account, region }: Ctx<DynamoState>): string =>
  `arn:aws:dynamodb:${region}:${account}:table/${tableName(name)}`;

export const guardTable = ({ TableName }: Addressed, ctx: Ctx<DynamoState>) => ({
  arn: tableArn(TableName, ctx),
});

/** A table that takes requests for items. Refuses with ResourceNotFoundException. */
export function activeTable(ctx: Ctx<DynamoState>, name: string): Table {
  const table = ctx.state.tables.get(tableName(name));
  if (table?.status !== 'ACTIVE') throw resourceNotFound();
  return table;
}

/** A table in whatever state. */
export function anyTable(ctx: Ctx<DynamoState>, name: string): Table {
  const table = ctx.state.tables.get(tableName(name));
  if (!table) throw resourceNotFound(tableName(name));
  return table;
}
