import { kebab } from '../../cli/names';
import { RENAMED } from '../../cli/parameters/input-shape';
import { cliNameOf } from '../../cli/services';
import { assert } from '../../kernel/assert';
import { base64 } from '../../kernel/bytes';
import { SECOND_MS } from '../../kernel/time';
import { LAB_PLACE } from '../../labs/lab';
import type { LabStep } from '../../labs/lab.schema';
import type { Action } from '../../labs/session';
import type { Command } from '../../simulator/engine/contract';

/** What happened in a recorded simulation, in order. */
export type Played =
  | { readonly kind: 'call'; readonly command: Command }
  | { readonly kind: 'wait'; readonly ms: number }
  /** From here on the option acts. */
  | { readonly kind: 'begin' }
  /** From here on the proof only looks. */
  | { readonly kind: 'look' };

/** A small world in which an option is tried out: what stands there, what the option does, what can be seen then. */
export interface WorldScript {
  readonly seed: string;
  /** Done before the lab opens, as the start of a lab is. */
  readonly start: readonly LabStep[];
  /** What the option does, and after it what to do next to see what comes of it. */
  readonly actions: readonly Action[];
  /** How many of the actions are done when the lab opens. */
  readonly done: number;
}

/** The script of a recorded simulation. Calls made in other accounts are left out: a lab has one account. */
export function scriptOf(seed: string, played: readonly Played[]): WorldScript {
  const start: LabStep[] = [];
  const actions: Action[] = [];
  let done: number | undefined;
  let began = false;
  for (const one of played) {
    if (one.kind === 'begin') began = true;
    else if (one.kind === 'look') done ??= actions.length;
    else if (!began) start.push(...startStep(one));
    else actions.push(...actionOf(one));
  }
  return { seed, start, actions, done: done ?? actions.length };
}

type Done = Extract<Played, { kind: 'call' | 'wait' }>;

function startStep(one: Done): LabStep[] {
  if (one.kind === 'wait') return [{ waitSec: one.ms / SECOND_MS }];
  const { command } = one;
  if (command.caller.account !== LAB_PLACE.account) return [];
  if (command.operation === 'SetHttpEndpoint') return [];
  if (command.operation !== 'PutFunctionBehavior') return [{ run: lineOf(command) }];
  const { FunctionName, Behavior } = command.input;
  return [
    { behavior: { function: String(FunctionName), does: Behavior as Readonly<Record<string, unknown>> } },
  ];
}

function actionOf(one: Done): Action[] {
  if (one.kind === 'wait') return [{ kind: 'advance', ms: one.ms }];
  assert(one.command.operation !== 'PutFunctionBehavior', 'behaviors are set before the option begins');
  return one.command.caller.account === LAB_PLACE.account ? [{ kind: 'run', line: lineOf(one.command) }] : [];
}

/** The command line has `--count` for these, which is 1 when it is not given. */
const LEFT_OUT = ['MinCount', 'MaxCount'];

/** The file that a command line writes what it got into. */
const WRITTEN: Readonly<Record<string, string>> = { 'lambda.Invoke': 'out.json', 's3.GetObject': 'out' };

/** A command as the command line that makes it. */
function lineOf({ service, operation, input, region, caller }: Command): string {
  const name = cliNameOf(service);
  const words = ['aws', name, kebab(operation)];
  const renamed = RENAMED[`${name}.${operation}`];
  for (const [member, value] of Object.entries(input)) {
    if (LEFT_OUT.includes(member)) continue;
    words.push(...parameter(renamed?.[member] ?? member, value));
  }
  if (region !== LAB_PLACE.region) words.push('--region', region);
  // In the lab of an option every role has a profile of its name.
  if (caller.roleArn !== undefined)
    words.push('--profile', caller.roleArn.slice(caller.roleArn.lastIndexOf('/') + 1));
  const written = WRITTEN[`${service}.${operation}`];
  if (written !== undefined) words.push(written);
  return words.join(' ');
}

function parameter(member: string, value: unknown): string[] {
  if (typeof value === 'boolean') return [`--${value ? '' : 'no-'}${kebab(member)}`];
  // The command line takes instants in seconds.
  if (member === 'Timestamp') return ['--timestamp', String(Number(value) / SECOND_MS)];
  return [`--${kebab(member)}`, quoted(textOf(value))];
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return base64(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? base64(inner) : inner,
  );
}

/** As a shell needs it: in single quotes unless it is plain. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
