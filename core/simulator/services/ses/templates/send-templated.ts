import type { Ctx } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import { checkEmail } from '../sending/checks';
import { bytesIn, type Email } from '../sending/email';
import { publishEvent } from '../sending/events';
import { newMessageId, send } from '../sending/send';
import type { SesState } from '../state';
import { type Rendered, readData, render } from './render';
import { templateOf } from './store';

type Envelope = Omit<Email, 'subject' | 'body' | 'size'>;

/**
 * Sends a template with its data. A template that cannot be rendered is accepted nevertheless, and fails afterwards,
 * which only an event tells. Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-api.html
 */
export function sendTemplated(
  envelope: Envelope,
  templateName: string,
  json: string,
  ctx: Ctx<SesState>,
): string {
  const template = templateOf(ctx, templateName);
  const rendered = attempt(() => render(template, readData(json)));
  if (!(rendered instanceof AwsRefusal)) return send(emailOf(envelope, rendered), ctx);
  const email: Email = { ...envelope, subject: '', body: '', size: 0 };
  checkEmail(email, ctx);
  const messageId = newMessageId(ctx);
  const errorMessage = rendered.error.message;
  ctx.emit('RenderingFailed', { messageId, templateName, errorMessage });
  publishEvent('renderingFailure', { errorMessage, templateName }, { email, messageId }, ctx);
  return messageId;
}

function attempt(run: () => Rendered): Rendered | AwsRefusal {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof AwsRefusal) return thrown;
    throw thrown;
  }
}

export const emailOf = (envelope: Envelope, { subject, text, html }: Rendered): Email => ({
  ...envelope,
  subject,
  body: text === '' ? html : text,
  size: bytesIn(subject, text, html),
});
