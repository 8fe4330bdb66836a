import type { ServiceShapes } from '../simulator/shapes/shape';

/** A service of the command line: what it is called there, and what it is called in commands. */
export interface CliService {
  /** `sqs`, `s3api`, `events`. */
  readonly cliName: string;
  /** Name of the simulator's service. */
  readonly service: string;
  readonly shapes: ServiceShapes;
  /** Names that inputs take where the shapes say any string, by `Operation.Member`. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** What a command line is read against. */
export interface CliEnvironment {
  readonly services: readonly CliService[];
  /** Files that `file://` and `fileb://` find, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly region: string;
  readonly variables: ReadonlyMap<string, string>;
  /** ARNs of the roles that `--profile` acts in, by the names of the profiles; `default` is whoever types. */
  readonly profiles: ReadonlyMap<string, string>;
  /** Values worth offering for a member, such as queue URLs for `QueueUrl`. */
  valuesFor(service: string, member: string): readonly string[];
}

export const OUTPUT_FORMATS = ['json', 'text', 'table'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
