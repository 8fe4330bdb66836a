import { limit } from '../../../../facts/limits';
import { AwsRefusal } from '../../../engine/refusal';
import type { PutPermissionRequest } from '../../../shapes/generated/events.types';
import { invalid, mustBeSpecified, notFound } from '../refusals';
import type { EventBus, EventsCtx } from '../state';

type Statement = { readonly Sid?: unknown } & Readonly<Record<string, unknown>>;
interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

const VERSION = '2012-10-17';
const ALLOWED_ACTION = 'events:PutEvents';
const ORGANIZATION_KEY = 'aws:PrincipalOrgID';

const statementsOf = (bus: EventBus): readonly Statement[] =>
  bus.policy === undefined ? [] : (JSON.parse(bus.policy) as Policy).Statement;

const sid = (statement: Statement): unknown => statement.Sid;

/** Adds a statement, or replaces the one of the same id, or the whole policy. */
export function putPermission(ctx: EventsCtx, bus: EventBus, input: PutPermissionRequest): void {
  const text = input.Policy === undefined ? withStatement(bus, input) : wholePolicy(input.Policy);
  if (text.length > limit(ctx.limits, 'eventbridge.busPolicy.size.max'))
    throw new AwsRefusal('PolicyLengthExceededException', 'The policy size exceeds the limit.');
  bus.policy = text;
  bus.modifiedAt = ctx.now;
}

function wholePolicy(text: string): string {
  const policy = parsed(text);
  if (typeof policy !== 'object' || policy === null) throw invalid('This policy contains invalid Json');
  const { Statement: statements } = policy as { Statement?: unknown };
  return JSON.stringify({ ...policy, Statement: Array.isArray(statements) ? statements : [statements] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('This policy contains invalid Json');
  }
}

function withStatement(bus: EventBus, input: PutPermissionRequest): string {
  const statement = statementOf(bus, input);
  const statements = statementsOf(bus).map((each) => (each.Sid === input.StatementId ? statement : each));
  const replaced = statements.includes(statement);
  return JSON.stringify({ Version: VERSION, Statement: replaced ? statements : [...statements, statement] });
}

function statementOf(bus: EventBus, input: PutPermissionRequest): Statement {
  const { StatementId, Action, Principal, Condition } = input;
  if (StatementId === undefined) throw mustBeSpecified('StatementId');
  if (Action === undefined) throw mustBeSpecified('Action');
  if (Principal === undefined) throw mustBeSpecified('Principal');
  if (Action !== ALLOWED_ACTION) throw invalid("Provided value in parameter 'action' is not supported.");
  if (Condition && Principal !== '*')
    throw invalid("Parameter 'principal' must be '*' when parameter 'condition' is set.");
  if (Condition && (Condition.Type !== 'StringEquals' || Condition.Key !== ORGANIZATION_KEY))
    throw invalid("Provided value in parameter 'condition' is not supported.");
  return {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: Principal === '*' ? '*' : { AWS: `arn:aws:iam::${Principal}:root` },
    Action,
    Resource: bus.arn,
    ...(Condition && { Condition: { [Condition.Type]: { [Condition.Key]: Condition.Value } } }),
  };
}

/** Takes a statement away. A policy without statements is no policy. */
export function removeStatement(ctx: EventsCtx, bus: EventBus, id: string | undefined): void {
  const statements = statementsOf(bus);
  const kept = statements.filter((statement) => sid(statement) !== id);
  if (kept.length === statements.length) throw notFound('Statement with the provided id does not exist.');
  bus.policy = kept.length === 0 ? undefined : JSON.stringify({ Version: VERSION, Statement: kept });
  bus.modifiedAt = ctx.now;
}
