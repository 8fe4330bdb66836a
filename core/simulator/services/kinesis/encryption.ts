import { parseArn } from '../../engine/arn';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { KinesisState } from './state';

/** The key that AWS manages for Kinesis: everyone who may write may use it. */
const MANAGED_ALIAS = 'alias/aws/kinesis';

const isManaged = (keyId: string): boolean => keyId.endsWith(MANAGED_ALIAS);

/** The ARN of a key named by ARN, id, or alias. */
function keyArn({ region, account }: Ctx<KinesisState>, keyId: string): string {
  if (keyId.startsWith('arn:')) return keyId;
  const resource = keyId.startsWith('alias/') ? keyId : `key/${keyId}`;
  return `arn:aws:kms:${region}:${account}:${resource}`;
}

/** Refuses a key that does not exist, is not enabled, or that the caller may not use for `action`. */
function checkKey(ctx: Ctx<KinesisState>, keyId: string, action: string): void {
  if (isManaged(keyId)) return;
  const arn = keyArn(ctx, keyId);
  const key = ctx.resource(arn);
  if (!key) throw new AwsRefusal('KMSNotFoundException', `Key '${arn}' does not exist`);
  if (key.attributes.enabled === false)
    throw new AwsRefusal('KMSDisabledException', `${key.arn} is disabled.`);
  const { policy } = key;
  const owner = parseArn(key.arn)?.account ?? ctx.account;
  const permission = ctx.permits({ action, arn: key.arn, owner, ...(policy !== undefined && { policy }) });
  if (!permission.allowed) throw new AwsRefusal('KMSAccessDeniedException', permission.message);
}

export const checkEncrypting = (ctx: Ctx<KinesisState>, keyId: string): void =>
  checkKey(ctx, keyId, 'kms:GenerateDataKey');

export const checkDecrypting = (ctx: Ctx<KinesisState>, keyId: string): void =>
  checkKey(ctx, keyId, 'kms:Decrypt');
