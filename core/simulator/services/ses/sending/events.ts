import type { Ctx } from '../../../engine/contract';
import { verifiedIdentity } from '../identities/identity';
import type { NotificationType, SesState } from '../state';
import { type Email, recipientsOf } from './email';

export type EventType = 'send' | 'delivery' | 'bounce' | 'complaint' | 'reject' | 'renderingFailure';

/** Names of events in what is published. */
const PUBLISHED: Readonly<Record<EventType, string>> = {
  send: 'Send',
  delivery: 'Delivery',
  bounce: 'Bounce',
  complaint: 'Complaint',
  reject: 'Reject',
  renderingFailure: 'Rendering Failure',
};
/** Member with the details, where it is not the type itself. */
const FAILURE = 'failure';

interface Sent {
  readonly email: Email;
  readonly messageId: string;
}

/** Publishes what happened to the topics of the configuration set and of the sender's identity. */
export function publishEvent(type: EventType, detail: object, sent: Sent, ctx: Ctx<SesState>): void {
  const member = type === 'renderingFailure' ? FAILURE : type;
  const mail = mailOf(sent, ctx);
  ctx.emit(`Email${PUBLISHED[type].replace(' ', '')}Event`, { messageId: sent.messageId });
  const set = ctx.state.configurationSets.get(sent.email.configurationSet ?? '');
  for (const { enabled, types, topicArn } of set?.destinations.values() ?? [])
    if (enabled && topicArn !== undefined && types.includes(type))
      publish(
        topicArn,
        'Amazon SES Email Event Notification',
        { eventType: PUBLISHED[type], mail, [member]: detail },
        ctx,
      );
  const identity = verifiedIdentity(ctx.state, sent.email.source);
  const topicArn = identity?.topics[PUBLISHED[type] as NotificationType];
  if (topicArn !== undefined)
    publish(
      topicArn,
      'Amazon SES Email Receipt Notification',
      { notificationType: PUBLISHED[type], mail, [member]: detail },
      ctx,
    );
}

function mailOf({ email, messageId }: Sent, ctx: Ctx<SesState>): object {
  return {
    timestamp: new Date(ctx.now).toISOString(),
    source: email.source,
    sourceArn: `arn:aws:ses:${ctx.region}:${ctx.account}:identity/${email.source}`,
    sendingAccountId: ctx.account,
    messageId,
    destination: recipientsOf(email),
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [email.source], to: email.to, messageId, subject: email.subject },
    tags: Object.fromEntries(email.tags.map(({ Name, Value }) => [Name, [Value]])),
  };
}

function publish(topicArn: string, Subject: string, content: object, ctx: Ctx<SesState>): void {
  ctx.request(
    {
      service: 'sns',
      operation: 'Publish',
      region: topicArn.split(':')[3] ?? ctx.region,
      input: { TopicArn: topicArn, Subject, Message: JSON.stringify(content) },
      context: { 'aws:SourceAccount': ctx.account },
    },
    { topicArn },
  );
}
