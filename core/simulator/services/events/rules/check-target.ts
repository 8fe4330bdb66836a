import { type Arn, parseArn } from '../../../engine/arn';
import type { Target } from '../../../shapes/generated/events.types';
import { checkInput } from '../input/check-input';
import { invalid, mustBeSpecified } from '../refusals';
import type { EventsCtx } from '../state';

/** Services that EventBridge reaches only in a role of the customer's (API reference, PutTargets). */
const BY_ROLE: ReadonlySet<string> = new Set(
  'kinesis firehose states ecs batch execute-api codepipeline codebuild redshift redshift-serverless sagemaker'.split(
    ' ',
  ),
);
/** Names of the services that may be called directly in other accounts, as the fact lists them. */
const DIRECT: Readonly<Record<string, string>> = {
  'execute-api': 'API Gateway',
  kinesis: 'Kinesis stream',
  lambda: 'Lambda',
  sns: 'SNS',
  sqs: 'SQS',
};

/** Refuses a target that could never be reached as it is set. */
export function checkTarget(ctx: EventsCtx, target: Target): void {
  const arn = parseArn(target.Arn);
  if (!arn || arn.resource === '')
    throw invalid(`Parameter ${target.Arn} is not valid. Reason: Provided Arn is not in correct format.`);
  checkInput(target);
  checkPlace(ctx, target, arn);
  checkRole(ctx, target, arn);
  checkParameters(target, arn);
  checkDeadLetters(ctx, target);
}

const isBus = ({ service, resource }: Arn): boolean =>
  service === 'events' && resource.startsWith('event-bus/');

function checkPlace(ctx: EventsCtx, target: Target, arn: Arn): void {
  const elsewhere = arn.account !== '' && arn.account !== ctx.account;
  if (isBus(arn)) {
    const { Input, InputPath, InputTransformer } = target;
    if (elsewhere && (Input ?? InputPath ?? InputTransformer) !== undefined)
      throw invalid(`Input, InputPath and InputTransformer are not supported for target ${target.Id}.`);
    return;
  }
  if (arn.region !== '' && arn.region !== ctx.region)
    throw invalid(`Parameter ${target.Arn} is not valid. Reason: Target is in another Region.`);
  const direct = String(ctx.limits['eventbridge.crossAccount.directTargets']).split(', ');
  if (elsewhere && !direct.includes(DIRECT[arn.service] ?? ''))
    throw invalid(`Parameter ${target.Arn} is not valid. Reason: Target is in another account.`);
}

/** Besides some services, whatever lies in another account or, for buses, Region. */
function checkRole(ctx: EventsCtx, target: Target, arn: Arn): void {
  if (target.RoleArn !== undefined) return;
  const needed = isBus(arn)
    ? arn.region !== ctx.region
    : BY_ROLE.has(arn.service) ||
      arn.resource.startsWith('api-destination/') ||
      (arn.account !== '' && arn.account !== ctx.account);
  if (needed) throw invalid(`RoleArn is required for target ${target.Arn}.`);
}

function checkParameters(target: Target, { service, resource }: Arn): void {
  const need = (name: 'SqsParameters' | 'EcsParameters' | 'BatchParameters'): void => {
    if (!target[name]) throw mustBeSpecifiedFor(name, target.Id);
  };
  if (service === 'sqs' && resource.endsWith('.fifo')) need('SqsParameters');
  if (service === 'ecs') need('EcsParameters');
  if (service === 'batch') need('BatchParameters');
}

const mustBeSpecifiedFor = (name: string, id: string) =>
  invalid(`Parameter(s) ${name} must be specified for target: ${id}.`);

/** Dead-letter queues are standard queues in the Region of the rule; which words AWS has for the Region is not recorded. */
function checkDeadLetters(ctx: EventsCtx, { DeadLetterConfig: config, Id }: Target): void {
  if (!config) return;
  if (config.Arn === undefined) throw mustBeSpecified('DeadLetterConfig.Arn');
  const arn = parseArn(config.Arn);
  if (arn?.service !== 'sqs' || arn.resource.endsWith('.fifo'))
    throw invalid(`Invalid DeadLetterConfig for target ${Id}: the queue must be a standard SQS queue.`);
  if (arn.region !== ctx.region)
    throw invalid(`Invalid DeadLetterConfig for target ${Id}: the queue must be in the Region of the rule.`);
}
