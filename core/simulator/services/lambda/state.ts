import type { Instant } from '../../../kernel/time';
import type { Behavior } from './behavior/behavior';
import type { AsyncEvent, Execution } from './execution/execution';
import type { Mapping } from './mappings/mapping';

/** A published version, or `$LATEST`. */
export interface FunctionVersion {
  version: string;
  description: string;
  runtime: string;
  handler: string;
  role: string;
  timeoutSec: number;
  memoryMb: number;
  environment: Readonly<Record<string, string>>;
  deadLetterArn: string | undefined;
  codeSha256: string;
  codeSize: number;
  /** The deployment package, for a host that runs it; undefined when a scripted behavior stands for it. */
  code: Uint8Array | undefined;
  behavior: Behavior | undefined;
  lastModified: Instant;
  revisionId: string;
}

export interface Alias {
  name: string;
  version: string;
  /** Share of invocations by other versions. */
  weights: Readonly<Record<string, number>>;
  description: string;
  revisionId: string;
}

/** How asynchronous invocations of a function, version or alias are retried and where their records go. */
export interface EventInvokeConfig {
  maximumRetryAttempts: number | undefined;
  maximumEventAgeSec: number | undefined;
  onSuccess: string | undefined;
  onFailure: string | undefined;
  lastModified: Instant;
}

export interface LambdaFunction {
  name: string;
  arn: string;
  latest: FunctionVersion;
  versions: Map<string, FunctionVersion>;
  /** Number of the last published version. */
  published: number;
  aliases: Map<string, Alias>;
  reservedConcurrency: number | undefined;
  eventInvokeConfigs: Map<string, EventInvokeConfig>;
  /** Resource policy statements by qualifier (empty for the function), then by statement id. */
  policies: Map<string, Map<string, object>>;
  tags: Map<string, string>;
  /** Executions running now, over all versions. */
  running: number;
}

/** Counters since the last minute, for CloudWatch. */
export interface Counters {
  invocations: number;
  errors: number;
  throttles: number;
  durationMs: number;
  deadLetterErrors: number;
  destinationDeliveryFailures: number;
  asyncEventsReceived: number;
  asyncEventsDropped: number;
}

export interface LambdaState {
  functions: Map<string, LambdaFunction>;
  mappings: Map<string, Mapping>;
  executions: Map<string, Execution>;
  asyncEvents: Map<string, AsyncEvent>;
  counters: Map<string, Counters>;
}

export const emptyState = (): LambdaState => ({
  functions: new Map(),
  mappings: new Map(),
  executions: new Map(),
  asyncEvents: new Map(),
  counters: new Map(),
});

export const emptyCounters = (): Counters => ({
  invocations: 0,
  errors: 0,
  throttles: 0,
  durationMs: 0,
  deadLetterErrors: 0,
  destinationDeliveryFailures: 0,
  asyncEventsReceived: 0,
  asyncEventsDropped: 0,
});

/** The counters of a function, made when there are none. */
export function countersOf(state: LambdaState, name: string): Counters {
  const known = state.counters.get(name);
  if (known) return known;
  const made = emptyCounters();
  state.counters.set(name, made);
  return made;
}

/** `:live` for a qualifier, nothing without. */
export const qualifierSuffix = (qualifier: string | undefined): string =>
  qualifier === undefined ? '' : `:${qualifier}`;
