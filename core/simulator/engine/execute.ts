import { Context } from './context';
import {
  type AnyService,
  type Command,
  type Guard,
  HELD,
  type Held,
  type Operation,
  type Outcome,
} from './contract';
import { addressOf, type Machine } from './machine';
import type { Partition } from './partition';
import { AwsRefusal } from './refusal';

type AnyOperation = Operation<unknown, never, object>;

/**
 * Runs one command: input against its shape, then the resource's existence and the caller's permission, then the
 * operation. A refusal becomes the outcome; whatever else is thrown is a bug and passes through.
 */
export function execute(machine: Machine, seq: number, command: Command): Outcome | Held {
  try {
    return run(machine, seq, command);
  } catch (thrown) {
    if (thrown instanceof AwsRefusal) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

function run(machine: Machine, seq: number, command: Command): Outcome | Held {
  const service = machine.registry.byName.get(command.service);
  if (!service) throw new AwsRefusal('UnknownServiceException', `There is no service ${command.service}.`);
  const operation = service.operations[command.operation];
  if (!operation) throw unknownOperation(command);
  checkInput(machine, service, command);
  const input = command.input as never;
  const place = operation.locate?.(input, command) ?? {
    account: command.caller.account,
    region: command.region,
  };
  const known = machine.partitions.find(service, place);
  const partition = known ?? machine.partitions.at(service, place);
  try {
    return runIn(machine, partition, operation, seq, command);
  } catch (thrown) {
    // A refused request leaves no trace, not even the first state of a place.
    if (!known) machine.partitions.remove(partition);
    throw thrown;
  }
}

function runIn(
  machine: Machine,
  partition: Partition,
  operation: AnyOperation,
  seq: number,
  command: Command,
): Outcome | Held {
  const ctx = new Context(machine, partition, command.caller, command.context, seq);
  checkAccess(ctx, partition.service, operation, command);
  const output = operation.run(command.input as never, ctx);
  if (output === HELD) {
    machine.pending.set(seq, { by: addressOf(partition) });
    return HELD;
  }
  return { ok: true, output: output as Readonly<Record<string, unknown>> };
}

const unknownOperation = (command: Command): AwsRefusal =>
  new AwsRefusal(
    'UnknownOperationException',
    `The action ${command.operation} is not valid for this endpoint.`,
  );

function checkInput(machine: Machine, service: AnyService, command: Command): void {
  const violations = machine.registry.checks.get(service.name)?.violations(command.operation, command.input);
  if (violations && violations.length > 0)
    throw service.refuseInput(violations, command.operation, command.input);
}

function checkAccess(ctx: Context, service: AnyService, operation: AnyOperation, command: Command): void {
  if (operation.internal) return;
  const wanted = operation.guard?.(command.input as never, ctx) ?? ANYTHING;
  if (!Array.isArray(wanted)) checkGuard(ctx, service, command, wanted as Guard);
  else for (const guard of wanted as readonly Guard[]) checkGuard(ctx, service, command, guard);
}

const ANYTHING: Guard = Object.freeze({ arn: '*' });

function checkGuard(ctx: Context, service: AnyService, command: Command, guard: Guard): void {
  // Members one by one: this runs for every command, and a spread of guards of many forms is slow.
  const { arn, policy, owner, context, action = `${service.iamPrefix}:${command.operation}` } = guard;
  const permission = ctx.permits({ arn, policy, owner, context, action });
  if (!permission.allowed) throw service.refuseAccess(permission.message, command.operation);
}
