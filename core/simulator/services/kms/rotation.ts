import type { Ctx } from '../../engine/contract';
import type { Key, KmsState, Rotation } from './state';

const MS_PER_DAY = 86_400_000;
const MATERIAL_WORDS = 8;
const HEX_PER_WORD = 8;

export const afterDays = (now: number, days: number): number => now + days * MS_PER_DAY;

/** Fresh key material from the world's seed, in hexadecimal. */
export function makeMaterial(ctx: Ctx<KmsState>): string {
  let hex = '';
  for (let i = 0; i < MATERIAL_WORDS; i++) hex += ctx.u32().toString(16).padStart(HEX_PER_WORD, '0');
  return hex;
}

/**
 * Gives a key its new material when its rotation has come due. Nothing can tell a rotation before the key is next
 * looked at, so no timer is set for it.
 */
export function rotateIfDue(key: Key, ctx: Ctx<KmsState>): Key {
  const { rotation } = key;
  if (!rotation || rotation.nextAt > ctx.now || key.deletionAt !== undefined) return key;
  rotate(key, { at: rotation.nextAt, type: 'AUTOMATIC' }, ctx);
  const periodMs = rotation.periodDays * MS_PER_DAY;
  const missed = Math.floor((ctx.now - rotation.nextAt) / periodMs) + 1;
  key.rotation = { ...rotation, nextAt: rotation.nextAt + missed * periodMs };
  return key;
}

export function rotate(key: Key, rotation: Rotation, ctx: Ctx<KmsState>): void {
  key.materials.push(makeMaterial(ctx));
  key.rotations.push(Object.freeze(rotation));
  ctx.emit('KeyRotated', { keyArn: key.arn, type: rotation.type });
}
