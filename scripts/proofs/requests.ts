import type { Limits } from '@/core/facts/limits';
import type { Level } from '@/core/generators/contract';
import type { DrawRequest } from '@/core/generators/draw-item';
import { PROFILES, type Profile } from '@/core/kernel/ids';

export type LimitsByProfile = Readonly<Record<Profile, Limits>>;

/** The i-th item of a run: every level and profile in turn. */
export function requestAt(i: number, limits: LimitsByProfile): DrawRequest {
  const profile = PROFILES[Math.floor(i / 3) % 2] ?? 'exam';
  return { seed: `s${i}`, level: ((i % 3) + 1) as Level, profile, limits: limits[profile] };
}
