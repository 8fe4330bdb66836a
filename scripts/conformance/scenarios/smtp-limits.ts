import { createTransport, type Transporter } from 'nodemailer';
import type { Limits } from '../../../core/facts/limits';
import { SERVICES } from '../../../core/simulator/services/list';
import { rootOf } from '../../../server/sandbox/root-of';
import { type Sandbox, startSandbox } from '../../../server/sandbox/start';
import { difference } from './match';
import type { Scenario, Verdict } from './scenario';

const REGION = 'us-east-1';
const HOST = '127.0.0.1';
const SENDS_MAX = 1_000;
const SECOND_MS = 1_000;
const SENDER = 'sender@example.com';
const MAIL = { from: SENDER, to: SENDER, subject: 'hello', text: 'hello' };

/** The sending limits of SES as its SMTP interface words them, to a client that is not ours. */
export async function judgeSmtp({ id, observed }: Scenario, limits: Limits): Promise<Verdict> {
  const sandbox = await startSandbox({
    services: SERVICES,
    limits,
    seed: '1',
    port: 0,
    host: HOST,
    accountFromKey: false,
    rootKey: undefined,
    smtp: { port: 0, host: HOST, region: REGION },
    onFault: fail,
    onFailure: fail,
  });
  const transport = createTransport({
    host: HOST,
    port: sandbox.smtpPort,
    ignoreTLS: true,
    // The server greets each connection only after a while.
    pool: true,
    auth: { user: 'key', pass: 'password' },
  });
  try {
    await verifySender(sandbox);
    // One message a second never exceeds the rate: then it is the quota of the day that refuses.
    const pauseMs = id.includes('daily') ? SECOND_MS : 0;
    const why = difference(
      { reply: observed.reply },
      { reply: await refusal(sandbox, transport, pauseMs) },
      'refusal',
    );
    return why === undefined ? { verdict: 'pass' } : { verdict: 'fail', why };
  } finally {
    transport.close();
    await sandbox.stop();
  }
}

function fail(fault: unknown): never {
  throw fault;
}

async function verifySender({ world }: Sandbox): Promise<void> {
  for (const operation of ['VerifyEmailIdentity', 'ClickVerificationLink']) {
    const caller = rootOf('000000000000');
    const command = { service: 'ses', operation, input: { EmailAddress: SENDER }, caller, region: REGION };
    await new Promise((resolve) => world.submit(command, resolve));
  }
}

/** The server's reply to the first message that it refuses. */
async function refusal({ world }: Sandbox, transport: Transporter, pauseMs: number): Promise<string> {
  for (let sent = 0; sent < SENDS_MAX; sent++) {
    try {
      await transport.sendMail(MAIL);
    } catch (fault) {
      return (fault as { response?: string }).response ?? String(fault);
    }
    if (pauseMs > 0) await world.advance(pauseMs);
  }
  return 'no message was refused';
}
