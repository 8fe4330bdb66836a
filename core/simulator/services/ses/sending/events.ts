import type { Ctx } from '../../../engine/contract';
import { bareAddress, domainOf } from '../addresses';
import { verifiedIdentity } from '../identities/identity';
import type { NotificationType, SesState } from '../state';
import { type Email, recipientsOf } from './email';

export type EventType = 'send' | 'delivery' | 'bounce' | 'complaint' | 'reject' | 'renderingFailure';

/** Names of events in what is published, and in the world. */
const NAMES = {
  send: ['Send', 'EmailSendEvent'],
  delivery: ['Delivery', 'EmailDeliveryEvent'],
  bounce: ['Bounce', 'EmailBounceEvent'],
  complaint: ['Complaint', 'EmailComplaintEvent'],
  reject: ['Reject', 'EmailRejectEvent'],
  renderingFailure: ['Rendering Failure', 'EmailRenderingFailureEvent'],
} as const satisfies Readonly<Record<EventType, readonly [string, string]>>;
/** Member with the details, where it is not the type itself. */
const FAILURE = 'failure';

interface Sent {
  readonly email: Email;
  readonly messageId: string;
}

/**
 * Publishes what happened to the topics of the configuration set and of the sender's identity. What the two say of the
 * message differs. Sources: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html,
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export function publishEvent(type: EventType, detail: object, sent: Sent, ctx: Ctx<SesState>): void {
  const [published, happened] = NAMES[type];
  const content = { [type === 'renderingFailure' ? FAILURE : type]: detail };
  ctx.emit(happened, { messageId: sent.messageId });
  const set = ctx.state.configurationSets.get(sent.email.configurationSet ?? '');
  for (const { enabled, types, topicArn } of set?.destinations.values() ?? [])
    if (enabled && topicArn !== undefined && types.includes(type)) {
      const mail = { ...mailOf(sent, ctx), ...headersOf(sent), tags: tagsOf(sent.email) };
      publish(
        topicArn,
        'Amazon SES Email Event Notification',
        { eventType: published, mail, ...content },
        ctx,
      );
    }
  notifyIdentity(published as NotificationType, content, sent, ctx);
}

/** Headers are repeated where the identity says so. */
function notifyIdentity(type: NotificationType, content: object, sent: Sent, ctx: Ctx<SesState>): void {
  const identity = verifiedIdentity(ctx.state, sent.email.source);
  const topicArn = identity?.topics[type];
  if (topicArn === undefined) return;
  const mail = { ...mailOf(sent, ctx), ...(identity?.headers[type] && headersOf(sent)) };
  publish(
    topicArn,
    'Amazon SES Email Receipt Notification',
    { notificationType: type, mail, ...content },
    ctx,
  );
}

const mailOf = ({ email, messageId }: Sent, ctx: Ctx<SesState>) => ({
  timestamp: new Date(ctx.now).toISOString(),
  source: email.source,
  sourceArn: `arn:aws:ses:${ctx.region}:${ctx.account}:identity/${email.source}`,
  sendingAccountId: ctx.account,
  messageId,
  destination: recipientsOf(email),
});

function headersOf({ email, messageId }: Sent) {
  const { source, to, cc, subject } = email;
  const headers = [
    { name: 'From', value: source },
    { name: 'To', value: to.join(', ') },
    { name: 'Cc', value: cc.join(', ') },
    { name: 'Subject', value: subject },
  ].filter(({ value }) => value !== '');
  return {
    headersTruncated: false,
    headers,
    commonHeaders: { from: [source], to, ...(cc.length > 0 && { cc }), messageId, subject },
  };
}

/** Tags of the message and those that SES adds; addresses and callers are not known here. */
const tagsOf = ({ tags, configurationSet = '', source }: Email) => ({
  'ses:configuration-set': [configurationSet],
  'ses:from-domain': [domainOf(bareAddress(source))],
  ...Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])),
});

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
