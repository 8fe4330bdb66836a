import type { TableDescription } from '../../../shapes/generated/dynamodb.types';
import type { KeyAttribute, Table } from '../state';

export function describe(table: Table): TableDescription {
  const keys = [table.hash, table.range].filter((key): key is KeyAttribute => key !== undefined);
  return {
    TableName: table.name,
    TableArn: table.arn,
    TableId: table.id,
    TableStatus: table.status,
    CreationDateTime: table.createdAt,
    ItemCount: table.itemCount,
    TableSizeBytes: table.sizeBytes,
    KeySchema: keys.map(({ name }, i) => ({ AttributeName: name, KeyType: i === 0 ? 'HASH' : 'RANGE' })),
    AttributeDefinitions: keys.map(({ name, type }) => ({ AttributeName: name, AttributeType: type })),
    DeletionProtectionEnabled: table.deletionProtected,
    ProvisionedThroughput: {
      ReadCapacityUnits: table.throughput?.read ?? 0,
      WriteCapacityUnits: table.throughput?.write ?? 0,
      NumberOfDecreasesToday: 0,
    },
    ...(!table.throughput && { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } }),
  };
}
