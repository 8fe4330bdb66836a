import { invalidPolicy, limitExceeded } from '../refusals';
import type { Identity } from '../state';

/** Source: https://docs.aws.amazon.com/ses/latest/APIReference/API_PutIdentityPolicy.html */
const POLICIES_MAX = 20;

interface Policy {
  readonly Version?: string;
  readonly Statement?: unknown;
}

export function putPolicy({ policies }: Identity, name: string, text: string): void {
  if (parse(text)?.Statement === undefined) throw invalidPolicy('Policy is not valid.');
  if (!Object.hasOwn(policies, name) && Object.keys(policies).length >= POLICIES_MAX)
    throw limitExceeded(`An identity may have at most ${POLICIES_MAX} policies.`);
  policies[name] = text;
}

function parse(text: string): Policy | undefined {
  try {
    return JSON.parse(text) as Policy;
  } catch {
    return undefined;
  }
}

/** All policies of an identity as one, for who evaluates them; undefined when there are none. */
export function mergedPolicy({ policies }: Identity): string | undefined {
  const parsed = Object.values(policies).map(parse);
  if (parsed.length === 0) return undefined;
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: parsed.flatMap((policy) => policy?.Statement ?? []),
  });
}
