import type { RevokeGrantRequest } from '../../../shapes/generated/kms.types';
import { grantOf } from '../grants';
import { onKey } from '../on-key';
import { dryRun } from '../refusals';

export const revokeGrant = onKey<RevokeGrantRequest, object>(
  'RevokeGrant',
  (key, { GrantId, DryRun }, ctx) => {
    grantOf(key, GrantId);
    if (DryRun) throw dryRun();
    key.grants.delete(GrantId);
    ctx.emit('GrantRevoked', { keyArn: key.arn, grantId: GrantId });
    return {};
  },
);
