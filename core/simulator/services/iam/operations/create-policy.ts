import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreatePolicyRequest, CreatePolicyResponse } from '../../../shapes/generated/iam.types';
import { arnOf, uniqueId } from '../arns';
import { checkManagedPolicy } from '../policy-versions';
import { alreadyExists, quotaExceeded } from '../refusals';
import type { IamState, ManagedPolicy } from '../state';
import { newTags } from '../tags';
import { policyView } from '../views';

export const createPolicy: Operation<IamState, CreatePolicyRequest, CreatePolicyResponse> = {
  guard: ({ PolicyName: name, Path: path = '/' }, { account }) => ({
    arn: arnOf(account, 'policy', { path, name }),
  }),
  run(input, ctx) {
    const { PolicyName: name, Path: path = '/', PolicyDocument: document, Description: description } = input;
    const { state, account, now } = ctx;
    checkManagedPolicy(document, ctx);
    if ([...state.policies.values()].some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
    const quota = limit(ctx.limits, 'iam.customerPolicies.max');
    if (state.policies.size >= quota) throw quotaExceeded('PoliciesPerAccount', quota);
    const tags = newTags(input.Tags, ctx);
    const policy: ManagedPolicy = {
      name,
      path,
      id: uniqueId('policy', ctx),
      createdAt: now,
      updatedAt: now,
      ...(description !== undefined && { description }),
      tags,
      versions: new Map([['v1', { document, createdAt: now }]]),
      defaultVersion: 'v1',
      nextVersion: 2,
    };
    const arn = arnOf(account, 'policy', policy);
    state.policies.set(arn, policy);
    ctx.emit('PolicyCreated', { policyArn: arn });
    return { Policy: policyView(policy, state, account) };
  },
};
