import type { Instant } from '../../../kernel/time';
import type { AttributeValue } from '../../shapes/generated/dynamodb.types';

/** DynamoDB in one account and Region. */
export interface DynamoState {
  /** By name. */
  readonly tables: Map<string, Table>;
}

export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N' | 'B';
}

export type Item = Readonly<Record<string, AttributeValue>>;

export interface Table {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly hash: KeyAttribute;
  readonly range: KeyAttribute | undefined;
  readonly createdAt: Instant;
  status: 'CREATING' | 'ACTIVE' | 'DELETING';
  /** Undefined when requests are paid for one by one. */
  readonly throughput: { readonly read: number; readonly write: number } | undefined;
  readonly deletionProtected: boolean;
  /** Items by the text of their hash key, ordered by their range key. Items are frozen. */
  readonly items: Map<string, Item[]>;
  itemCount: number;
  sizeBytes: number;
}

export const initialState = (): DynamoState => ({ tables: new Map() });
