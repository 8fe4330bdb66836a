import type { Ctx } from '../../engine/contract';

const CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** As long as the secrets that AWS makes. */
const SECRET_LENGTH = 40;

/** A secret access key from the world's seed: good for a simulation, never for anything real. */
export const makeSecret = (ctx: Ctx<unknown>): string => randomText(SECRET_LENGTH, ctx);

export function randomText(length: number, ctx: Ctx<unknown>): string {
  let text = '';
  for (let i = 0; i < length; i++) text += CHARS[ctx.u32() % CHARS.length];
  return text;
}
