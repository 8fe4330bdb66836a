import type { Level } from '@/core/generators/contract';
import type { DrawRequest } from '@/core/generators/draw-item';
import { PROFILES, type Profile } from '@/core/kernel/ids';
import { LIMITS } from '../support/limits';

const level = (i: number): Level => ((i % 3) + 1) as Level;
const profile = (i: number): Profile => PROFILES[Math.floor(i / 3) % 2] ?? 'exam';

/** The i-th request of the contract tests: every level and profile in turn. */
export const request = (i: number): DrawRequest => ({
  seed: `s${i}`,
  level: level(i),
  profile: profile(i),
  limits: LIMITS[profile(i)],
});
