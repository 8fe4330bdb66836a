import { principalArn } from './principals';
import type { AccessRequest, KeyValue } from './request';

type Derive = (request: AccessRequest) => string | undefined;

const MS_PER_SEC = 1_000;

const isService: Derive = ({ caller }) => String(caller.kind === 'service');

/** Words of `aws:PrincipalType`. */
const PRINCIPAL_TYPES = { root: 'Account', user: 'User', role: 'AssumedRole', service: undefined } as const;

/**
 * Global condition keys that follow from the request itself, names in lower case. Service principals belong to no
 * account: of them only what AWS documents for services is known.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const GLOBAL: Readonly<Record<string, Derive>> = {
  'aws:principalarn': ({ caller }) => (caller.kind === 'service' ? undefined : principalArn(caller)),
  'aws:principalaccount': ({ caller }) => (caller.kind === 'service' ? undefined : caller.account),
  'aws:principaltype': ({ caller }) => PRINCIPAL_TYPES[caller.kind],
  'aws:principalisawsservice': isService,
  'aws:principalservicename': ({ caller }) => (caller.kind === 'service' ? caller.arn : undefined),
  'aws:userid': ({ caller }) => (caller.kind === 'root' ? caller.account : undefined),
  // Deprecated, yet the default policy of every SNS topic asks for it.
  'aws:sourceowner': ({ caller }) => caller.account,
  'kms:calleraccount': ({ caller }) => caller.account,
  'aws:resourceaccount': ({ owner }) => owner,
  'aws:requestedregion': ({ region }) => region,
  'aws:currenttime': ({ now }) => `${new Date(now).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`,
  'aws:epochtime': ({ now }) => String(Math.floor(now / MS_PER_SEC)),
  // Requests come over TLS unless the host says that one did not.
  'aws:securetransport': () => 'true',
  'aws:viaawsservice': () => 'false',
};

/** The value of a condition key, or undefined when the request has none. `key` in lower case. */
export function keyValue(request: AccessRequest, key: string): KeyValue | undefined {
  return given(request.context, key) ?? request.identity.keys[key] ?? GLOBAL[key]?.(request);
}

function given(context: AccessRequest['context'], key: string): KeyValue | undefined {
  for (const name in context) if (name.toLowerCase() === key) return context[name];
  return undefined;
}
