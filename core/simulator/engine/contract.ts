import type { Limits } from '../../facts/limits';
import type { Instant } from '../../kernel/time';
import type { Identity, KeyValue } from '../access/request';
import type { ServiceShapes } from '../shapes/shape';
import type { Violation } from '../validation/violation';
import type { AwsError, AwsRefusal } from './refusal';

/** Account and Region that a resource lives in. Global services use the Region `aws-global`. */
export interface Place {
  /** Twelve digits. */
  readonly account: string;
  /** Such as `us-east-1`. */
  readonly region: string;
}

/** Who makes a request, as IAM sees it. */
export interface Caller {
  readonly kind: 'root' | 'user' | 'role' | 'service';
  /** The account that the caller belongs to; for a service principal the account on whose behalf it acts. */
  readonly account: string;
  /** `arn:aws:iam::111122223333:user/dev`, an assumed role's session ARN, or `sns.amazonaws.com`. */
  readonly arn: string;
  /** For an assumed role: the role whose policies count. */
  readonly roleArn?: string;
  /** The access key that signed, where one did. */
  readonly accessKeyId?: string;
}

export type Input = Readonly<Record<string, unknown>>;
export type Output = Readonly<Record<string, unknown>>;

/** One request to AWS. Whatever comes from outside the engine enters as a command. */
export interface Command {
  /** Name of the service in the list: `sqs`, `events`, `lambda`. */
  readonly service: string;
  /** AWS's own name: `SendMessage`. */
  readonly operation: string;
  /** Members as the API names them; blobs are `Uint8Array`, timestamps `Instant` (milliseconds). */
  readonly input: Input;
  readonly caller: Caller;
  /** The Region whose endpoint was called. */
  readonly region: string;
  /** Condition keys of the request beyond those of the caller: `aws:SourceArn`, `aws:SecureTransport`. */
  readonly context?: Readonly<Record<string, string>>;
}

export type Outcome =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly error: AwsError };

/** Receipt for a command: its outcome, at once or, for a long poll, later. */
export interface Ticket {
  /** Counts the commands of a world from 1. */
  readonly seq: number;
  /** Undefined while the command is pending. The engine sets it once. */
  outcome: Outcome | undefined;
}

/** Something that happened, for the event log and for services that listen. `detail` is plain data. */
export interface WorldEvent extends Place {
  readonly at: Instant;
  readonly service: string;
  /** PascalCase, past tense: `MessageSent`, `MessageMovedToDeadLetterQueue`. */
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What came from outside, in order: enough to replay a world from its seed. */
export type LogEntry =
  | { readonly at: Instant; readonly command: Command }
  /** The caller of a pending command hung up. */
  | { readonly at: Instant; readonly cancel: number };

/** Where a host keeps what it wants to keep. Calls are synchronous and must not touch the world. */
export interface Sink {
  entry?(entry: LogEntry): void;
  event?(event: WorldEvent): void;
  /** A pending command has completed, also one that was pending when the world was restored. */
  completed?(seq: number, outcome: Outcome): void;
}

/** A request that a service makes of another. Its reply comes to `onReply` of the sender, at the same or a later instant. */
export interface ServiceRequest {
  readonly service: string;
  readonly operation: string;
  readonly input: Input;
  /** Default: the sender's service principal, acting for the account of its own place. */
  readonly caller?: Caller;
  /** Default: the sender's own Region. */
  readonly region?: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** What others may know of a resource: read synchronously, never changed. */
export interface ResourceView {
  readonly arn: string;
  /** The resource policy as JSON text, where there is one. */
  readonly policy?: string;
  /** Documented by the owning service, such as `visibilityTimeoutSec` of a queue or `enabled` of a key. */
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** What a request must be allowed to do before it runs. */
export interface Guard {
  /** Default: the service's IAM prefix, a colon and the operation. */
  readonly action?: string;
  readonly arn: string;
  /** The resource policy as JSON text, where there is one. */
  readonly policy?: string;
  /** The account that owns the resource. Default: the account of the place the operation runs in. */
  readonly owner?: string;
  /** Condition keys that follow from the input, such as `sns:Protocol`. */
  readonly context?: Readonly<Record<string, KeyValue>>;
}

/** Returned by `run` when the command stays pending; `ctx.complete(seq, …)` ends it. */
export const HELD: unique symbol = Symbol('held');
export type Held = typeof HELD;

/**
 * All an operation, a timer or an event handler may use. `state` is the service's own state in one place. A
 * service refuses by throwing an `AwsRefusal` before it has changed anything.
 */
export interface Ctx<S> extends Place {
  readonly now: Instant;
  readonly state: S;
  readonly limits: Limits;
  readonly caller: Caller;
  /** Condition keys of the request. */
  readonly context: Readonly<Record<string, string>>;
  /** The command being run; in a timer or event handler 0. */
  readonly seq: number;

  /** The same service's state in another place; `undefined` where it has none yet. */
  stateIn(place: Place): S | undefined;
  /** A context for the same service in another place, whose state is made when there is none. */
  in(place: Place): Ctx<S>;

  /** Next random integer in [0, 2^32), from the world's seed. */
  u32(): number;
  /** Random version-4 UUID from the world's seed. */
  uuid(): string;

  /** Sets or moves the timer of this name in this service and place. `due` in the past fires at once, after the present handler. */
  setTimer(name: string, due: Instant, data?: unknown): void;
  clearTimer(name: string): void;

  /** Says that something happened. */
  emit(type: string, detail: Readonly<Record<string, unknown>>): void;
  /** Asks another service; the reply comes to `onReply` with `token` (plain data). */
  request(request: ServiceRequest, token: unknown): void;

  /** Keeps the present command pending: `return ctx.hold()`. */
  hold(): Held;
  /** Ends a pending command of this service. */
  complete(seq: number, outcome: Outcome): void;

  /** A resource of any service, by its ARN. */
  resource(arn: string): ResourceView | undefined;
  /** Whether `caller` may do this; the reason in AWS's words when not. */
  permits(guard: Required<Pick<Guard, 'action' | 'arn'>> & Guard, caller?: Caller): Permission;
  /** Counts what AWS would bill, such as `SQS-Requests`. */
  meter(item: string, quantity: number): void;
  /** Metrics of every service in this place, for CloudWatch. */
  metrics(): readonly MetricDatum[];
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly message: string };

/** One value of a CloudWatch metric at an instant. */
export interface MetricDatum {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  readonly unit: string;
}

/** One API operation. `I` and `O` are the generated input and output types. */
export interface Operation<S, I = Input, O = Output> {
  /** Only hosts and other services may call it; no wire reaches it. */
  readonly internal?: boolean;
  /** Where the addressed resource lives. Default: the caller's account in the endpoint's Region. */
  locate?(input: I, command: Command): Place;
  /** What the caller must be allowed. Default: the operation's own action on `*`. May refuse what does not exist. */
  guard?(input: I, ctx: Ctx<S>): Guard | readonly Guard[];
  run(input: I, ctx: Ctx<S>): O | Held;
}

/**
 * An AWS service: state (plain data only: objects, arrays, Maps, Sets, strings, numbers, booleans, bigints,
 * Uint8Arrays; a tree without shared references; frozen objects are shared between forks) and operations.
 */
export interface Service<S = unknown> {
  /** Name in commands, and third part of its ARNs where AWS has one: `sqs`. */
  readonly name: string;
  /** Prefix of its IAM actions, such as `sqs`. */
  readonly iamPrefix: string;
  /** Its principal when it calls others: `sns.amazonaws.com`. */
  readonly principal: string;
  /** `global` services have one state per account. */
  readonly scope: 'regional' | 'global';
  readonly shapes: ServiceShapes;
  /**
   * Names that an input takes where AWS's model says any string, by `Operation.Member`: elements of a list, keys of a
   * map, or values. They are offered on the command line; what is refused is the operation's own matter.
   */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  initial(place: Place): S;
  readonly operations: Readonly<Record<string, Operation<S, never, object>>>;
  /** Words a request whose input breaks its shape the way this service does; the violations are never empty. */
  refuseInput(violations: readonly Violation[], operation: string, input: Input): AwsRefusal;
  /** Words a request that IAM denies. */
  refuseAccess(message: string, operation: string): AwsRefusal;

  /** A timer of this name is due. */
  onTimer?(name: string, data: unknown, ctx: Ctx<S>): void;
  /** The reply to a `ctx.request` of this service. */
  onReply?(token: unknown, outcome: Outcome, ctx: Ctx<S>): void;
  /** Events it listens to, as `service.Type`; they reach `onEvent` where they happened, if it has state there. */
  readonly listens?: readonly string[];
  onEvent?(event: WorldEvent, ctx: Ctx<S>): void;
  /** The caller of a pending command hung up. */
  onCancel?(seq: number, ctx: Ctx<S>): void;
  /** One of its resources; `region` and `account` of the ARN name the place that `state` belongs to. */
  resource?(arn: string, state: S): ResourceView | undefined;
  /** Metrics of this minute. May reset its own per-minute counters. */
  metrics?(state: S, ctx: Ctx<S>): readonly MetricDatum[];
  /** What is known of a caller of the account that `state` belongs to; only IAM has it. */
  identity?(caller: Caller, state: S): Identity;
}

/**
 * Any service. Methods compare their parameters bivariantly, so a `Service<S>` fits; a state is only ever handed
 * back to the service that made it.
 */
export type AnyService = Service<unknown>;
