import type { Instant } from '../../../kernel/time';

export interface KmsState {
  /** By key id. */
  readonly keys: Map<string, Key>;
  /** By name: `alias/orders`. */
  readonly aliases: Map<string, Alias>;
}

export interface Key {
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Instant;
  readonly manager: 'CUSTOMER' | 'AWS';
  readonly multiRegion: boolean;
  description: string;
  /** As JSON text. */
  policy: string;
  enabled: boolean;
  /** Set while the key waits for its deletion. */
  deletionAt?: Instant;
  pendingDays?: number;
  readonly tags: Map<string, string>;
  readonly grants: Map<string, Grant>;
  /** Hexadecimal key material, oldest first: ciphertexts say which they were made with. */
  readonly materials: string[];
  readonly rotations: Rotation[];
  /** Set while automatic rotation is on. */
  rotation?: { readonly periodDays: number; readonly nextAt: Instant };
}

export interface Rotation {
  readonly at: Instant;
  readonly type: 'AUTOMATIC' | 'ON_DEMAND';
}

export interface Alias {
  keyId: string;
  readonly createdAt: Instant;
  updatedAt: Instant;
}

/** Lets a principal use a key beside its policy. */
export interface Grant {
  readonly id: string;
  readonly token: string;
  readonly name?: string;
  readonly createdAt: Instant;
  readonly grantee: string;
  readonly retiring?: string;
  readonly issuingAccount: string;
  readonly operations: readonly string[];
  readonly contextEquals?: Readonly<Record<string, string>>;
  readonly contextSubset?: Readonly<Record<string, string>>;
}

export const initialState = (): KmsState => ({ keys: new Map(), aliases: new Map() });
