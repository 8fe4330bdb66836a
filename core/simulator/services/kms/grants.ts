import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { GrantListEntry } from '../../shapes/generated/kms.types';
import type { Grant, Key, KmsState } from './state';

export const grantView = (key: Key, grant: Grant): GrantListEntry => ({
  KeyId: key.arn,
  GrantId: grant.id,
  ...(grant.name !== undefined && { Name: grant.name }),
  CreationDate: grant.createdAt,
  GranteePrincipal: grant.grantee,
  ...(grant.retiring !== undefined && { RetiringPrincipal: grant.retiring }),
  IssuingAccount: grant.issuingAccount,
  Operations: grant.operations,
  ...((grant.contextEquals || grant.contextSubset) && {
    Constraints: {
      ...(grant.contextEquals && { EncryptionContextEquals: grant.contextEquals }),
      ...(grant.contextSubset && { EncryptionContextSubset: grant.contextSubset }),
    },
  }),
});

export function grantOf(key: Key, id: string): Grant {
  const grant = key.grants.get(id);
  if (!grant) throw new AwsRefusal('NotFoundException', `Grant ID ${id} not found`);
  return grant;
}

/** The grant of a token, in any key of the place. */
export function grantOfToken(token: string, { state }: Ctx<KmsState>): [Key, Grant] {
  for (const key of state.keys.values())
    for (const grant of key.grants.values()) if (grant.token === token) return [key, grant];
  throw new AwsRefusal('InvalidGrantTokenException', '');
}
