import { parseArn } from '../../../engine/arn';
import type { Ctx, Outcome } from '../../../engine/contract';
import type { Alarm, AlarmState, CloudWatchState } from '../state';
import { remember } from './history';
import { notification } from './notification';

interface Occasion {
  /** The alarm has not changed its state: scaling policies alone are told each minute. */
  readonly repeated: boolean;
  readonly before?: AlarmState;
  /** Newest value, where known. */
  readonly value?: number | undefined;
}

const MEMBERS = {
  OK: 'OKActions',
  ALARM: 'AlarmActions',
  INSUFFICIENT_DATA: 'InsufficientDataActions',
} as const;

/** Does the actions of the state that an alarm is in: SNS topics are published to, scaling policies executed. */
export function act(alarm: Alarm, ctx: Ctx<CloudWatchState>, occasion: Occasion): void {
  if (!alarm.actionsEnabled) return;
  for (const arn of alarm.definition[MEMBERS[alarm.state]] ?? []) {
    const service = parseArn(arn)?.service;
    if (service === 'autoscaling') executePolicy(arn, alarm, ctx, occasion);
    else if (service === 'sns' && !occasion.repeated)
      publish(arn, alarm, ctx, occasion.before ?? alarm.state);
  }
}

function executePolicy(PolicyARN: string, alarm: Alarm, ctx: Ctx<CloudWatchState>, occasion: Occasion): void {
  const { AlarmName, Threshold } = alarm.definition;
  const input = { PolicyARN, AlarmName, Threshold, Value: occasion.value };
  const region = parseArn(PolicyARN)?.region ?? ctx.region;
  const token = { ...tokenOf(alarm, PolicyARN), repeated: occasion.repeated };
  ctx.request({ service: 'autoscaling', operation: 'AlarmFired', input, region }, token);
}

function publish(TopicArn: string, alarm: Alarm, ctx: Ctx<CloudWatchState>, before: AlarmState): void {
  const { AlarmName } = alarm.definition;
  ctx.request(
    {
      service: 'sns',
      operation: 'Publish',
      input: {
        TopicArn,
        Subject: `${alarm.state}: "${AlarmName}" in ${ctx.region}`,
        Message: notification(alarm, before, ctx),
      },
      region: parseArn(TopicArn)?.region ?? ctx.region,
      context: { 'aws:SourceArn': alarm.arn, 'aws:SourceAccount': ctx.account },
    },
    tokenOf(alarm, TopicArn),
  );
}

/** Which action of which alarm a request was for. */
interface ActionToken {
  readonly alarmName: string;
  readonly action: string;
  /** One of many in the same state: only its failure is worth a line. */
  readonly repeated: boolean;
}

const tokenOf = ({ definition }: Alarm, action: string): ActionToken => ({
  alarmName: definition.AlarmName,
  action,
  repeated: false,
});

/** The topic or policy has answered: its refusal shows in the alarm's history. */
export function onReply(token: unknown, outcome: Outcome, ctx: Ctx<CloudWatchState>): void {
  const { alarmName, action, repeated } = token as ActionToken;
  if (repeated && outcome.ok) return;
  const summary = outcome.ok
    ? `Successfully executed action ${action}`
    : `Failed to execute action ${action}. Received error: "${outcome.error.message}"`;
  remember({ alarmName, at: ctx.now, type: 'Action', summary }, ctx.state);
  if (!outcome.ok) ctx.emit('AlarmActionFailed', { alarmName, action, error: outcome.error.message });
}
