import { expect } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from './limits';
import { heldBy, send, testWorld } from './simulator';

/** A test world whose log is kept. */
export function loggedWorld(): { world: World; log: LogEntry[] } {
  const log: LogEntry[] = [];
  return { world: testWorld({ sink: { entry: (entry) => log.push(entry) } }), log };
}

/** Its log replayed, a fork and a restored snapshot are all the same world. */
export function expectRepeatable(world: World, log: readonly LogEntry[]): void {
  const again = testWorld();
  replay(again, log);
  again.advanceTo(world.now);
  expect(again.hash()).toBe(world.hash());
  expect(world.fork().hash()).toBe(world.hash());
  const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
  expect(restored.hash()).toBe(world.hash());
}

/** Sends a command that may be refused; then it must have left everything as it was. */
export function sendAtomically(
  world: World,
  ...command: Parameters<typeof send> extends [World, ...infer R] ? R : never
) {
  const before = heldBy(world);
  const { outcome } = send(world, ...command);
  if (!outcome?.ok) expect(heldBy(world)).toEqual(before);
  return outcome;
}
