import type { Ctx } from '../../../engine/contract';
import { kmsRefused } from '../refusals';
import type { SnsState, Topic } from '../state';

/** Key that AWS manages for SNS: whoever may publish may use it. */
const MANAGED = /alias\/aws\/sns$/;
const NEEDED = ['kms:GenerateDataKey', 'kms:Decrypt'];

/**
 * Refuses a publisher who may not use the key of an encrypted topic. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function checkKey(topic: Topic, ctx: Ctx<SnsState>): void {
  const { KmsMasterKeyId } = topic.attributes;
  if (KmsMasterKeyId === undefined || MANAGED.test(KmsMasterKeyId)) return;
  const arn = keyArn(KmsMasterKeyId, ctx);
  const key = ctx.resource(arn);
  if (!key) throw kmsRefused('KMSNotFound', `Key '${arn}' does not exist`);
  if (key.attributes.enabled === false) throw kmsRefused('KMSDisabled', `${key.arn} is disabled.`);
  const keyed = String(key.attributes.targetKeyArn ?? key.arn);
  const owner = keyed.split(':')[4];
  for (const action of NEEDED) {
    const permission = ctx.permits({
      action,
      arn: keyed,
      ...(key.policy !== undefined && { policy: key.policy }),
      ...(owner !== undefined && { owner }),
    });
    if (!permission.allowed) throw kmsRefused('KMSAccessDenied', permission.message);
  }
}

function keyArn(id: string, { account, region }: Ctx<SnsState>): string {
  if (id.startsWith('arn:')) return id;
  return `arn:aws:kms:${region}:${account}:${id.startsWith('alias/') ? id : `key/${id}`}`;
}
