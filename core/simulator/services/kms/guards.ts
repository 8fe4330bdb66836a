import type { Caller, Ctx, Guard } from '../../engine/contract';
import { aliasesOf } from './keys';
import type { Grant, Key, KmsState } from './state';

/** Additional authenticated data of a request, by name. */
export type EncryptionContext = Readonly<Record<string, string>>;

export const NO_CONTEXT: EncryptionContext = Object.freeze({});

/** What a caller must be allowed to do with a key. `action` without prefix: `Decrypt`. */
export function keyGuard(
  action: string,
  key: Key,
  ctx: Ctx<KmsState>,
  encryptionContext: EncryptionContext = NO_CONTEXT,
): Guard {
  const granted = [...key.grants.values()].some((grant) =>
    grants(grant, { action, caller: ctx.caller, encryptionContext }),
  );
  return {
    action: `kms:${action}`,
    arn: key.arn,
    policy: granted ? withGrant(key.policy, action, ctx.caller) : key.policy,
    context: keysOf(key, ctx, encryptionContext),
  };
}

function keysOf(key: Key, { state }: Ctx<KmsState>, context: EncryptionContext): Guard['context'] {
  return {
    'kms:KeySpec': 'SYMMETRIC_DEFAULT',
    'kms:KeyUsage': 'ENCRYPT_DECRYPT',
    'kms:KeyOrigin': 'AWS_KMS',
    'kms:ResourceAliases': aliasesOf(key, state),
    'kms:EncryptionContextKeys': Object.keys(context),
    ...Object.fromEntries(
      Object.entries(context).map(([name, value]) => [`kms:EncryptionContext:${name}`, value]),
    ),
    ...Object.fromEntries([...key.tags].map(([name, value]) => [`aws:ResourceTag/${name}`, value])),
  };
}

interface Use {
  readonly action: string;
  readonly caller: Caller;
  readonly encryptionContext: EncryptionContext;
}

/** Whether a grant covers a use of its key. */
function grants(grant: Grant, { action, caller, encryptionContext }: Use): boolean {
  const { grantee, operations, contextEquals, contextSubset } = grant;
  if (grantee !== caller.arn && grantee !== caller.roleArn) return false;
  if (!operations.includes(action)) return false;
  if (contextEquals && !sameContext(contextEquals, encryptionContext)) return false;
  return !contextSubset || contains(encryptionContext, contextSubset);
}

const contains = (all: EncryptionContext, some: EncryptionContext): boolean =>
  Object.entries(some).every(([name, value]) => all[name] === value);

const sameContext = (a: EncryptionContext, b: EncryptionContext): boolean => contains(a, b) && contains(b, a);

/** A grant counts as one more statement of the key policy: what denies still denies. */
function withGrant(policy: string, action: string, caller: Caller): string {
  const document = JSON.parse(policy) as { Statement: unknown };
  const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  const principal =
    caller.kind === 'service' ? { Service: caller.arn } : { AWS: caller.roleArn ?? caller.arn };
  const grant = { Effect: 'Allow', Principal: principal, Action: `kms:${action}`, Resource: '*' };
  return JSON.stringify({ ...document, Statement: [...statements, grant] });
}
