import { evaluate } from '../../../access/evaluate';
import type { AccessRequest, Identity, KeyValue } from '../../../access/request';
import { parseArn } from '../../../engine/arn';
import type { Caller, Ctx, Operation } from '../../../engine/contract';
import type {
  EvaluationResult,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { identityOf } from '../identity';
import { page } from '../paging';
import { checkPolicy } from '../policies';
import { noSuchEntity } from '../refusals';
import { viewOf } from '../resources';
import type { IamState } from '../state';

type Request = SimulateCustomPolicyRequest | SimulatePrincipalPolicyRequest;

/** Tries policies without making a request: what would happen, not what is. */
export const simulateCustomPolicy: Operation<IamState, SimulateCustomPolicyRequest, SimulatePolicyResponse> =
  {
    run(input, ctx) {
      const caller = simulatedCaller(input.CallerArn ?? `arn:aws:iam::${ctx.account}:user/simulated`, ctx);
      return results(input, { caller, identity: { policies: input.PolicyInputList, keys: {} } }, ctx);
    },
  };

/** Tries the policies of a user, group or role, and further ones. */
export const simulatePrincipalPolicy: Operation<
  IamState,
  SimulatePrincipalPolicyRequest,
  SimulatePolicyResponse
> = {
  guard: ({ PolicySourceArn: arn }) => ({ arn }),
  run(input, ctx) {
    const { PolicySourceArn: arn, PolicyInputList: extra = [] } = input;
    if (!viewOf(arn, ctx.state)) throw noSuchEntity(`The entity ${arn} cannot be found.`);
    const caller = simulatedCaller(arn, ctx);
    const own = identityOf(caller, ctx.state);
    return results(input, { caller, identity: { ...own, policies: [...own.policies, ...extra] } }, ctx);
  },
};

function simulatedCaller(arn: string, { account }: Ctx<IamState>): Caller {
  const role = parseArn(arn)?.resource.startsWith('role/');
  return { kind: role ? 'role' : 'user', account, arn, ...(role && { roleArn: arn }) };
}

function results(
  input: Request,
  who: { caller: Caller; identity: Identity },
  ctx: Ctx<IamState>,
): SimulatePolicyResponse {
  for (const document of input.PolicyInputList ?? []) checkPolicy(document, 'identity');
  const boundary = input.PermissionsBoundaryPolicyInputList;
  const base = {
    caller: who.caller,
    identity: { ...who.identity, ...(boundary && { boundary }) },
    owner: ctx.account,
    region: ctx.region,
    ...(input.ResourcePolicy !== undefined && { resourcePolicy: input.ResourcePolicy }),
    context: contextOf(input),
    now: ctx.now,
  };
  const asked = input.ActionNames.flatMap((action) =>
    (input.ResourceArns ?? ['*']).map((arn) => ({ ...base, action, arn })),
  );
  const [requests, end] = page(asked, input);
  return { EvaluationResults: requests.map(resultOf), ...end };
}

const contextOf = ({ ContextEntries = [] }: Request): Readonly<Record<string, KeyValue>> =>
  Object.fromEntries(
    ContextEntries.map(({ ContextKeyName = '', ContextKeyType = 'string', ContextKeyValues = [] }) => [
      ContextKeyName,
      ContextKeyType.endsWith('List') ? ContextKeyValues : (ContextKeyValues[0] ?? ''),
    ]),
  );

function resultOf(request: AccessRequest): EvaluationResult {
  const verdict = evaluate(request);
  const denied = verdict.allowed ? 'allowed' : verdict.explicit ? 'explicitDeny' : 'implicitDeny';
  return { EvalActionName: request.action, EvalResourceName: request.arn, EvalDecision: denied };
}
