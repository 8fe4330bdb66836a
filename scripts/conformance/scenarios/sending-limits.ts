import type { Limits } from '../../../core/facts/limits';
import type { Outcome } from '../../../core/simulator/engine/contract';
import { difference } from './match';
import type { Scenario, Verdict } from './scenario';
import { Stage } from './stage';

const SENDS_MAX = 100;
const SENDER = 'sender@example.com';
const RECIPIENTS = Array.from({ length: 5 }, (_, index) => `r${index}@example.com`);

/** The sending rate of SES over its API: what is refused, and how. */
export function judgeSending({ id, observed }: Scenario, limits: Limits): Verdict {
  const stage = new Stage(limits, () => ({ afterSeconds: 0 }));
  for (const EmailAddress of [SENDER, ...RECIPIENTS]) {
    stage.call('ses.VerifyEmailIdentity', { EmailAddress });
    stage.call('ses.ClickVerificationLink', { EmailAddress });
  }
  stage.pass(60);
  const why = id.endsWith('overdraft') ? overdraft(stage) : rateExceeded(stage, observed);
  return why === undefined ? { verdict: 'pass' } : { verdict: 'fail', why };
}

const send = (stage: Stage, ToAddresses: readonly string[]): Outcome =>
  stage.try('ses.SendEmail', {
    Source: SENDER,
    Destination: { ToAddresses },
    Message: { Subject: { Data: 'hello' }, Body: { Text: { Data: 'hello' } } },
  });

function rateExceeded(
  stage: Stage,
  { status, Type, Code, Message }: Scenario['observed'],
): string | undefined {
  for (let sent = 0; sent < SENDS_MAX; sent++) {
    const outcome = send(stage, RECIPIENTS.slice(0, 1));
    if (outcome.ok) continue;
    const { error } = outcome;
    const seen = { status: error.status, fault: error.fault, code: error.queryCode ?? error.code };
    return difference(
      { status, fault: Type, code: Code, message: Message },
      { ...seen, message: error.message },
      'error',
    );
  }
  return 'no send was refused';
}

/** One message to five recipients at a rate of one a second: accepted, and then nothing for five seconds. */
function overdraft(stage: Stage): string | undefined {
  const accepted = send(stage, RECIPIENTS);
  if (!accepted.ok) return `the first message was refused: ${accepted.error.message}`;
  stage.pass(3);
  if (send(stage, RECIPIENTS.slice(0, 1)).ok) return 'a message was accepted after 3 s';
  stage.pass(3);
  return send(stage, RECIPIENTS.slice(0, 1)).ok ? undefined : 'a message was refused after 6 s';
}
