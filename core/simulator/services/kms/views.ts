import { parseArn } from '../../engine/arn';
import type { Ctx, ResourceView } from '../../engine/contract';
import type { AliasListEntry, KeyMetadata } from '../../shapes/generated/kms.types';
import { aliasArn, localName } from './key-arns';
import { stateOf } from './keys';
import { managedKey, managedService, serviceOfManagedKey } from './managed-keys';
import type { Alias, Key, KmsState } from './state';

export function keyView(key: Key, { account }: Ctx<KmsState>): KeyMetadata {
  const { deletionAt } = key;
  return {
    AWSAccountId: account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.createdAt,
    Enabled: stateOf(key) === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: stateOf(key),
    ...(deletionAt !== undefined && { DeletionDate: deletionAt }),
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: key.multiRegion,
  };
}

export const aliasView = (name: string, alias: Alias, ctx: Ctx<KmsState>): AliasListEntry => ({
  AliasName: name,
  AliasArn: aliasArn(ctx, name),
  TargetKeyId: alias.keyId,
  CreationDate: alias.createdAt,
  LastUpdatedDate: alias.updatedAt,
});

/**
 * Keys: `policy` is the key policy; attributes `enabled`, `keyState`, `keyManager` (`CUSTOMER` or `AWS`). Aliases:
 * attribute `targetKeyArn` beside those of the key. AWS managed keys can be seen before their first use.
 */
export function viewOf(arn: string, state: KmsState): ResourceView | undefined {
  const place = parseArn(arn);
  if (!place) return undefined;
  const name = localName(arn);
  const isAlias = name.startsWith('alias/');
  const id = isAlias ? state.aliases.get(name)?.keyId : name;
  const service = isAlias ? managedService(name) : serviceOfManagedKey(place, name);
  const key = (id !== undefined && state.keys.get(id)) || (service && managedKey(place, service, 0));
  if (!key) return undefined;
  const keyState = stateOf(key);
  return {
    arn,
    policy: key.policy,
    attributes: {
      enabled: keyState === 'Enabled',
      keyState,
      keyManager: key.manager,
      ...(isAlias && { targetKeyArn: key.arn }),
    },
  };
}
