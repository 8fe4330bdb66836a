import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { ask, TOYS, toyWorld } from './toy-service';

// Goal: a world is a function of its seed and log. Method: random commands and waits; at a random place the world is
// restored, forked and replayed, and all of them go on alike, byte for byte.

type Step =
  | { readonly wait: number }
  | { readonly call: string; readonly input: object }
  | { readonly cancel: number };

const timer = fc.record({ name: fc.constantFrom('a', 'b', 'c'), after: fc.nat(20) });
const operation = fc.constantFrom('Say', 'Hold', 'Release', 'Refuse', 'Draw');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ wait: fc.nat(15) }),
  fc.record({ cancel: fc.nat(30) }),
  timer.map((input) => ({ call: 'bell.SetTimer', input })),
  timer.map((input) => ({ call: 'echo.ClearTimer', input })),
  fc.record({ operation, token: fc.constantFrom('x', 'y') }).map((input) => ({ call: 'bell.Ask', input })),
  fc
    .record({ service: fc.constantFrom('bell', 'echo'), operation })
    .map(({ service, operation: name }) => ({ call: `${service}.${name}`, input: { what: 'hi' } })),
);
const steps = fc.array(step, { maxLength: 40, size: 'max' });

function run(world: World, all: readonly Step[]): void {
  for (const one of all) {
    if ('wait' in one) world.advanceTo(world.now + one.wait);
    else if ('cancel' in one) world.cancel(one.cancel);
    else ask(world, one.call, one.input);
  }
}

it('a restored, a forked and a replayed world go on like the first', () => {
  fc.assert(
    fc.property(steps, steps, (first, then) => {
      const log: LogEntry[] = [];
      const world = toyWorld({ entry: (entry) => log.push(entry) });
      run(world, first);
      const restored = World.restore(world.snapshot(), { services: TOYS, limits: {} });
      expect(restored.snapshot()).toBe(world.snapshot());
      const forked = world.fork();
      for (const one of [world, restored, forked]) run(one, then);
      const repeated = toyWorld();
      replay(repeated, log);
      repeated.advanceTo(world.now);
      for (const one of [restored, forked, repeated]) expect(one.snapshot()).toBe(world.snapshot());
      expect(forked.hash()).toBe(world.hash());
    }),
    { numRuns: 200 },
  );
});

it('a fork goes its own way', () => {
  fc.assert(
    fc.property(steps, steps, (first, then) => {
      const world = toyWorld();
      run(world, first);
      const before = world.snapshot();
      run(world.fork(), then);
      expect(world.snapshot()).toBe(before);
    }),
    { numRuns: 100 },
  );
});

it('advancing in steps comes to the same as in one go', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat(10), { maxLength: 10 }), (first, waits) => {
      const world = toyWorld();
      run(world, first);
      const inOne = world.fork();
      for (const wait of waits) world.advanceTo(world.now + wait);
      inOne.advanceTo(world.now);
      expect(inOne.snapshot()).toBe(world.snapshot());
    }),
    { numRuns: 100 },
  );
});

it('what is no snapshot, or names a service this world lacks, is refused', () => {
  const world = toyWorld();
  ask(world, 'echo.Say', { what: 'hi' });
  const restore = (snapshot: string, services = TOYS) => World.restore(snapshot, { services, limits: {} });
  expect(() => restore('{"format":99}')).toThrow('format');
  expect(() => restore('no JSON')).toThrow(SyntaxError);
  expect(() => restore(world.snapshot(), TOYS.slice(0, 1))).toThrow('echo');
});
