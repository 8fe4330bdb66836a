import { parseCommandLine } from '../cli/command-line';
import type { CliEnvironment } from '../cli/environment';
import { helpPage } from '../cli/help';
import { renderError, renderOutput } from '../cli/render/render';
import { asCliService } from '../cli/services';
import { substitutionsIn } from '../cli/substitutions';
import { SECOND_MS } from '../kernel/time';
import { roleCaller } from '../simulator/access/roles';
import type { Caller, Command, Input, Outcome } from '../simulator/engine/contract';
import type { World } from '../simulator/engine/world';
import { knownValues } from './known-values';
import { LAB_CALLER, LAB_PLACE, type Lab, labRole } from './lab';
import type { LabFile, LabStep } from './lab.schema';

/** What a command line did: the text it printed, and whether it succeeded. */
export interface Printed {
  readonly text: string;
  readonly ok: boolean;
  /** The service's answer, for goals; undefined when no request was made. */
  readonly outcome: Outcome | undefined;
  /** A shell variable it set. */
  readonly assigned?: readonly [string, string];
  /** A file it wrote: name and text. */
  readonly wrote?: readonly [string, string];
}

/** What a shell keeps from one line to the next. */
export interface Shell {
  readonly variables: ReadonlyMap<string, string>;
  /** Files that were written. */
  readonly files: ReadonlyMap<string, string>;
}

export const NEW_SHELL: Shell = { variables: new Map(), files: new Map() };

/** The shell after a line was run. */
export const shellAfter = ({ variables, files }: Shell, { assigned, wrote }: Printed): Shell => ({
  variables: assigned ? new Map([...variables, assigned]) : variables,
  files: wrote ? new Map([...files, wrote]) : files,
});

/** The environment that a lab's command lines are read in; its steps may set variables and write files. */
export interface LabEnvironment extends CliEnvironment {
  readonly variables: Map<string, string>;
  readonly files: Map<string, string>;
}

export function labEnvironment(
  lab: Pick<Lab, 'services' | 'files' | 'variables' | 'profiles'>,
  world: World,
  shell: Shell = NEW_SHELL,
): LabEnvironment {
  return {
    services: world.services.filter(({ name }) => lab.services.includes(name)).map(asCliService),
    files: new Map([
      ...Object.entries(lab.files).map(([name, file]) => [name, textOf(file)] as const),
      ...shell.files,
    ]),
    region: LAB_PLACE.region,
    profiles: new Map(Object.entries(lab.profiles).map(([name, role]) => [name, labRole(role)])),
    variables: new Map([...Object.entries(lab.variables), ...shell.variables]),
    valuesFor: (_, member) => knownValues(world, member),
  };
}

/** The text of a lab's file. */
function textOf(file: LabFile): string {
  if (Array.isArray(file)) return file.map(textOf).join('');
  return typeof file === 'string' ? file : file.text.repeat(file.times);
}

/** Longest wait of a single command, in virtual seconds: a long poll or a function's whole timeout. */
const WAIT_MAX_SEC = 900;

/** Runs a command line in the world. A request that waits lets time pass until it is answered. */
export function playLine(world: World, line: string, environment: CliEnvironment): Printed {
  const variables = new Map(environment.variables);
  let rest = line;
  let plain = '';
  for (const { from, to, command } of substitutionsIn(line)) {
    const printed = playLine(world, command, environment);
    if (!printed.ok) return printed;
    const name = `__${variables.size}`;
    variables.set(name, printed.text.trimEnd());
    plain += `${line.slice(line.length - rest.length, from)}\${${name}}`;
    rest = line.slice(to);
  }
  return playPlain(world, plain + rest, { ...environment, variables });
}

/** Runs a command line without substitutions. */
function playPlain(world: World, line: string, environment: CliEnvironment): Printed {
  const parsed = parseCommandLine(line, environment);
  if (!parsed.ok) return { text: parsed.error.message.trim(), ok: false, outcome: undefined };
  const { value: call } = parsed;
  if (call.kind === 'text') return written(call.text, call.into, environment);
  if (call.kind === 'nothing') return { text: '', ok: true, outcome: undefined };
  if (call.kind === 'help') return { text: helpPage(call.topic, environment), ok: true, outcome: undefined };
  if (call.kind === 'assign')
    return { text: '', ok: true, outcome: undefined, assigned: [call.name, call.value] };
  const { input, operation } = call;
  const { service } = call.service;
  const outcome = answerOf(world, {
    service,
    operation,
    input,
    caller: callerOf(call.options.roleArn),
    region: call.options.region,
  });
  if (!outcome) return { text: 'The command did not end.', ok: false, outcome };
  if (!outcome.ok) return { text: renderError(outcome.error, call.operation).trim(), ok: false, outcome };
  return { ...written(renderOutput(outcome.output, call), call.into, environment), outcome };
}

/** Characters that all files of a lab may have together. */
const DISK_CHARACTERS = 4_000_000;

/** A text on the screen, or in the file it goes to. */
function written(text: string, into: string | undefined, { files }: CliEnvironment): Printed {
  if (into === undefined) return { text, ok: true, outcome: undefined };
  const used = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  if (used + text.length > DISK_CHARACTERS)
    return { text: `${into}: No space left on device`, ok: false, outcome: undefined };
  return { text: '', ok: true, outcome: undefined, wrote: [into, `${text}\n`] };
}

/** Submits a command and lets time pass until it is answered; undefined when it is not within the longest wait. */
export function answerOf(world: World, command: Command): Outcome | undefined {
  const ticket = world.submit(command);
  const until = world.now + WAIT_MAX_SEC * SECOND_MS;
  while (!ticket.outcome && world.now < until) world.advanceTo(Math.min(world.nextDue() ?? until, until));
  return ticket.outcome;
}

/** Who acts in a role, or the account itself. */
export const callerOf = (roleArn: string | undefined): Caller =>
  roleArn === undefined ? LAB_CALLER : roleCaller(roleArn, 'lab');

/** Does one step of a lab file. */
export function playStep(world: World, step: LabStep, environment: LabEnvironment): Printed | undefined {
  if ('waitSec' in step) {
    world.advanceTo(world.now + Math.round(step.waitSec * SECOND_MS));
    return undefined;
  }
  if ('run' in step) {
    const printed = playLine(world, step.run, environment);
    if (printed.assigned) environment.variables.set(...printed.assigned);
    if (printed.wrote) environment.files.set(...printed.wrote);
    if (step.as !== undefined) environment.variables.set(step.as, printed.text.trim());
    return printed;
  }
  if ('spendUsd' in step) return recordSpend(world, step.spendUsd);
  const { function: FunctionName, does: Behavior } = step.behavior;
  return internally(world, 'lambda', 'PutFunctionBehavior', { FunctionName, Behavior });
}

/** The account spends something, in US dollars. */
export const recordSpend = (world: World, usd: number): Printed =>
  internally(world, 'budgets', 'RecordSpend', { Amount: usd });

/** An operation that AWS does not have: what happens in the account by itself. */
function internally(world: World, service: string, operation: string, input: Input): Printed {
  const { region } = LAB_PLACE;
  const { outcome } = world.submit({ service, operation, input, caller: LAB_CALLER, region });
  return { text: outcome && !outcome.ok ? outcome.error.message : '', ok: outcome?.ok ?? false, outcome };
}
