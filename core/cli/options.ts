import { noSuchProfile, usageFault } from './cli-error';
import { type CliEnvironment, OUTPUT_FORMATS, type OutputFormat } from './environment';
import { textOf } from './parameters/files';
import { checkQuery } from './query';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly region: string;
  readonly output: OutputFormat;
  /** A JMESPath expression. */
  readonly query: string | undefined;
  readonly rawBlobs: boolean;
  /** ARN of the role of `--profile`; undefined for the default profile. */
  readonly roleArn: string | undefined;
  /** JSON text of `--cli-input-json`. */
  readonly inputJson: string | undefined;
  readonly skeleton: boolean;
}

/** Options with a value that mean nothing here: there is one account, one endpoint, one set of credentials. */
const IGNORED_WITH_VALUE = new Set([
  '--endpoint-url',
  '--color',
  '--ca-bundle',
  '--cli-read-timeout',
  '--cli-connect-timeout',
  '--page-size',
  '--max-items',
]);
const IGNORED = new Set([
  '--no-cli-pager',
  '--no-paginate',
  '--no-verify-ssl',
  '--no-sign-request',
  '--no-cli-auto-prompt',
  '--debug',
]);
const WITH_VALUE = new Set([
  '--profile',
  '--region',
  '--output',
  '--query',
  '--cli-binary-format',
  '--cli-input-json',
]);

interface Taken {
  readonly options: GlobalOptions;
  /** All other words, in order. */
  readonly rest: readonly string[];
}

/** Takes the global options out of a command, wherever they stand. */
export function takeGlobalOptions(words: readonly string[], environment: CliEnvironment): Taken {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [name, inline] = cut(words[i] as string);
    if (IGNORED.has(name)) continue;
    if (name === '--generate-cli-skeleton') values.set(name, 'input');
    else if (WITH_VALUE.has(name) || IGNORED_WITH_VALUE.has(name)) {
      const value = inline ?? words[++i];
      if (value === undefined) throw usageFault(`argument ${name}: expected one argument`);
      values.set(name, value);
    } else rest.push(words[i] as string);
  }
  return { options: optionsOf(values, environment), rest };
}

/** `--region=us-east-1` is `--region us-east-1`. */
function cut(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function optionsOf(values: ReadonlyMap<string, string>, environment: CliEnvironment): GlobalOptions {
  const output = values.get('--output') ?? 'json';
  if (!isOutputFormat(output))
    throw usageFault(`argument --output: Invalid choice, valid choices are:\n\n${OUTPUT_FORMATS.join('\n')}`);
  const query = values.get('--query');
  if (query !== undefined) checkQuery(query);
  const json = values.get('--cli-input-json');
  return {
    region: values.get('--region') ?? environment.region,
    output,
    query,
    roleArn: roleOf(values.get('--profile') ?? DEFAULT_PROFILE, environment),
    rawBlobs: values.get('--cli-binary-format') === 'raw-in-base64-out',
    inputJson: json === undefined ? undefined : textOf(json, environment.files, '--cli-input-json'),
    skeleton: values.has('--generate-cli-skeleton'),
  };
}

const DEFAULT_PROFILE = 'default';

function roleOf(profile: string, { profiles }: CliEnvironment): string | undefined {
  const roleArn = profiles.get(profile);
  if (roleArn === undefined && profile !== DEFAULT_PROFILE) throw noSuchProfile(profile);
  return roleArn;
}

const isOutputFormat = (text: string): text is OutputFormat => OUTPUT_FORMATS.some((one) => one === text);
