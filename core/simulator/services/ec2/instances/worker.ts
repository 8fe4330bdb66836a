import { nameIn, roleCaller } from '../../../access/roles';
import type { Ctx, Outcome } from '../../../engine/contract';
import type { Ec2State, Instance, Worker } from '../state';

export const workerTimer = (id: string): string => `worker/${id}`;

/** How long a worker waits after the queue refused it. Ours. */
const RETRY_MS = 60_000;
const MS_PER_SEC = 1_000;
/** Long polling, as workers should. */
const WAIT_SEC = 20;

type Step = 'find' | 'receive' | 'delete' | 'giveBack' | 'protect';

interface Token {
  readonly instanceId: string;
  readonly step: Step;
}

export function startWorker(instance: Instance, ctx: Ctx<Ec2State>): void {
  if (instance.worker) ask(instance, 'find', 'GetQueueUrl', { QueueName: instance.worker.queueName }, ctx);
}

export function stopWorker(instance: Instance, ctx: Ctx<Ec2State>): void {
  ctx.clearTimer(workerTimer(instance.id));
  delete instance.worker?.busy;
}

/** Asks SQS, in the role of the instance's profile; an instance without one acts in a role of no account's IAM. */
function ask(instance: Instance, step: Step, operation: string, input: object, ctx: Ctx<Ec2State>): void {
  const { profileArn } = instance;
  const roleName = profileArn === undefined ? 'redrive-worker' : nameIn(profileArn);
  const caller = roleCaller(`arn:aws:iam::${ctx.account}:role/${roleName}`, instance.id);
  const service = step === 'protect' ? 'autoscaling' : 'sqs';
  const token: Token = { instanceId: instance.id, step };
  ctx.request({ service, operation, input: input as Record<string, unknown>, caller }, token);
}

export function onReply(token: unknown, outcome: Outcome, ctx: Ctx<Ec2State>): void {
  const { instanceId, step } = token as Token;
  const instance = ctx.state.instances.get(instanceId);
  if (!instance?.worker || step === 'protect' || step === 'giveBack') return;
  if (instance.state !== 'running') stranded(instance, step, outcome, ctx);
  else if (!outcome.ok) ctx.setTimer(workerTimer(instanceId), ctx.now + RETRY_MS, instanceId);
  else goOn(instance, instance.worker, step, outcome, ctx);
}

function goOn(
  instance: Instance,
  worker: Worker,
  step: Step,
  outcome: Outcome & { ok: true },
  ctx: Ctx<Ec2State>,
) {
  if (step === 'find') worker.queueUrl = String(outcome.output.QueueUrl);
  if (step === 'delete') finished(instance, ctx);
  if (step === 'receive') received(instance, messageIn(outcome), ctx);
  else receive(instance, ctx);
}

function receive(instance: Instance, ctx: Ctx<Ec2State>): void {
  const QueueUrl = instance.worker?.queueUrl;
  ask(
    instance,
    'receive',
    'ReceiveMessage',
    { QueueUrl, MaxNumberOfMessages: 1, WaitTimeSeconds: WAIT_SEC },
    ctx,
  );
}

interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
}

const messageIn = (outcome: Outcome): Message | undefined =>
  outcome.ok ? (outcome.output.Messages as readonly Message[] | undefined)?.[0] : undefined;

function received(instance: Instance, message: Message | undefined, ctx: Ctx<Ec2State>): void {
  const { worker } = instance;
  if (!worker) return;
  if (!message) {
    receive(instance, ctx);
    return;
  }
  worker.busy = { receiptHandle: message.ReceiptHandle, messageId: message.MessageId };
  protect(instance, true, ctx);
  const due = ctx.now + Math.max(1, Math.round(worker.secPerMessage * MS_PER_SEC));
  ctx.setTimer(workerTimer(instance.id), due, instance.id);
}

/** A long poll came back to an instance that is gone: the message goes back to the queue. */
function stranded(instance: Instance, step: Step, outcome: Outcome, ctx: Ctx<Ec2State>): void {
  const message = step === 'receive' ? messageIn(outcome) : undefined;
  if (!message) return;
  const { ReceiptHandle } = message;
  const input = { QueueUrl: instance.worker?.queueUrl, ReceiptHandle, VisibilityTimeout: 0 };
  ask(instance, 'giveBack', 'ChangeMessageVisibility', input, ctx);
}

/** Work is done, or it is time to try again. */
export function onWorkerTimer(id: string, ctx: Ctx<Ec2State>): void {
  const instance = ctx.state.instances.get(id);
  const { worker } = instance ?? {};
  if (!instance || !worker || instance.state !== 'running') return;
  if (worker.busy) {
    const input = { QueueUrl: worker.queueUrl, ReceiptHandle: worker.busy.receiptHandle };
    ask(instance, 'delete', 'DeleteMessage', input, ctx);
  } else if (worker.queueUrl === undefined) startWorker(instance, ctx);
  else receive(instance, ctx);
}

function finished(instance: Instance, ctx: Ctx<Ec2State>): void {
  const { worker } = instance;
  if (!worker?.busy) return;
  worker.handled += 1;
  ctx.emit('WorkerHandledMessage', { instanceId: instance.id, messageId: worker.busy.messageId });
  delete worker.busy;
  protect(instance, false, ctx);
}

function protect(instance: Instance, ProtectedFromScaleIn: boolean, ctx: Ctx<Ec2State>): void {
  const { group, worker } = instance;
  if (!worker?.protects || group === undefined) return;
  const input = { AutoScalingGroupName: group, InstanceIds: [instance.id], ProtectedFromScaleIn };
  ask(instance, 'protect', 'SetInstanceProtection', input, ctx);
}
