import type { Operation } from '../../../engine/contract';
import type {
  AddPermissionRequest,
  AddPermissionResponse,
  GetPolicyRequest,
  GetPolicyResponse,
  RemovePermissionRequest,
} from '../../../shapes/generated/lambda.types';
import {
  functionOf,
  guardFunction,
  locateFunction,
  policyText,
  qualifierOf,
  versionOf,
} from '../function-name';
import { conflict, notFound } from '../refusals';
import type { LambdaState } from '../state';
import { qualifierSuffix } from '../state';

/** A statement of the resource policy, as AddPermission writes it. */
function statementOf(input: AddPermissionRequest, resource: string): object {
  const isService = /\.amazonaws\.com$/.test(input.Principal);
  const conditions = {
    ...(input.SourceAccount !== undefined && { StringEquals: { 'AWS:SourceAccount': input.SourceAccount } }),
    ...(input.SourceArn !== undefined && { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
    ...(input.PrincipalOrgID !== undefined && {
      StringEquals: { 'aws:PrincipalOrgID': input.PrincipalOrgID },
    }),
  };
  return {
    Sid: input.StatementId,
    Effect: 'Allow',
    Principal: principalOf(input.Principal, isService),
    Action: input.Action,
    Resource: resource,
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  };
}

function principalOf(principal: string, isService: boolean): unknown {
  if (principal === '*') return '*';
  if (isService) return { Service: principal };
  return { AWS: /^\d{12}$/.test(principal) ? `arn:aws:iam::${principal}:root` : principal };
}

export const addPermission: Operation<LambdaState, AddPermissionRequest, AddPermissionResponse> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    versionOf(fn, qualifier, ctx);
    const key = qualifier ?? '';
    const statements = fn.policies.get(key) ?? new Map<string, object>();
    if (statements.has(input.StatementId))
      throw conflict(
        `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
      );
    const statement = statementOf(input, `${fn.arn}${qualifierSuffix(qualifier)}`);
    statements.set(input.StatementId, statement);
    fn.policies.set(key, statements);
    return { Statement: JSON.stringify(statement) };
  },
};

export const removePermission: Operation<LambdaState, RemovePermissionRequest, object> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const removed = fn.policies.get(qualifierOf(input) ?? '')?.delete(input.StatementId);
    if (!removed) throw notFound(`Statement ${input.StatementId} is not found in resource policy.`);
    return {};
  },
};

export const getPolicy: Operation<LambdaState, GetPolicyRequest, GetPolicyResponse> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const policy = policyText(fn, qualifierOf(input));
    if (policy === undefined) throw notFound('The resource you requested does not exist.');
    return { Policy: policy, RevisionId: fn.latest.revisionId };
  },
};
