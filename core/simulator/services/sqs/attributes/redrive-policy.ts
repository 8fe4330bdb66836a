import { limit } from '../../../../facts/limits';
import { parseArn } from '../../../engine/arn';
import { invalidAttributeValue, invalidValue } from '../errors';
import { queueOfArn } from '../queue-url';
import type { Queue, SqsCtx } from '../state';
import type { RedriveAllowPolicy, RedrivePolicy } from './settings';

/** The queue that a policy is for, before or after it exists. */
export interface PolicyOwner {
  readonly arn: string;
  readonly fifo: boolean;
}

const REDRIVE_MEMBERS = ['maxReceiveCount', 'deadLetterTargetArn'];

/** Reads the attribute RedrivePolicy; an empty text takes the policy away. Refuses as SQS words it. */
export function parseRedrivePolicy(text: string, owner: PolicyOwner, ctx: SqsCtx): RedrivePolicy | null {
  if (text === '') return null;
  const policy = jsonMap(text);
  if (!policy) throw invalidAttributeValue('RedrivePolicy', 'Redrive policy is not a valid JSON map.');
  const refuse = (reason: string) => invalidValue(text, 'RedrivePolicy', reason);
  for (const name of REDRIVE_MEMBERS)
    if (policy[name] === undefined)
      throw refuse(`Redrive policy does not contain mandatory attribute: ${name}.`);
  if (Object.keys(policy).length > REDRIVE_MEMBERS.length)
    throw refuse(`Only following attributes are supported: [${REDRIVE_MEMBERS.join(', ')}].`);
  const maxReceiveCount = Number(policy.maxReceiveCount);
  const countMax = limit(ctx.limits, 'sqs.dlq.maxReceiveCount.max');
  if (!Number.isInteger(maxReceiveCount) || maxReceiveCount < 1 || maxReceiveCount > countMax)
    throw refuse(
      `Invalid value for maxReceiveCount: ${policy.maxReceiveCount}, valid values are from 1 to ${countMax} both inclusive.`,
    );
  const deadLetterTargetArn = String(policy.deadLetterTargetArn);
  const fault = targetFault(deadLetterTargetArn, owner, ctx);
  if (fault) throw refuse(fault);
  return { deadLetterTargetArn, maxReceiveCount, text };
}

/** Why a queue may not be the dead-letter queue of another; undefined when it may. */
function targetFault(arn: string, owner: PolicyOwner, ctx: SqsCtx): string | undefined {
  const parts = parseArn(arn);
  if (!parts) return 'Dead-letter target ARN should be fully qualified ARN.';
  if (parts.service !== 'sqs') return 'Only SQS queues are valid resources for deadLetterTargetArn.';
  if (parts.account !== ctx.account) return 'Dead letter target owner should be same as the source.';
  if (parts.region !== ctx.region) return 'Dead-letter target queue must be in same region as the source.';
  const isFifo = parts.resource.endsWith('.fifo');
  if (isFifo !== owner.fifo) return 'Dead-letter queue must be same type of queue as the source.';
  // A queue may be its own dead-letter queue, also while it is being created.
  if (arn === owner.arn) return undefined;
  const target = queueOfArn(ctx, arn);
  if (!target) return 'Dead letter target does not exist.';
  if (!allowsSource(target, owner.arn))
    return 'Queue does not have permission to use the dead-letter queue specified in the redrive policy.';
  return undefined;
}

/** Whether the redrive allow policy of a dead-letter queue lets this queue use it. */
function allowsSource(target: Queue, sourceArn: string): boolean {
  const { redriveAllow } = target.settings;
  if (!redriveAllow || redriveAllow.redrivePermission === 'allowAll') return true;
  return redriveAllow.redrivePermission === 'byQueue' && redriveAllow.sourceQueueArns.includes(sourceArn);
}

const PERMISSIONS: readonly string[] = ['allowAll', 'denyAll', 'byQueue'];
const ALLOW_MEMBERS: readonly string[] = ['redrivePermission', 'sourceQueueArns'];
const CANNOT = "Amazon SQS can't create the redrive allow policy";

/** Reads the attribute RedriveAllowPolicy; an empty text takes the policy away. */
export function parseRedriveAllowPolicy(text: string, ctx: SqsCtx): RedriveAllowPolicy | null {
  if (text === '') return null;
  const policy = jsonMap(text);
  if (!policy || !isAllowPolicy(policy))
    throw invalidAttributeValue('RedriveAllowPolicy', `${CANNOT}, as it’s in an unsupported format.`);
  const { redrivePermission, sourceQueueArns } = policy;
  const refuse = (reason: string) => invalidValue(text, 'RedriveAllowPolicy', `${CANNOT}. ${reason}`);
  if (redrivePermission === 'byQueue') {
    if (!sourceQueueArns?.length)
      throw refuse(
        'When you specify the byQueue permission type, you must also specify one or more sourceQueueArns values.',
      );
    const sourcesMax = limit(ctx.limits, 'sqs.redriveAllowPolicy.sources.max');
    if (sourceQueueArns.length > sourcesMax)
      throw refuse(`The maximum number of source queue ARNs you can specify is ${sourcesMax}.`);
  } else if (sourceQueueArns !== undefined)
    throw refuse('To specify one or more source queue ARNs, you must set redrivePermission to byQueue.');
  return { redrivePermission, sourceQueueArns: sourceQueueArns ?? [], text };
}

interface AllowPolicyText {
  readonly redrivePermission: RedriveAllowPolicy['redrivePermission'];
  readonly sourceQueueArns?: readonly string[];
}

function isAllowPolicy(policy: object): policy is AllowPolicyText {
  const { redrivePermission, sourceQueueArns } = policy as Record<string, unknown>;
  return (
    Object.keys(policy).every((name) => ALLOW_MEMBERS.includes(name)) &&
    PERMISSIONS.some((permission) => permission === redrivePermission) &&
    (sourceQueueArns === undefined ||
      (Array.isArray(sourceQueueArns) && sourceQueueArns.every((arn) => typeof arn === 'string')))
  );
}

export function jsonMap(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
