import { describe, expect, it } from 'vitest';
import { WorkSpent } from '@/core/simulator/engine/bounds';
import { World } from '@/core/simulator/engine/world';
import { ask, TOYS } from './toy-service';

const worldWith = (left: number): World =>
  World.create({ services: TOYS, seed: 1, limits: {}, startAt: 0, work: { left } });
const setTimer = (world: World, name: string): unknown => ask(world, 'bell.SetTimer', { name, after: 10 });

describe('the work a world may do', () => {
  it('is spent by commands and timers, and then stops it', () => {
    const world = worldWith(4);
    setTimer(world, 'a');
    setTimer(world, 'b');
    world.advanceTo(10);
    expect(() => setTimer(world, 'c')).toThrow(WorkSpent);
    expect(() => worldWith(1).advanceTo(10)).not.toThrow();
    const short = worldWith(1);
    setTimer(short, 'a');
    expect(() => short.advanceTo(10)).toThrow(WorkSpent);
  });

  it('is shared with its forks', () => {
    const world = worldWith(2);
    setTimer(world.fork(), 'a');
    setTimer(world.fork().fork(), 'a');
    expect(() => setTimer(world, 'a')).toThrow(WorkSpent);
  });
});
