import type { Ctx } from '../../../engine/contract';
import { bareAddress } from '../addresses';
import type { SesState } from '../state';
import { checkEmail, isSimulator } from './checks';
import { type Email, recipientsOf } from './email';
import { publishEvent } from './events';
import { type Fate, fateOf } from './fate';
import { checkQuota, spendQuota } from './quota';
import { countMetric, countStatistic } from './statistics';

/** What was sent is kept for hosts to show, this many messages: ours, a world must not grow with what it sent. */
const OUTBOX_MAX = 100;

/** Sends a message and lets happen what its recipients do. Returns its id. */
export function send(email: Email, ctx: Ctx<SesState>): string {
  checkEmail(email, ctx);
  const recipients = recipientsOf(email);
  const billed = recipients.filter((address) => !isSimulator(address)).length;
  checkQuota(recipients.length, billed > 0, ctx);
  spendQuota(recipients.length, billed > 0, ctx);
  const messageId = newMessageId(ctx);
  ctx.meter('SES-Recipients', recipients.length);
  countStatistic('attempts', ctx, recipients.length);
  keep(email, messageId, ctx);
  ctx.emit('EmailSent', {
    messageId,
    source: email.source,
    recipients: recipients.length,
    subject: email.subject,
  });
  publishEvent('send', {}, { email, messageId }, ctx);
  settle(email, messageId, ctx);
  return messageId;
}

/** Ids of AWS: a number that grows, a random part, and the count of the parts. */
export function newMessageId(ctx: Ctx<SesState>): string {
  const time = Math.floor(ctx.now).toString(16).padStart(16, '0');
  return `${time}-${ctx.uuid()}-000000`;
}

function keep({ source, subject, body, ...email }: Email, messageId: string, ctx: Ctx<SesState>): void {
  const { outbox } = ctx.state;
  const recipients = [...email.to, ...email.cc, ...email.bcc];
  outbox.push(
    Object.freeze({ at: ctx.now, messageId, source, recipients: Object.freeze(recipients), subject, body }),
  );
  if (outbox.length > OUTBOX_MAX) outbox.shift();
}

/** Recipients with the same fate share an event. */
function settle(email: Email, messageId: string, ctx: Ctx<SesState>): void {
  const byFate = new Map<Fate, string[]>();
  for (const recipient of recipientsOf(email)) {
    const address = bareAddress(recipient);
    const fate = fateOf(address, ctx.state);
    byFate.set(fate, [...(byFate.get(fate) ?? []), address]);
  }
  for (const [fate, addresses] of byFate) meet(fate, addresses, { email, messageId }, ctx);
}

function meet(
  fate: Fate,
  addresses: readonly string[],
  sent: { email: Email; messageId: string },
  ctx: Ctx<SesState>,
): void {
  if (fate === 'bounce' || fate === 'suppressed') {
    countStatistic('bounces', ctx, addresses.length);
    publishEvent('bounce', bounceOf(addresses, fate, ctx), sent, ctx);
    suppress(fate === 'bounce' ? addresses : [], 'BOUNCE', ctx);
    return;
  }
  countMetric('Delivery', ctx, addresses.length);
  publishEvent('delivery', deliveryOf(addresses, ctx), sent, ctx);
  if (fate !== 'complaint') return;
  countStatistic('complaints', ctx, addresses.length);
  publishEvent('complaint', complaintOf(addresses, ctx), sent, ctx);
  suppress(addresses, 'COMPLAINT', ctx);
}

/** Addresses that bounce or complain are not sent to again, but for those of the mailbox simulator. */
function suppress(addresses: readonly string[], reason: 'BOUNCE' | 'COMPLAINT', ctx: Ctx<SesState>): void {
  for (const address of addresses)
    if (!isSimulator(address)) ctx.state.suppressed.set(address, { reason, at: ctx.now });
}

const isoTime = (ctx: Ctx<SesState>): string => new Date(ctx.now).toISOString();

const bounceOf = (addresses: readonly string[], fate: Fate, ctx: Ctx<SesState>) => ({
  feedbackId: newMessageId(ctx),
  bounceType: 'Permanent',
  bounceSubType: fate === 'suppressed' ? 'OnAccountSuppressionList' : 'General',
  bouncedRecipients: addresses.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp: isoTime(ctx),
});

const deliveryOf = (recipients: readonly string[], ctx: Ctx<SesState>) => ({
  timestamp: isoTime(ctx),
  processingTimeMillis: 0,
  recipients,
  smtpResponse: '250 2.6.0 Message received',
});

const complaintOf = (addresses: readonly string[], ctx: Ctx<SesState>) => ({
  feedbackId: newMessageId(ctx),
  complaintSubType: null,
  complainedRecipients: addresses.map((emailAddress) => ({ emailAddress })),
  timestamp: isoTime(ctx),
  complaintFeedbackType: 'abuse',
});
