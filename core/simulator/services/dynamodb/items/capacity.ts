import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { ConsumedCapacity } from '../../../shapes/generated/dynamodb.types';
import type { DynamoState, Table } from '../state';

/** Eventually consistent reads cost half. */
const EVENTUAL_SHARE = 0.5;

/** Counts a read of so many bytes; the consumed capacity where it was asked for. */
export function consumeRead(
  table: Table,
  bytes: number,
  input: {
    readonly ConsistentRead?: boolean | undefined;
    readonly ReturnConsumedCapacity?: string | undefined;
  },
  ctx: Ctx<DynamoState>,
): { ConsumedCapacity?: ConsumedCapacity } {
  const whole = Math.max(1, Math.ceil(bytes / limit(ctx.limits, 'dynamodb.capacity.read.unit')));
  const units = input.ConsistentRead ? whole : whole * EVENTUAL_SHARE;
  ctx.meter('DynamoDB-ReadRequestUnits', units);
  return consumed(table, units, input.ReturnConsumedCapacity);
}

/** Counts a write of so many bytes. */
export function consumeWrite(
  table: Table,
  bytes: number,
  asked: string | undefined,
  ctx: Ctx<DynamoState>,
): { ConsumedCapacity?: ConsumedCapacity } {
  const units = Math.max(1, Math.ceil(bytes / limit(ctx.limits, 'dynamodb.capacity.write.unit')));
  ctx.meter('DynamoDB-WriteRequestUnits', units);
  return consumed(table, units, asked);
}

const consumed = ({ name }: Table, units: number, asked: string | undefined) =>
  asked === undefined || asked === 'NONE'
    ? {}
    : { ConsumedCapacity: { TableName: name, CapacityUnits: units } };
