import type { Result } from '../kernel/result';
import { type CliError, CliFault, usageFault } from './cli-error';
import type { CliEnvironment, CliService, OutputFormat } from './environment';
import { applyFilters, type Filter, parseFilter } from './filters/filter';
import { kebab } from './names';
import { type GlobalOptions, takeGlobalOptions } from './options';
import { readParameters } from './parameters/read';
import { PROGRAM_NAMES, runProgram } from './programs';
import { suggestions } from './suggest';
import { splitWords } from './words';

/** What the terminal is asked to do. */
export type CliCall =
  | {
      readonly kind: 'call';
      readonly service: CliService;
      readonly operation: string;
      readonly input: Input;
      readonly options: GlobalOptions;
      readonly outfile: string | undefined;
      readonly filters: readonly Filter[];
      /** The file that `>` writes to. */
      readonly into: string | undefined;
    }
  /** What another program than `aws` printed. */
  | { readonly kind: 'text'; readonly text: string; readonly into: string | undefined }
  | { readonly kind: 'help'; readonly topic: HelpTopic }
  | { readonly kind: 'assign'; readonly name: string; readonly value: string }
  | { readonly kind: 'nothing' };

export type HelpTopic = { readonly service?: CliService; readonly operation?: string };
type Input = Readonly<Record<string, unknown>>;

export type { OutputFormat };

const USAGE =
  'usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\nTo see help text, you can run:\n\n  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n';

/** Reads a command line. What cannot be run is an error in the words of the AWS CLI. */
export function parseCommandLine(line: string, environment: CliEnvironment): Result<CliCall, CliError> {
  try {
    return { ok: true, value: parse(line, environment) };
  } catch (thrown) {
    if (thrown instanceof CliFault) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

function parse(line: string, environment: CliEnvironment): CliCall {
  const { commands, into } = splitWords(line, environment.variables);
  const [words, ...piped] = commands;
  if (!words) return { kind: 'nothing' };
  const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '');
  if (assignment && words.length === 1)
    return { kind: 'assign', name: assignment[1] ?? '', value: assignment[2] ?? '' };
  const behind = { filters: piped.map(parseFilter), into };
  if (words[0] === 'aws') return parseAws(words.slice(1), behind, environment);
  const text = runProgram(words, environment);
  if (text === undefined) throw commandNotFound(words[0] ?? '');
  return { kind: 'text', text: applyFilters(text, behind.filters), into };
}

const commandNotFound = (word: string): CliFault =>
  new CliFault({
    code: 'shell',
    message: `${word}: command not found. This terminal runs ${PROGRAM_NAMES.join(', ')}; try: aws help`,
    exitCode: 127,
  });

function parseAws(
  words: readonly string[],
  behind: { readonly filters: readonly Filter[]; readonly into: string | undefined },
  environment: CliEnvironment,
): CliCall {
  const { options, rest } = takeGlobalOptions(words, environment);
  const [serviceName, operationName, ...parameters] = rest;
  if (serviceName === undefined)
    throw usageFault(`${USAGE}\naws: error: the following arguments are required: command`);
  if (serviceName === 'help') return { kind: 'help', topic: {} };
  const service = serviceOf(serviceName, environment);
  if (operationName === undefined)
    throw usageFault(`${USAGE}\naws: error: the following arguments are required: operation`);
  if (operationName === 'help') return { kind: 'help', topic: { service } };
  const operation = operationOf(operationName, service);
  if (parameters[0] === 'help') return { kind: 'help', topic: { service, operation } };
  const { input, outfile } = readParameters(parameters, { service, operation, environment, options });
  return { kind: 'call', service, operation, input, options, outfile, ...behind };
}

function serviceOf(name: string, { services }: CliEnvironment): CliService {
  const service = services.find(({ cliName }) => cliName === name);
  if (service) return service;
  throw invalidChoice(
    'command',
    name,
    services.map(({ cliName }) => cliName),
  );
}

function operationOf(name: string, { shapes }: CliService): string {
  const operations = Object.keys(shapes.operations);
  const operation = operations.find((one) => kebab(one) === name);
  if (operation) return operation;
  throw invalidChoice('operation', name, operations.map(kebab));
}

function invalidChoice(what: string, word: string, known: readonly string[]): CliFault {
  const near = suggestions(word, known);
  const meant =
    near.length === 0
      ? ''
      : `\n\nInvalid choice: '${word}', maybe you meant:\n\n${near.map((one) => `  * ${one}`).join('\n')}`;
  return usageFault(
    `argument ${what}: Invalid choice, valid choices are:\n\n${columns([...known].sort())}${meant}`,
  );
}

const COLUMN = 40;

/** Words in two columns, as the AWS CLI lists choices. */
function columns(words: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < words.length; i += 2)
    lines.push(`${(words[i] as string).padEnd(COLUMN)} | ${words[i + 1] ?? ''}`.trimEnd());
  return lines.join('\n');
}
