import { type Limits, limit } from '@/core/facts/limits';
import type { AwsError } from '@/core/simulator/engine/refusal';

/** A refusal as `smtp-server` sends it: code and text of one line. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** Source of codes and texts: https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html */
export const AUTHENTICATION_REQUIRED = 'Authentication required';
export const invalidCredentials = (): SmtpRefusal =>
  new SmtpRefusal(535, 'Authentication Credentials Invalid');
export const tooLong = (): SmtpRefusal => new SmtpRefusal(552, 'Message is too long.');
export const localFailure = (): SmtpRefusal => new SmtpRefusal(451, 'Temporary service failure');

/** What goes before the words of an error of the API; all of them are final. */
const PREFIXES: Readonly<Record<string, string>> = {
  MessageRejected: 'Message rejected',
  AccessDeniedException: 'Access denied',
};
const FINAL = 554;

/** How SMTP words a refusal of the API. */
export function refusalOf({ code, message, fault }: AwsError, limits: Limits): SmtpRefusal {
  if (code === 'ThrottlingException')
    return new SmtpRefusal(limit(limits, 'ses.throttle.smtp.code'), `Throttling failure: ${message}`);
  if (fault === 'Receiver') return localFailure();
  return new SmtpRefusal(FINAL, `${PREFIXES[code] ?? 'Transaction failed'}: ${message}`);
}
