import type { World } from '@/core/simulator/engine/world';
import type { GetObjectOutput, PutObjectOutput } from '@/core/simulator/shapes/generated/s3.types';
import { call, testWorld } from '@/tests/support/simulator';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);

/** A world with a bucket `orders`. */
export function worldWithBucket(options = {}): World {
  const world = testWorld(options);
  call(world, 's3.CreateBucket', { Bucket: 'orders' });
  return world;
}

export const put = (world: World, Key: string, data = '', more: object = {}) =>
  call<PutObjectOutput>(world, 's3.PutObject', { Bucket: 'orders', Key, Body: bytes(data), ...more });

export const get = (world: World, Key: string, more: object = {}) =>
  call<GetObjectOutput>(world, 's3.GetObject', { Bucket: 'orders', Key, ...more });
