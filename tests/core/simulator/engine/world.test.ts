import { describe, expect, it } from 'vitest';
import { PENDING_MAX } from '@/core/simulator/engine/bounds';
import type { Outcome, WorldEvent } from '@/core/simulator/engine/contract';
import { ask, told, toyWorld } from './toy-service';

describe('time', () => {
  it('fires each timer at its own instant, ties in the order they were set', () => {
    const world = toyWorld();
    for (const [name, after] of [
      ['late', 30],
      ['first', 10],
      ['second', 10],
    ] as const)
      ask(world, 'bell.SetTimer', { name, after });
    expect(world.nextDue()).toBe(10);
    world.advanceTo(100);
    expect(told(world)).toEqual([
      '10: timer first {"after":10}',
      '10: timer second {"after":10}',
      '30: timer late {"after":30}',
    ]);
    expect([world.now, world.nextDue()]).toEqual([100, undefined]);
  });

  it('keeps one timer of a name: setting it again moves it behind others of its instant', () => {
    const world = toyWorld();
    for (const [name, after] of [
      ['moved', 5],
      ['other', 10],
      ['moved', 10],
    ] as const)
      ask(world, 'bell.SetTimer', { name, after });
    world.advanceTo(10);
    expect(told(world)).toEqual(['10: timer other {"after":10}', '10: timer moved {"after":10}']);
  });

  it('keeps timers of services and Regions apart, and forgets what is cleared', () => {
    const world = toyWorld();
    ask(world, 'bell.SetTimer', { name: 'x', after: 5 });
    ask(world, 'bell.SetTimer', { name: 'x', after: 6 }, 'eu-west-1');
    ask(world, 'echo.SetTimer', { name: 'x', after: 7 });
    ask(world, 'bell.ClearTimer', { name: 'x' });
    world.advanceTo(10);
    expect([told(world), told(world, 'bell', 'eu-west-1'), told(world, 'echo')]).toEqual([
      [],
      ['6: timer x {"after":6}'],
      ['7: timer x {"after":7}'],
    ]);
  });

  it('fires a timer that is due at once after the command that set it', () => {
    const world = toyWorld();
    ask(world, 'bell.SetTimer', { name: 'now', after: 0 });
    expect(told(world)).toEqual(['0: timer now {"after":0}']);
  });

  it('runs forward in whole milliseconds', () => {
    const world = toyWorld();
    world.advanceTo(5);
    expect(() => world.advanceTo(4)).toThrow('forward');
    expect(() => world.advanceTo(5.5)).toThrow('whole');
  });

  it('goes on a millisecond later with a timer that sets itself again at the same instant', () => {
    const world = toyWorld();
    ask(world, 'bell.SetTimer', { name: 'a', after: 3 });
    ask(world, 'bell.Loop');
    expect(world.advanceTo(5)).toEqual({ reached: 5, complete: true });
    expect(told(world)).toEqual(['3: timer a {"after":3}']);
  });

  it('bounds what happens at one instant: a timer that sets itself again does not hang the world', () => {
    const world = toyWorld();
    expect(ask(world, 'bell.Loop').outcome).toEqual({ ok: true, output: {} });
    expect([world.now, world.nextDue()]).toEqual([0, 0]);
  });
});

describe('commands', () => {
  it('are answered with the refusal an operation throws, and with nothing else it throws', () => {
    const world = toyWorld();
    expect(ask(world, 'bell.Refuse').outcome).toEqual({
      ok: false,
      error: { code: 'NoException', message: 'No.', status: 409, fault: 'Sender' },
    });
    expect(() => ask(world, 'bell.Refuse', { change: true })).toThrow('a bug');
  });

  it('of no service or no operation are refused', () => {
    const world = toyWorld();
    expect(ask(world, 'none.Say').outcome).toMatchObject({ error: { code: 'UnknownServiceException' } });
    expect(ask(world, 'bell.None').outcome).toMatchObject({ error: { code: 'UnknownOperationException' } });
  });

  it('draw the same chance in the same world, another in the next command', () => {
    const draws = () => {
      const world = toyWorld();
      return [ask(world, 'bell.Draw').outcome, ask(world, 'bell.Draw').outcome];
    };
    const [first, second] = draws();
    expect(draws()).toEqual([first, second]);
    expect(first).not.toEqual(second);
    expect(first?.ok && first.output.uuid).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('a held command', () => {
  it('completes later, once, and is told to the sink', () => {
    const completed: [number, Outcome][] = [];
    const world = toyWorld({ completed: (seq, outcome) => completed.push([seq, outcome]) });
    const ticket = ask(world, 'bell.Hold');
    expect(world.pending()).toEqual([ticket.seq]);
    world.advanceTo(7);
    ask(world, 'bell.Release');
    const outcome = { ok: true, output: { released: 7 } };
    expect(ticket.outcome).toEqual(outcome);
    expect(completed).toEqual([[ticket.seq, outcome]]);
    expect(world.pending()).toEqual([]);
  });

  it('ends when its caller hangs up; hanging up twice, or on nothing, does nothing', () => {
    const world = toyWorld();
    const ticket = ask(world, 'bell.Hold');
    world.cancel(ticket.seq);
    world.cancel(ticket.seq);
    world.cancel(99);
    expect(told(world)).toEqual([`0: cancelled ${ticket.seq}`]);
    ask(world, 'bell.Release');
    expect([ticket.outcome, world.pending()]).toEqual([undefined, []]);
  });

  it('completes in a restored world too, where only the sink hears of it', () => {
    const world = toyWorld();
    const { seq } = ask(world, 'bell.Hold');
    const completed: number[] = [];
    const forked = world.fork({ completed: (held) => completed.push(held) });
    ask(forked, 'bell.Release');
    expect([completed, world.pending(), forked.pending()]).toEqual([[seq], [seq], []]);
  });

  it('is one of so many: more are refused, clearly', () => {
    const world = toyWorld();
    for (let i = 0; i < PENDING_MAX; i++) ask(world, 'bell.Hold');
    expect(ask(world, 'bell.Hold').outcome).toMatchObject({
      ok: false,
      error: { code: 'ServiceUnavailable', status: 503 },
    });
    ask(world, 'bell.Say', { what: 'x' });
    expect(told(world)).toEqual([]);
  });
});

describe('between services', () => {
  it('a request is answered at the same instant, refusals too', () => {
    const world = toyWorld();
    world.advanceTo(3);
    ask(world, 'bell.Ask', { operation: 'Say', input: { what: 'hi' }, token: 'a' });
    ask(world, 'bell.Ask', { operation: 'Refuse', token: 'b' });
    expect(told(world, 'echo')).toEqual(['3: hi']);
    expect(told(world)).toEqual(['3: reply a {"what":"hi"}', '3: reply b NoException']);
  });

  it('permissions count: a service may only what a policy allows it', () => {
    const world = toyWorld();
    ask(world, 'bell.Ask', { operation: 'Draw', token: 'a' });
    expect(told(world)).toEqual(['0: reply a AccessDeniedException']);
  });

  it('a held request is answered when it ends; it is nobody outside who waits', () => {
    const world = toyWorld();
    ask(world, 'bell.Ask', { operation: 'Hold', token: 'a' });
    expect(world.pending()).toEqual([]);
    world.advanceTo(9);
    ask(world, 'echo.Release');
    expect(told(world)).toEqual(['9: reply a {"released":9}']);
  });

  it('an event reaches who listens, and the sink', () => {
    const events: WorldEvent[] = [];
    const world = toyWorld({ event: (event) => events.push(event) });
    ask(world, 'echo.Release');
    ask(world, 'bell.Say', { what: 'hi' });
    expect(told(world, 'echo')).toEqual(['0: event bell.Said']);
    expect(events).toEqual([
      {
        at: 0,
        service: 'bell',
        account: '111122223333',
        region: 'us-east-1',
        type: 'Said',
        detail: { what: 'hi' },
      },
    ]);
  });

  it('an event is not told to a service that has nothing where it happened', () => {
    const world = toyWorld();
    ask(world, 'bell.Say', { what: 'hi' });
    expect(told(world, 'echo')).toEqual([]);
    ask(world, 'echo.Release');
    expect(told(world, 'echo')).toEqual([]);
  });

  it('a resource is found by its ARN, where its service has a state', () => {
    const world = toyWorld();
    const arn = 'arn:aws:bell:us-east-1:111122223333:x';
    expect(world.resource(arn)).toBeUndefined();
    ask(world, 'bell.Say', { what: 'hi' });
    expect(world.resource(arn)).toEqual({ arn, attributes: { told: 1 } });
    expect(world.resource('no arn')).toBeUndefined();
  });
});
