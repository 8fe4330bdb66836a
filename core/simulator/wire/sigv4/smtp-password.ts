import { base64 } from '../../../kernel/bytes';
import { mac, signingKey } from './sign';

/** What AWS derives every SMTP password with, whatever the day. */
const SCOPE = { day: '11111111', service: 'ses' };
const MESSAGE = 'SendRawEmail';
const VERSION = 4;

/**
 * The password of SES's SMTP interface that belongs to a secret access key in one Region; the user name is the
 * access key id. Source: https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html
 */
export const smtpPassword = (secret: string, region: string): string =>
  base64(Uint8Array.of(VERSION, ...mac(signingKey(secret, { ...SCOPE, region }), MESSAGE)));
