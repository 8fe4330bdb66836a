import nodemailer from 'nodemailer';
import { env } from '@/server/env';
import { log } from '@/server/log';

/** A plain text mail. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

const TIMEOUT_MS = 15_000;
let shared: Mailer | undefined;

/** What sends mails on this server, or null when no SMTP server is configured. */
export function mailer(): Mailer | null {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return null;
  shared ??= smtpMailer(SMTP_URL, MAIL_FROM);
  return shared;
}

/** Sends through an SMTP server, `smtp://user:password@host:587`. Throws when the server does not take a mail. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    ...serverOf(url),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(mail) {
      await transport.sendMail({ ...mail, from });
      log.info({ subject: mail.subject }, 'mail sent');
    },
  };
}

function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
