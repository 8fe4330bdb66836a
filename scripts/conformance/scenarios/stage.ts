import type { Limits } from '../../../core/facts/limits';
import type { Command, Outcome, WorldEvent } from '../../../core/simulator/engine/contract';
import { World } from '../../../core/simulator/engine/world';
import { SERVICES } from '../../../core/simulator/services/list';

const ACCOUNT = '000000000000';
const REGION = 'us-east-1';
const CALLER = { kind: 'root', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` } as const;
/** 2026-01-01T00:00:00Z. */
const START = 1_767_225_600_000;
const SECOND_MS = 1_000;

type Reply = Readonly<Record<string, unknown>>;

/** One invocation of the scenario's function, as its host sees it. */
export interface Invocation {
  readonly at: number;
  readonly version: string;
  readonly event: { readonly Records: readonly Reply[] };
  ended?: { readonly at: number; readonly ok: boolean };
}

export interface HandlerEnd {
  readonly payload?: unknown;
  readonly error?: string;
  readonly afterSeconds: number;
}

/** A world in process whose functions are played by a handler given here, at virtual time. */
export class Stage {
  readonly invocations: Invocation[] = [];
  readonly #world: World;
  readonly #asked: WorldEvent[] = [];
  readonly #ending: { readonly at: number; readonly end: () => void }[] = [];
  /** Called when an invocation begins. */
  onInvocation: (invocation: Invocation) => void = () => {};

  constructor(
    limits: Limits,
    private readonly handler: (event: Invocation['event']) => HandlerEnd,
  ) {
    this.#world = World.create({
      services: SERVICES,
      seed: 1,
      limits,
      startAt: START,
      sink: { event: (event) => void (event.type === 'HandlerRequested' && this.#asked.push(event)) },
    });
  }

  get now(): number {
    return this.#world.now;
  }

  /** The outcome of a call that must not stay pending. */
  try(call: string, input: object): Outcome {
    const [service = '', operation = ''] = call.split('.');
    const command: Command = { service, operation, input: { ...input }, caller: CALLER, region: REGION };
    const { outcome } = this.#world.submit(command);
    this.#play();
    if (!outcome) throw new Error(`${call} is pending`);
    return outcome;
  }

  call(call: string, input: object): Reply {
    const outcome = this.try(call, input);
    if (!outcome.ok) throw new Error(`${call}: ${outcome.error.code}: ${outcome.error.message}`);
    return outcome.output;
  }

  /** Lets time pass second by second, playing the function meanwhile. */
  pass(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      this.#world.advanceTo(this.#world.now + SECOND_MS);
      this.#play();
    }
  }

  #play(): void {
    for (;;) {
      const event = this.#asked.shift();
      if (event) this.#begin(event);
      const due = this.#ending.findIndex(({ at }) => at <= this.now);
      if (due >= 0) this.#ending.splice(due, 1)[0]?.end();
      else if (!event) return;
    }
  }

  #begin({ detail, at }: WorldEvent): void {
    const event = JSON.parse(detail.payload as string) as Invocation['event'];
    const invocation: Invocation = { at, version: detail.version as string, event };
    this.invocations.push(invocation);
    this.onInvocation(invocation);
    const { payload, error, afterSeconds } = this.handler(event);
    const end = (): void => {
      invocation.ended = { at: this.now, ok: error === undefined };
      this.call('lambda.CompleteInvocation', {
        RequestId: detail.requestId,
        ...(error === undefined
          ? { Payload: JSON.stringify(payload ?? null) }
          : { Error: { errorType: 'Error', errorMessage: error } }),
      });
    };
    this.#ending.push({ at: this.now + afterSeconds * SECOND_MS, end });
  }
}
