import { parseArn } from '../../engine/arn';
import type { ResourceView } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { Queue, SqsCtx } from './state';

const MANAGED_ALIAS = 'alias/aws/sqs';

/** Sending to a queue with SSE-KMS takes a data key; the sender must be allowed to have one made. */
export function checkKeyForSend(queue: Queue, ctx: SqsCtx): void {
  if (queue.settings.kmsKeyId !== null)
    checkKey(queue.settings.kmsKeyId, ['kms:GenerateDataKey', 'kms:Decrypt'], ctx);
}

export function checkKeyForReceive(queue: Queue, ctx: SqsCtx): void {
  if (queue.settings.kmsKeyId !== null) checkKey(queue.settings.kmsKeyId, ['kms:Decrypt'], ctx);
}

function checkKey(keyId: string, actions: readonly string[], ctx: SqsCtx): void {
  const key = keyOf(keyId, ctx);
  if (isManaged(keyId, key)) {
    checkManaged(keyId, ctx);
    return;
  }
  if (!key) throw kms('KmsNotFound', 'NotFoundException', `Key '${keyArn(keyId, ctx)}' does not exist`);
  if (key.attributes.keyState === 'PendingDeletion')
    throw kms('KmsInvalidState', 'InvalidStateException', `${key.arn} is pending deletion.`);
  if (key.attributes.enabled === false)
    throw kms('KmsDisabled', 'DisabledException', `${key.arn} is disabled.`);
  const owner = parseArn(key.arn)?.account ?? ctx.account;
  for (const action of actions) {
    const permission = ctx.permits({
      action,
      arn: key.arn,
      owner,
      ...(key.policy !== undefined && { policy: key.policy }),
    });
    if (!permission.allowed) throw kms('KmsAccessDenied', 'AccessDeniedException', permission.message);
  }
}

const isManaged = (keyId: string, key: ResourceView | undefined): boolean =>
  key ? key.attributes.keyManager === 'AWS' : keyId.endsWith(MANAGED_ALIAS);

/** The policy of the AWS managed key lets in whoever uses SQS in the key's account, and nobody else. */
function checkManaged(keyId: string, ctx: SqsCtx): void {
  if (ctx.caller.kind !== 'service' && ctx.caller.account === ctx.account) return;
  throw kms(
    'KmsAccessDenied',
    'AccessDeniedException',
    `User: ${ctx.caller.arn} is not authorized to perform: kms:GenerateDataKey on resource: ${keyArn(keyId, ctx)}`,
  );
}

function keyOf(keyId: string, ctx: SqsCtx): ResourceView | undefined {
  const view = ctx.resource(keyArn(keyId, ctx));
  const target = view?.attributes.targetKeyArn;
  return typeof target === 'string' ? ctx.resource(target) : view;
}

function keyArn(keyId: string, { account, region }: SqsCtx): string {
  if (keyId.startsWith('arn:')) return keyId;
  return `arn:aws:kms:${region}:${account}:${keyId.startsWith('alias/') ? keyId : `key/${keyId}`}`;
}

const kms = (code: string, exception: string, message: string): AwsRefusal =>
  new AwsRefusal(code, message, { queryCode: `KMS.${exception}` });
