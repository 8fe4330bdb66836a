/**
 * What a function does, as data: enough for labs and proofs to have consumers that are slow, crash, report failed
 * items or write somewhere, without running code. A function without one runs its deployment package, where the
 * host can.
 */
export interface Behavior {
  /** How long an invocation takes, in milliseconds, before anything of its rules adds to it. */
  readonly durationMs?: number;
  /** Added for every record of a batch, in milliseconds. */
  readonly perRecordMs?: number;
  /** The first rule that applies decides; without one the function returns null. */
  readonly rules?: readonly Rule[];
}

export interface Rule {
  /** Default: always. A condition on records holds when it holds for any of them. */
  readonly when?: Condition;
  readonly effect: Effect;
}

export interface Effect {
  /** Added to the duration, in milliseconds. */
  readonly sleepMs?: number;
  /** Ends with an error instead of a result. */
  readonly throws?: { readonly type?: string; readonly message: string };
  /** The process dies: `Runtime.ExitError`. */
  readonly exits?: boolean;
  /** The result, returned as it is. */
  readonly returns?: unknown;
  /** Returns the whole event. */
  readonly echoes?: boolean;
  /** Returns `batchItemFailures` with the records for which this holds. */
  readonly reportsFailed?: Condition;
  /** Answers a Firehose transformation: for each record the first that applies; without one it comes back as it is. */
  readonly transforms?: readonly Transformation[];
  /** Returns the `state` of a tumbling window with these added to it, once for each record. */
  readonly sums?: readonly Sum[];
  /** Adds to numbers in caches without a lock: reads them at its start and writes them at its end. */
  readonly keeps?: readonly Keeping[];
  /** Calls to AWS by the function's role at its end, once for each record, or once where there are none. */
  readonly calls?: readonly Call[];
}

/** Adds a number to a member of a window's state. */
export interface Sum {
  /** The member's name, filled in as in calls. */
  readonly into: string;
  /** Default: 1, which counts records. */
  readonly add?: Operand;
}

/** A number in a cache to which each record adds. */
export interface Keeping {
  /** Id of a cluster or replication group of ElastiCache. */
  readonly cache: string;
  readonly key: string;
  /** Default: 1, which counts records. */
  readonly add?: Operand;
}

export const TRANSFORMATION_RESULTS = ['Ok', 'Dropped', 'ProcessingFailed'] as const;

/** What becomes of a record that Firehose handed over. Texts of the form `${path}` are replaced as in calls. */
export interface Transformation {
  /** Default: always. */
  readonly when?: Condition;
  readonly result: (typeof TRANSFORMATION_RESULTS)[number];
  /** The new data: a text, or anything else as JSON; it is encoded in base64. Default: the data as it came. */
  readonly data?: unknown;
  /** Keys for dynamic partitioning. */
  readonly partitionKeys?: Readonly<Record<string, string>>;
}

/** Texts in `input` of the form `${path}` are replaced by that value of the record or event. */
export interface Call {
  /** Only for records for which this holds. Default: for all. */
  readonly when?: Condition;
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An operand: a literal, or a path into the record (`body.orderId`, `attributes.ApproximateReceiveCount`). */
export type Operand = string | number | boolean | null | { readonly path: string };

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly left: Operand; readonly is: Comparison; readonly right: Operand };

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=', 'contains', 'isJson'] as const;
export type Comparison = (typeof COMPARISONS)[number];
