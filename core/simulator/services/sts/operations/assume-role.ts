import { limit } from '../../../../facts/limits';
import { policyFault } from '../../../access/policy-faults';
import { nameIn } from '../../../access/roles';
import { parseArn } from '../../../engine/arn';
import type { Ctx, Guard, Operation } from '../../../engine/contract';
import type { AssumeRoleRequest, AssumeRoleResponse } from '../../../shapes/generated/sts.types';
import { accessDenied, invalidValue, malformedPolicy, validationError } from '../refusals';
import type { StsState } from '../state';

/** Trusts nobody: a role that does not exist is refused as one that trusts others. */
const NOBODY = '{"Statement":[]}';
const PERCENT = 100;

export const assumeRole: Operation<StsState, AssumeRoleRequest, AssumeRoleResponse> = {
  guard(input, ctx) {
    if (!parseArn(input.RoleArn)?.resource.startsWith('role/'))
      throw validationError(`${input.RoleArn} is invalid`);
    if (ctx.caller.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
    const guard: Guard & { action: string } = {
      action: 'sts:AssumeRole',
      arn: input.RoleArn,
      policy: ctx.resource(input.RoleArn)?.policy ?? NOBODY,
      owner: parseArn(input.RoleArn)?.account ?? '',
      context: keysOf(input),
    };
    return input.Tags && input.Tags.length > 0 ? [guard, { ...guard, action: 'sts:TagSession' }] : guard;
  },
  run(input, ctx) {
    const DurationSeconds = durationOf(input, ctx);
    checkSessionPolicies(input, ctx);
    checkTags(input);
    const { RoleArn, RoleSessionName, Policy, SourceIdentity } = input;
    const arn = `arn:aws:sts::${parseArn(RoleArn)?.account}:assumed-role/${nameIn(RoleArn)}/${RoleSessionName}`;
    const roleId = ctx.resource(RoleArn)?.attributes.uniqueId;
    const PolicyArns = input.PolicyArns?.flatMap(({ arn }) => arn ?? []);
    ctx.state.waiting.set(ctx.seq, {
      assumed: { AssumedRoleId: `${roleId}:${RoleSessionName}`, Arn: arn },
      ...(SourceIdentity !== undefined && { sourceIdentity: SourceIdentity }),
      ...(Policy !== undefined && { packedPolicySize: packedSize(Policy, ctx) }),
    });
    const Keys = sessionKeys(input);
    const session = { Arn: arn, RoleArn, DurationSeconds, Policy, PolicyArns, Keys };
    ctx.request({ service: 'iam', operation: 'OpenSession', input: session }, ctx.seq);
    return ctx.hold();
  },
};

/** Condition keys that trust policies may ask for. */
function keysOf(input: AssumeRoleRequest): Guard['context'] {
  const { RoleSessionName, ExternalId, SourceIdentity, Tags = [] } = input;
  return {
    'sts:RoleSessionName': RoleSessionName,
    ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
    ...(SourceIdentity !== undefined && { 'sts:SourceIdentity': SourceIdentity }),
    ...Object.fromEntries(Tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    ...(Tags.length > 0 && { 'aws:TagKeys': Tags.map(({ Key }) => Key) }),
  };
}

const sessionKeys = ({ Tags = [], SourceIdentity }: AssumeRoleRequest): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Tags.map(({ Key, Value }) => [`aws:principaltag/${Key.toLowerCase()}`, Value])),
  ...(SourceIdentity !== undefined && { 'aws:sourceidentity': SourceIdentity }),
});

/** Seconds the session lasts. Refuses more than the role allows, or than a role that assumes a role may have. */
function durationOf({ DurationSeconds, RoleArn }: AssumeRoleRequest, ctx: Ctx<StsState>): number {
  const asked = DurationSeconds ?? limit(ctx.limits, 'sts.session.role.default');
  if (ctx.caller.kind === 'role' && asked > limit(ctx.limits, 'sts.session.chaining.max'))
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  if (asked > Number(ctx.resource(RoleArn)?.attributes.maxSessionSec))
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  return asked;
}

function checkSessionPolicies({ Policy, PolicyArns = [] }: AssumeRoleRequest, ctx: Ctx<StsState>): void {
  const fault = Policy === undefined ? undefined : policyFault(Policy, 'identity');
  if (fault !== undefined) throw malformedPolicy(fault);
  const size = limit(ctx.limits, 'sts.sessionPolicy.size.max');
  if (Policy !== undefined && Policy.length > size)
    throw validationError(
      `1 validation error detected: Value '${Policy}' at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${size}`,
    );
  if (PolicyArns.length > limit(ctx.limits, 'sts.sessionPolicy.arns.max'))
    throw validationError('The number of policy ARNs exceeds the limit.');
}

/** Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html; the words as AWS was seen to have. */
function checkTags({ Tags = [], TransitiveTagKeys = [] }: AssumeRoleRequest): void {
  const keys = new Set(Tags.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < Tags.length)
    throw invalidValue('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  if (TransitiveTagKeys.some((key) => !keys.has(key.toLowerCase())))
    throw invalidValue('The specified transitive tag key must be included in the requested tags.');
}

const packedSize = (policy: string, { limits }: Ctx<StsState>): number =>
  Math.ceil((policy.length * PERCENT) / limit(limits, 'sts.sessionPolicy.size.max'));
