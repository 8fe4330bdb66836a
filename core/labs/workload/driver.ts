import { assert } from '../../kernel/assert';
import type { Rng } from '../../kernel/rng';
import { type Instant, SECOND_MS } from '../../kernel/time';
import type { Ticket } from '../../simulator/engine/contract';
import type { World } from '../../simulator/engine/world';
import type { Lab } from '../lab';

import { withEverything } from '../open-world';
import { labEnvironment, type Printed, playLine, recordSpend } from '../play';
import { Agenda } from './agenda';
import { type Fault, type FaultPlan, faultPlan } from './faults';
import type { LedgerLine } from './ledger';
import { startProducer } from './producer';
import { repeat } from './repeat';
import { startWorker } from './worker';

/** What actors may do: look at the time, act later, send requests, write down what they saw. */
export interface Stage {
  readonly world: World;
  readonly faults: FaultPlan;
  /** Actors stop taking on new work then. */
  readonly until: Instant;
  later(at: Instant, run: () => void): void;
  /** Waits for a request that is pending. */
  whenAnswered(ticket: Ticket, run: () => void): void;
  /** For what actors leave to chance. */
  readonly rng: Rng;
  run(line: string): Printed;
  /** ARN of the role of a profile. */
  roleOf(profile: string | undefined): string | undefined;
  note(line: Omit<LedgerLine, 'at'>): void;
}

/** Told of all that the actors see, and when all that happens at one instant has happened. */
export interface Watcher {
  noted(line: LedgerLine): void;
  settled(): void;
}

/** Steps a workload may take: more is a lab that spins. */
const STEPS_MAX = 200_000;

/** Lets the lab's producers and workers act in the world for the workload's duration: what they saw. */
export function runWorkload(
  world: World,
  lab: Lab,
  fault: Fault,
  rng: Rng,
  watcher?: Watcher,
): readonly LedgerLine[] {
  const ledger: LedgerLine[] = [];
  const agenda = new Agenda();
  const waiting = new Map<Ticket, () => void>();
  const environment = labEnvironment(withEverything(lab), world);
  const until = world.now + lab.workload.durationSec * SECOND_MS;
  const stage: Stage = {
    world,
    until,
    faults: faultPlan(fault, rng.fork('faults')),
    rng: rng.fork('actors'),
    later: (at, run) => agenda.set(at, run),
    whenAnswered: (ticket, run) => void waiting.set(ticket, run),
    run: (line) => playLine(world, line, environment),
    roleOf: (profile) => (profile === undefined ? undefined : environment.profiles.get(profile)),
    note: (line) => {
      const noted = { at: world.now, ...line };
      ledger.push(noted);
      watcher?.noted(noted);
    },
  };
  for (const producer of lab.workload.producers) startProducer(stage, producer);
  for (const spending of lab.workload.spending)
    repeat(stage, spending, () => void recordSpend(world, spending.usd));
  for (const worker of lab.workload.workers)
    for (let n = 1; n <= worker.count; n++) startWorker(stage, worker, `${worker.name}-${n}`);
  drive(world, agenda, waiting, until, watcher);
  return ledger;
}

function drive(
  world: World,
  agenda: Agenda,
  waiting: Map<Ticket, () => void>,
  until: Instant,
  watcher: Watcher | undefined,
): void {
  for (let step = 0; world.now < until; step++) {
    assert(step < STEPS_MAX, 'a workload comes to its end');
    wakeAnswered(waiting);
    agenda.runDue(world.now);
    wakeAnswered(waiting);
    watcher?.settled();
    const next = Math.min(agenda.next(), world.nextDue() ?? until, until);
    world.advanceTo(Math.max(next, world.now));
  }
  watcher?.settled();
}

function wakeAnswered(waiting: Map<Ticket, () => void>): void {
  for (const [ticket, run] of [...waiting]) {
    if (!ticket.outcome) continue;
    waiting.delete(ticket);
    run();
  }
}
