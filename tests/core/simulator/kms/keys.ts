import type { World } from '@/core/simulator/engine/world';
import { call } from '../../../support/simulator';

export interface KeyMade {
  KeyMetadata: { KeyId: string; Arn: string };
}

/** A key; its ARN. */
export const makeKey = (world: World, input: object = {}, options: object = {}): string =>
  call<KeyMade>(world, 'kms.CreateKey', input, options).KeyMetadata.Arn;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (blob: Uint8Array | undefined): string => new TextDecoder().decode(blob);

export interface Sealed {
  CiphertextBlob: Uint8Array;
  Plaintext?: Uint8Array;
  KeyId: string;
}
