import type { CreateTableInput } from '../../../shapes/generated/dynamodb.types';
import { invalid, invalidValues } from '../refusals';
import type { KeyAttribute } from '../state';

interface Keys {
  readonly hash: KeyAttribute;
  readonly range: KeyAttribute | undefined;
}

/** The keys that a new table is to have. Indexes are not simulated, so every definition must be a key's. */
export function keysOf({ KeySchema = [], AttributeDefinitions = [] }: CreateTableInput): Keys {
  const [first, second] = KeySchema;
  if (first?.KeyType !== 'HASH')
    throw invalid(`Invalid KeySchema: The first KeySchemaElement is not a HASH key type`);
  if (KeySchema.length > 2 || (second && second.KeyType !== 'RANGE'))
    throw invalid(`Invalid KeySchema: The second KeySchemaElement is not a RANGE key type`);
  const names = KeySchema.map(({ AttributeName }) => AttributeName);
  const types = new Map(
    AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
  );
  const undefinedName = names.find((name) => !types.has(name));
  if (undefinedName !== undefined)
    throw invalidValues(
      `Some index key attributes are not defined in AttributeDefinitions. Keys: [${names.join(', ')}], AttributeDefinitions: [${[...types.keys()].join(', ')}]`,
    );
  if (types.size !== names.length)
    throw invalidValues(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    );
  const key = (name: string): KeyAttribute => ({ name, type: types.get(name) as KeyAttribute['type'] });
  return { hash: key(first.AttributeName), range: second && key(second.AttributeName) };
}
