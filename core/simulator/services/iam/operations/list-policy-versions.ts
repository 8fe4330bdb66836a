import type { Operation } from '../../../engine/contract';
import type {
  ListPolicyVersionsRequest,
  ListPolicyVersionsResponse,
} from '../../../shapes/generated/iam.types';
import { page } from '../paging';
import { customerPolicy } from '../policies';
import { versionSummary } from '../policy-versions';
import type { IamState } from '../state';

export const listPolicyVersions: Operation<IamState, ListPolicyVersionsRequest, ListPolicyVersionsResponse> =
  {
    guard: ({ PolicyArn: arn }) => ({ arn }),
    run(input, { state }) {
      const policy = customerPolicy(input.PolicyArn, state);
      const newestFirst = [...policy.versions].reverse();
      const [versions, end] = page(newestFirst, input);
      return { Versions: versions.map(([id, version]) => versionSummary(policy, id, version)), ...end };
    },
  };
