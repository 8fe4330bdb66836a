import { limit } from '../../../../facts/limits';
import { DAY_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { answerOf, sendOutside } from '../delivery/outside';
import { sendTextToQueue } from '../delivery/to-queue';
import { envelopeText, isoTime } from '../messages/envelope';
import { signatureOf, signingCertUrl } from '../messages/signature';
import type { SnsState, Subscription, Topic } from '../state';

const UUIDS_PER_TOKEN = 4;

/** A token that nobody can guess. */
export const newToken = (ctx: Ctx<SnsState>): string =>
  Array.from({ length: UUIDS_PER_TOKEN }, () => ctx.uuid().replaceAll('-', '')).join('');

/** Asks the endpoint whether it wants the subscription. */
export function askForConfirmation(topic: Topic, subscription: Subscription, ctx: Ctx<SnsState>): void {
  const { protocol, endpoint, token = '' } = subscription;
  ctx.emit('ConfirmationRequested', { subscriptionArn: subscription.arn, protocol, endpoint, token });
  const message = confirmationMessage(topic, token, ctx);
  if (protocol === 'sqs') sendTextToQueue(endpoint, message.text, topic, ctx);
  else if (protocol !== 'lambda' && protocol !== 'firehose') askOutside(subscription, message, ctx);
}

interface Request {
  readonly id: string;
  readonly text: string;
}

function askOutside({ protocol, endpoint }: Subscription, { id, text }: Request, ctx: Ctx<SnsState>): void {
  const web = protocol === 'http' || protocol === 'https';
  sendOutside(
    {
      protocol,
      endpoint,
      messageId: id,
      subject: 'AWS Notification - Subscription Confirmation',
      body: text,
      statusCode: web ? answerOf(endpoint, ctx) : undefined,
    },
    ctx,
  );
}

/** The JSON that asks an endpoint to confirm. */
function confirmationMessage(topic: Topic, token: string, ctx: Ctx<SnsState>): Request {
  const id = ctx.uuid();
  const text = envelopeText({
    Type: 'SubscriptionConfirmation',
    MessageId: id,
    Token: token,
    TopicArn: topic.arn,
    Message: `You have chosen to subscribe to the topic ${topic.arn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    SubscribeURL: `https://sns.${ctx.region}.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${topic.arn}&Token=${token}`,
    Timestamp: isoTime(ctx.now),
    SignatureVersion: topic.attributes.SignatureVersion ?? '1',
    Signature: signatureOf(`${id}\n${token}\n${topic.arn}`),
    SigningCertURL: signingCertUrl(ctx.region),
  });
  return { id, text };
}

/** Whether a token still confirms: it is valid for two days. */
export const isTokenValid = ({ createdAt }: Subscription, ctx: Ctx<SnsState>): boolean =>
  ctx.now < createdAt + limit(ctx.limits, 'sns.confirmation.token.lifetime') * DAY_MS;
