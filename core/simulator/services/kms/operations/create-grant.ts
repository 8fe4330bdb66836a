import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { CreateGrantRequest, CreateGrantResponse } from '../../../shapes/generated/kms.types';
import { checkUsable } from '../keys';
import { onKey } from '../on-key';
import { dryRun, limitExceeded, validation } from '../refusals';
import type { Grant, KmsState } from '../state';

export const createGrant = onKey<CreateGrantRequest, CreateGrantResponse>(
  'CreateGrant',
  (key, input, ctx) => {
    checkUsable(key);
    if (key.grants.size >= limit(ctx.limits, 'kms.grantsPerKey.max'))
      throw limitExceeded('The maximum number of grants for this KMS key is reached.');
    const same = [...key.grants.values()].find((grant) => input.Name !== undefined && isSame(grant, input));
    if (input.DryRun) throw dryRun();
    const grant = same ?? makeGrant(input, ctx);
    key.grants.set(grant.id, grant);
    ctx.emit('GrantCreated', { keyArn: key.arn, grantId: grant.id, grantee: grant.grantee });
    return { GrantId: grant.id, GrantToken: grant.token };
  },
);

/** A named grant that is asked for twice is one: retries are safe. */
const isSame = ({ name, grantee, operations }: Grant, input: CreateGrantRequest): boolean =>
  name === input.Name && grantee === granteeOf(input) && operations.join() === input.Operations.join();

function granteeOf({ GranteePrincipal, GranteeServicePrincipal }: CreateGrantRequest): string {
  const grantee = GranteePrincipal ?? GranteeServicePrincipal;
  if (grantee === undefined) throw validation('GranteePrincipal is required.');
  return grantee;
}

function makeGrant(input: CreateGrantRequest, ctx: Ctx<KmsState>): Grant {
  const { Name: name, Constraints = {} } = input;
  const retiring = input.RetiringPrincipal ?? input.RetiringServicePrincipal;
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = Constraints;
  return Object.freeze({
    id: `${ctx.uuid()}${ctx.uuid()}`.replaceAll('-', ''),
    token: btoa(`${ctx.uuid()}${ctx.uuid()}`),
    ...(name !== undefined && { name }),
    createdAt: ctx.now,
    grantee: granteeOf(input),
    ...(retiring !== undefined && { retiring }),
    issuingAccount: `arn:aws:iam::${ctx.account}:root`,
    operations: Object.freeze([...input.Operations]),
    ...(equals && { contextEquals: Object.freeze({ ...equals }) }),
    ...(subset && { contextSubset: Object.freeze({ ...subset }) }),
  });
}
