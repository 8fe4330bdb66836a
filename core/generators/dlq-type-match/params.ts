import type { OptionId } from '../../kernel/ids';
import type { Level } from '../contract';

/** Where events fail. */
export const SOURCES = [
  'queue-standard',
  'queue-fifo',
  'async',
  'esm-queue-standard',
  'esm-queue-fifo',
  'esm-stream',
  'sub-standard',
  'sub-fifo',
  'rule',
] as const;
export type Source = (typeof SOURCES)[number];

/** The resource that the setting stands on. `source` is the queue or stream that events are read from. */
export const PLACES = [
  'source',
  'function-dlq',
  'function-destination',
  'mapping',
  'subscription',
  'topic',
  'target',
] as const;
export type Place = (typeof PLACES)[number];

/** What receives the failures. */
export const KINDS = ['standard', 'fifo', 'sns', 'bus', 'bucket'] as const;
export type Kind = (typeof KINDS)[number];

/** Where the receiver is, seen from the source. */
export const SITES = ['here', 'region', 'account'] as const;
export type Site = (typeof SITES)[number];

/** One way to keep failures: `place.kind.site` as an option id. */
export interface Setup {
  place: Place;
  kind: Kind;
  site: Site;
}

export const setupId = (setup: Setup): OptionId => `${setup.place}.${setup.kind}.${setup.site}`;

/** Why a setup is refused. */
export const FAULTS = ['type', 'kind', 'region', 'account', 'place'] as const;
export type Fault = (typeof FAULTS)[number];

export interface SetupParams {
  direction: 'pick' | 'pick-two';
  source: Source;
  setups: readonly Setup[];
}
export interface FaultParams {
  direction: 'fault';
  source: Source;
  setup: Setup;
  faults: readonly Fault[];
}
export interface PlaceParams {
  direction: 'place';
  source: Source;
  places: readonly Place[];
}
export interface MatchParams {
  direction: 'match';
  sources: readonly Source[];
  answers: readonly Answer[];
}
/** What the matching direction offers: the receivers a source allows. */
export const ANSWERS = ['only-standard', 'only-fifo', 'standard-or-sns'] as const;
export type Answer = (typeof ANSWERS)[number];

export type DlqParams = { frame: number; level: Level } & (
  | SetupParams
  | FaultParams
  | PlaceParams
  | MatchParams
);
