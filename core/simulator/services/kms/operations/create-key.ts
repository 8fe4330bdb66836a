import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateKeyRequest, CreateKeyResponse } from '../../../shapes/generated/kms.types';
import { keyArn } from '../key-arns';
import { checkKeyPolicy, defaultPolicy } from '../policies';
import { limitExceeded, malformedPolicy, unsupported, validation } from '../refusals';
import { makeMaterial } from '../rotation';
import type { Key, KmsState } from '../state';
import { newTags } from '../tags';
import { keyView } from '../views';

/** Symmetric keys that KMS holds; keys for signing, MACs and key stores are not simulated. */
export const createKey: Operation<KmsState, CreateKeyRequest, CreateKeyResponse> = {
  run(input, ctx) {
    checkKind(input);
    const { Policy: policy = defaultPolicy(ctx.account), Description: description = '' } = input;
    checkKeyPolicy(policy);
    if (ctx.state.keys.size >= limit(ctx.limits, 'kms.keys.max'))
      throw limitExceeded('The maximum number of KMS keys in this account and Region is reached.');
    const tags = newTags(input.Tags ?? [], new Map(), ctx);
    checkLockout({ arn: keyArn(ctx, '*'), policy, bypass: input.BypassPolicyLockoutSafetyCheck }, ctx);
    const id = newKeyId(input.MultiRegion === true, ctx);
    const arn = keyArn(ctx, id);
    const key: Key = {
      id,
      arn,
      createdAt: ctx.now,
      manager: 'CUSTOMER',
      multiRegion: input.MultiRegion === true,
      description,
      policy,
      enabled: true,
      tags,
      grants: new Map(),
      materials: [makeMaterial(ctx)],
      rotations: [],
    };
    ctx.state.keys.set(id, key);
    ctx.emit('KeyCreated', { keyArn: arn });
    return { KeyMetadata: keyView(key, ctx) };
  },
};

function checkKind({ KeySpec, CustomerMasterKeySpec, KeyUsage, Origin }: CreateKeyRequest): void {
  const spec = KeySpec ?? CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT';
  if (spec !== 'SYMMETRIC_DEFAULT' && KeyUsage === undefined)
    throw validation(
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    );
  if (spec === 'SYMMETRIC_DEFAULT' && (KeyUsage ?? 'ENCRYPT_DECRYPT') !== 'ENCRYPT_DECRYPT')
    throw validation(`KeyUsage ${KeyUsage} is not compatible with KeySpec ${spec}`);
  if (spec !== 'SYMMETRIC_DEFAULT') throw unsupported(`KeySpec ${spec} with this KeyUsage is not supported.`);
  if ((Origin ?? 'AWS_KMS') !== 'AWS_KMS') throw unsupported(`Origin ${Origin} is not supported.`);
}

function newKeyId(multiRegion: boolean, ctx: Ctx<KmsState>): string {
  const uuid = ctx.uuid();
  return multiRegion ? `mrk-${uuid.replaceAll('-', '')}` : uuid;
}

interface NewPolicy {
  readonly arn: string;
  readonly policy: string;
  readonly bypass: boolean | undefined;
}

/** Refuses a policy that would lock its author out of changing it. */
export function checkLockout({ arn, policy, bypass }: NewPolicy, ctx: Ctx<KmsState>): void {
  if (bypass || ctx.permits({ action: 'kms:PutKeyPolicy', arn, policy }).allowed) return;
  throw malformedPolicy('The new key policy will not allow you to update the key policy in the future.');
}
