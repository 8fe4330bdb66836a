import type { Ctx, Operation } from '../../../engine/contract';
import type {
  Message,
  SendEmailRequest,
  SendEmailResponse,
  Template,
} from '../../../shapes/generated/sesv2.types';
import { invalidParameter } from '../refusals';
import { addressed, bytesIn, type Email } from '../sending/email';
import { rawEmail } from '../sending/raw-email';
import { send } from '../sending/send';
import type { SesState } from '../state';
import { readData, render } from '../templates/render';
import { emailOf, sendTemplated } from '../templates/send-templated';
import { fromV2 } from './email-of';

export const sendEmail: Operation<SesState, SendEmailRequest, SendEmailResponse> = {
  internal: true,
  run(request, ctx) {
    const { Simple, Raw, Template } = request.Content;
    const envelope = { ...fromV2(request, ctx), ...addressed(request.Destination) };
    if (Simple) return { MessageId: send({ ...envelope, ...simple(Simple) }, ctx) };
    if (Raw) {
      const destinations = [...envelope.to, ...envelope.cc, ...envelope.bcc];
      return { MessageId: send(rawEmail({ ...envelope, data: Raw.Data, destinations }), ctx) };
    }
    if (Template) return { MessageId: templated(envelope, Template, ctx) };
    throw invalidParameter('Content must have one of Simple, Raw and Template.');
  },
};

type Envelope = Omit<Email, 'subject' | 'body' | 'size'>;

function simple({ Subject, Body, Attachments = [] }: Message): Pick<Email, 'subject' | 'body' | 'size'> {
  const text = Body.Text?.Data ?? '';
  const html = Body.Html?.Data ?? '';
  const attached = Attachments.reduce((sum, { RawContent }) => sum + base64Length(RawContent.length), 0);
  return {
    subject: Subject.Data,
    body: text === '' ? html : text,
    size: bytesIn(Subject.Data, text, html) + attached,
  };
}

/** Attachments travel in base64: four characters for three bytes. */
const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

function templated(envelope: Envelope, template: Template, ctx: Ctx<SesState>): string {
  const { TemplateName, TemplateContent, TemplateData = '{}' } = template;
  if (!TemplateContent) return sendTemplated(envelope, TemplateName ?? '', TemplateData, ctx);
  const { Subject = '', Text = '', Html = '' } = TemplateContent;
  const inline = { name: '', subject: Subject, text: Text, html: Html, createdAt: ctx.now };
  return send(emailOf(envelope, render(inline, readData(TemplateData))), ctx);
}
