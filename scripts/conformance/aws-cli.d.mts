/** See aws-cli.mjs. */
export function findCli(searchPath?: string): Promise<{
  readonly program?: string;
  /** `aws-cli/2.9.19` */
  readonly version?: string;
  readonly others: readonly string[];
}>;
