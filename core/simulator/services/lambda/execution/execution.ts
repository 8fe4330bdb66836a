import type { Instant } from '../../../../kernel/time';
import type { Call } from '../behavior/behavior';
import type { HandlerResult } from '../behavior/perform';
import type { Kept } from './kept';

/** Why a function runs, and therefore who hears of its end. */
export type ExecutionSource =
  | { readonly kind: 'sync'; readonly seq: number; readonly wantsLog: boolean }
  | { readonly kind: 'async'; readonly eventId: string }
  /** Its caller hung up. */
  | { readonly kind: 'nobody' }
  /** A batch of an event source mapping. */
  | { readonly kind: 'mapping'; readonly uuid: string; readonly lane: string };

/** One running invocation. */
export interface Execution {
  readonly requestId: string;
  readonly functionName: string;
  readonly version: string;
  /** The event as JSON text. */
  readonly payload: string;
  readonly source: ExecutionSource;
  readonly startedAt: Instant;
  /** How it will end when nothing comes between; undefined while a host runs the handler. */
  readonly result: HandlerResult | undefined;
  readonly calls: readonly Call[];
  readonly kept: readonly Kept[];
}

/** An asynchronous invocation that Lambda has accepted and not yet got rid of. */
export interface AsyncEvent {
  readonly id: string;
  readonly functionName: string;
  readonly qualifier: string | undefined;
  readonly payload: string;
  readonly acceptedAt: Instant;
  /** Invocations so far that ran. */
  invocations: number;
  /** Times it was throttled in a row. */
  throttles: number;
}

/** What came of an execution. */
export interface Ending {
  readonly execution: Execution;
  readonly result: HandlerResult;
}

/** The reply's payload: the handler's result, or the error document of the runtime. */
export const payloadOf = (result: HandlerResult): string =>
  result.ok
    ? result.payload
    : JSON.stringify({ errorType: result.errorType, errorMessage: result.errorMessage });
