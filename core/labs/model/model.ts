import type { Instant } from '../../kernel/time';

export const NODE_KINDS = [
  'producer',
  'topic',
  'bus',
  'stream',
  'delivery-stream',
  'queue',
  'dead-letter-queue',
  'worker',
  'function',
  'bucket',
  'endpoint',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The world as a learner reads it, and from which the picture is drawn: resources, what they hold, what feeds what. */
export interface WorldModel {
  readonly now: Instant;
  /** When the next thing happens by itself. */
  readonly nextDue: Instant | undefined;
  readonly nodes: readonly WorldNode[];
  readonly edges: readonly WorldEdge[];
}

export interface WorldNode {
  /** The ARN, or the address of what is outside AWS. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** How many there are of what, such as `ready` messages of a queue. */
  readonly counts: readonly (readonly [CountName, number])[];
  /** Attributes by the names AWS gives them. */
  readonly attributes: readonly (readonly [string, string])[];
  /** The first of what it holds; `counts` tells of all. */
  readonly items: readonly WorldItem[];
}

export type ItemState = 'ready' | 'in-flight' | 'delayed' | 'stored' | 'buffered';
export type CountName =
  | 'ready'
  | 'inFlight'
  | 'delayed'
  | 'records'
  | 'objects'
  | 'running'
  | 'waiting'
  | 'shards';

export interface WorldItem {
  readonly id: string;
  readonly state: ItemState;
  /** Body, record or key, cut to a readable length. */
  readonly text: string;
  /** More of it, by AWS's names. */
  readonly details: readonly (readonly [string, string])[];
  /** The shard it stands in. */
  readonly part?: string;
  /** When its state ends by itself: a timeout or a delay is over, or it is kept no longer. */
  readonly until?: Instant;
  /** How often it was received here. */
  readonly receives?: number;
  /** Where it failed before it came here. */
  readonly failedIn?: string;
}

export type EdgeKind = 'delivers' | 'reads' | 'dead-letter';

export interface WorldEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

/** What one service contributes. */
export interface ModelPart {
  readonly nodes: readonly WorldNode[];
  readonly edges: readonly WorldEdge[];
}

/** Most items of one kind of resource that are listed one by one, and how many each of them may list at least. */
export const ITEMS_MAX = 500;
const ITEMS_EACH = 50;

/** How many items each may list, of so many resources that hold some: a large world is counted, not copied. */
export const itemsEach = (holders: number): number =>
  Math.max(ITEMS_EACH, Math.floor(ITEMS_MAX / Math.max(1, holders)));
export const TEXT_MAX = 4_000;

/** Last part of an ARN; anything else as it is. */
export const nameOf = (id: string): string => (id.startsWith('arn:') ? (id.split(/[:/]/).at(-1) ?? id) : id);

/** Cut to a length that can be shown. */
export const shown = (text: string): string =>
  text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text;

/** Pairs without those whose value is unknown. */
export const pairs = (
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): readonly (readonly [string, string])[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)] as const],
  );

/** The first so many of what may be long. */
export function first<T>(values: Iterable<T>, count: number): readonly T[] {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.length >= count) break;
    taken.push(value);
  }
  return taken;
}
