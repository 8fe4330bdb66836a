import { ok, type Result } from '../../kernel/result';
import type { Instant } from '../../kernel/time';
import { isOffered } from '../../simulator/wire/dialect';
import type { Action, LabSession } from '../session';
import type { OperationsByService } from './guest/packages';
import { readInput, writeOutput } from './values';

/** What running code asks of the account it works in. */
export type CodeRequest =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly service: string;
      readonly operation: string;
      /** Empty for the lab's own. */
      readonly region: string;
      /** The input as JSON. */
      readonly input: string;
    }
  | { readonly kind: 'wait'; readonly until: Instant };

/** What it is told: the time it has become, and for a call the reply as JSON. */
export interface CodeReply {
  readonly now: Instant;
  readonly reply: string;
}

/** What code is begun with. */
export interface CodeBeginning {
  readonly operations: OperationsByService;
  /** The lab's variables, as `process.env` has them. */
  readonly variables: Readonly<Record<string, string>>;
  /** The same code at the same point of a lab finds the same chance. */
  readonly seed: string;
  readonly now: Instant;
}

export function beginCode(session: LabSession): CodeBeginning {
  const services = session.world.services.filter(({ name }) => session.lab.services.includes(name));
  return {
    operations: Object.fromEntries(
      services.map((service) => [
        service.name,
        Object.keys(service.shapes.operations).filter((operation) => isOffered(service, operation)),
      ]),
    ),
    variables: session.lab.variables,
    seed: `${session.seed}/code/${session.entries.length}`,
    now: session.world.now,
  };
}

/** Does what code asks, as an action of the lab like any other. Refusal: `lab.full`. */
export function performRequest(session: LabSession, request: CodeRequest): Result<CodeReply> {
  return request.kind === 'wait' ? wait(session, request.until) : call(session, request);
}

function wait(session: LabSession, until: Instant): Result<CodeReply> {
  const ms = until - session.world.now;
  const done = ms > 0 ? session.act({ kind: 'advance', ms }) : ok(undefined);
  return done.ok ? ok({ now: session.world.now, reply: '' }) : done;
}

function call(session: LabSession, request: Extract<CodeRequest, { kind: 'call' }>): Result<CodeReply> {
  const { service, operation, region, input } = request;
  const shapes = session.world.services.find(({ name }) => name === service)?.shapes;
  const shape = shapes?.operations[operation];
  const read = shapes && shape?.input !== undefined ? readInput(shapes, shape.input, JSON.parse(input)) : {};
  const action: Action = {
    kind: 'call',
    service,
    operation,
    input: read as Readonly<Record<string, unknown>>,
    ...(region !== '' && { region }),
  };
  const done = session.act(action);
  if (!done.ok) return done;
  const outcome = done.value.printed?.outcome;
  const { now } = session.world;
  if (!outcome?.ok)
    return ok({ now, reply: JSON.stringify({ status: outcome?.error.status, error: outcome?.error }) });
  const output = shapes ? writeOutput(shapes, shape?.output, outcome.output) : {};
  return ok({ now, reply: JSON.stringify({ status: 200, ...output }) });
}
