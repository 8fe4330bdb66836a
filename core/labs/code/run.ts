import { createRng } from '../../kernel/rng';
import type { Instant } from '../../kernel/time';
import type { CodeBeginning, CodeReply, CodeRequest } from './account';
import {
  ACTIONS_MAX,
  EXECUTION_MS_MAX,
  INPUT_CHARACTERS_MAX,
  JOBS_AT_ONCE,
  OUTPUT_CHARACTERS_MAX,
  OUTPUT_LINES_MAX,
  SOURCE_CHARACTERS_MAX,
} from './bounds';
import { Guest, type QuickJs, type Thrown } from './guest';
import { awaitedMain } from './main-call';
import { Meter } from './meter';

/** A line that code printed. */
export interface CodeLine {
  readonly level: 'out' | 'err';
  readonly text: string;
}

/** Why a run ended before its code did. */
export type CodeFault =
  | { readonly code: 'thrown'; readonly thrown: Thrown }
  /** It used all it may of execution time, memory, depth of calls, actions, output, or source text. */
  | { readonly code: 'time' | 'memory' | 'stack' | 'actions' | 'output' | 'source' }
  /** The lab holds as many actions as it may. */
  | { readonly code: 'full' }
  /** It waits for something that will never come. */
  | { readonly code: 'unsettled' };

/** What came of a step: lines printed, and what the run needs next, or that it is over. */
export interface CodeStep {
  readonly printed: readonly CodeLine[];
  readonly next: CodeRequest | 'step' | 'ended';
  readonly fault: CodeFault | undefined;
}

/** Thrown into the guest when the run is over; nothing it does afterwards counts. */
const OVER = 'The run has ended.';

/** Code of a learner being run, a step at a time. Whoever steps it does what it asks, and answers. */
export class CodeRun {
  readonly #meter: Meter;
  readonly #rng;
  readonly #requests: CodeRequest[] = [];
  #guest: Guest | undefined;
  #now: Instant;
  #fault: CodeFault | undefined;
  #printed: CodeLine[] = [];
  #lines = 0;
  #characters = 0;
  #actions = 0;
  #begun = false;

  /** `clock` gives milliseconds and only measures. `quickjs` is spent with the run. */
  constructor(
    quickjs: QuickJs,
    clock: () => number,
    beginning: CodeBeginning,
    private readonly source: string,
  ) {
    this.#meter = new Meter(clock, EXECUTION_MS_MAX);
    this.#rng = createRng(beginning.seed);
    this.#now = beginning.now;
    const hosted = {
      ask: (...given: readonly string[]) => this.#ask(given),
      now: () => this.#now,
      random: () => this.#rng.u32() / 2 ** 32,
      print: (...given: readonly string[]) => this.#print(given),
    };
    if (source.length > SOURCE_CHARACTERS_MAX) this.#fault = { code: 'source' };
    else this.#guest = new Guest(quickjs, beginning, hosted, () => this.#isOver());
  }

  /** Runs a little further. */
  step(): CodeStep {
    const next = this.#work((guest) => this.#advance(guest));
    const printed = this.#printed;
    this.#printed = [];
    return { printed, next, fault: this.#fault };
  }

  /** What the last step asked for has been done. */
  answer(request: CodeRequest, { now, reply }: CodeReply): void {
    this.#now = now;
    if (request.kind === 'wait') return;
    this.#work((guest) => {
      const thrown = guest.settle(request.id, reply);
      if (thrown) this.#fault ??= faultOf(thrown);
      return 'step';
    });
  }

  /** What the last step asked for is refused: the lab is full. */
  refuse(): void {
    this.#fault ??= { code: 'full' };
  }

  #work(work: (guest: Guest) => CodeStep['next']): CodeStep['next'] {
    const guest = this.#guest;
    let next: CodeStep['next'] = 'ended';
    if (guest && !this.#fault) {
      try {
        this.#meter.during(() => {
          next = work(guest);
        });
      } catch (thrown) {
        // QuickJS itself broke, or what runs it ran out of stack: what is left of it is not to be used.
        this.#fault ??= { code: thrown instanceof RangeError ? 'stack' : 'memory' };
      }
    }
    if (this.#fault) next = 'ended';
    if (next === 'ended') this.#guest = undefined;
    return next;
  }

  #advance(guest: Guest): CodeStep['next'] {
    if (!this.#begun) {
      this.#begun = true;
      const thrown = guest.start(awaitedMain(this.source));
      if (thrown) this.#fault ??= faultOf(thrown);
      return 'step';
    }
    if (guest.jobs(JOBS_AT_ONCE)) return 'step';
    const { main } = guest;
    if (main.state === 'rejected') this.#fault ??= faultOf(main.thrown);
    const asked = this.#requests.shift();
    if (asked) return asked;
    const { due } = guest;
    if (due !== undefined) return this.#timer(guest, due);
    if (main.state === 'pending') this.#fault ??= { code: 'unsettled' };
    return 'ended';
  }

  /** A call that waited may have let pass more time than a timer asked for. */
  #timer(guest: Guest, due: Instant): CodeStep['next'] {
    if (due > this.#now) {
      this.#count();
      return { kind: 'wait', until: due };
    }
    const thrown = guest.fire();
    if (thrown) this.#fault ??= faultOf(thrown);
    return 'step';
  }

  #ask([id = '', service = '', operation = '', input = '', region = '']: readonly string[]): number {
    if (input.length > INPUT_CHARACTERS_MAX)
      throw new RangeError(`The input has more than ${INPUT_CHARACTERS_MAX} characters.`);
    this.#count();
    this.#refuseWhenOver();
    this.#requests.push({ kind: 'call', id: Number(id), service, operation, input, region });
    return 0;
  }

  #count(): void {
    this.#actions += 1;
    if (this.#actions > ACTIONS_MAX) this.#fault ??= { code: 'actions' };
  }

  #print([level, text = '']: readonly string[]): number {
    this.#lines += 1;
    this.#characters += text.length;
    if (this.#lines > OUTPUT_LINES_MAX || this.#characters > OUTPUT_CHARACTERS_MAX)
      this.#fault ??= { code: 'output' };
    this.#refuseWhenOver();
    this.#printed.push({ level: level === 'err' ? 'err' : 'out', text });
    return 0;
  }

  #refuseWhenOver(): void {
    if (this.#fault) throw new Error(OVER);
  }

  #isOver(): boolean {
    if (this.#meter.spent) this.#fault ??= { code: 'time' };
    return this.#fault !== undefined;
  }
}

/** What QuickJS says when code has used up its memory or its stack. */
function faultOf(thrown: Thrown): CodeFault {
  if (thrown.name !== 'InternalError') return { code: 'thrown', thrown };
  if (thrown.message === 'out of memory') return { code: 'memory' };
  if (thrown.message === 'stack overflow') return { code: 'stack' };
  if (thrown.message === 'interrupted') return { code: 'time' };
  return { code: 'thrown', thrown };
}
