import { createTransport, type SendMailOptions, type SentMessageInfo } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import type { Caller } from '@/core/simulator/engine/contract';
import { smtpPassword } from '@/core/simulator/wire/sigv4/smtp-password';
import { rootOf } from '@/server/sandbox/root-of';
import { smtpOptions } from '@/server/sandbox/smtp/options';
import type { SmtpOptions } from '@/server/sandbox/smtp/smtp';
import type { SandboxOptions } from '@/server/sandbox/start';
import { LIMITS } from '@/tests/support/limits';
import { LOCALHOST } from './localhost-certificate';
import { sandboxForTest } from './raw';

const REGION = 'us-east-1';
const SENDER = 'sender@example.com';
const READER = 'reader@example.org';
const ROOT = { user: 'test', pass: 'test' };
const MAIL = { from: SENDER, to: READER, subject: 'Order', text: 'It is on its way.' };

type Sandbox = Awaited<ReturnType<typeof sandboxForTest>>;
const open: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of open.splice(0)) {
    await sandbox.stop();
    expect(sandbox.faults).toEqual([]);
  }
});

/** A sandbox with SMTP whose sender and reader are verified. */
async function mailing(options: Partial<SandboxOptions> = {}, smtp: Partial<SmtpOptions> = {}) {
  const sandbox = await sandboxForTest({
    ...options,
    smtp: { port: 0, host: '127.0.0.1', region: REGION, ...smtp },
  });
  open.push(sandbox);
  for (const EmailAddress of [SENDER, READER]) {
    await call(sandbox, 'ses.VerifyEmailIdentity', { EmailAddress });
    await call(sandbox, 'ses.ClickVerificationLink', { EmailAddress });
  }
  return sandbox;
}

/** The output of a call of the root user; fails where it is refused. */
function call(
  { world }: Sandbox,
  name: string,
  input: object = {},
  caller: Caller = rootOf('000000000000'),
): Promise<Readonly<Record<string, unknown>>> {
  const [service = '', operation = ''] = name.split('.');
  return new Promise((resolve, reject) => {
    world.submit({ service, operation, input: { ...input }, caller, region: REGION }, (outcome) => {
      if (outcome.ok) resolve(outcome.output);
      else reject(new Error(`${name}: ${outcome.error.message}`));
    });
  });
}

interface Way {
  /** User name and password; null goes without. */
  readonly auth?: { readonly user: string; readonly pass: string } | null;
  readonly tls?: boolean;
}

/** Sends a message with a client that is not ours; its report of the server's reply. */
async function send(
  { smtpPort = 0 }: Sandbox,
  mail: SendMailOptions = {},
  { auth = ROOT, tls = false }: Way = {},
): Promise<SentMessageInfo> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    ...(auth && { auth }),
    ...(tls ? { requireTLS: true, tls: { ca: LOCALHOST.cert } } : { ignoreTLS: true }),
  });
  try {
    return await transport.sendMail({ ...MAIL, ...mail });
  } finally {
    transport.close();
  }
}

describe('the SMTP interface of SES', () => {
  it('sends a message to whom the envelope names, and answers its id', async () => {
    const sandbox = await mailing();
    const { response } = await send(sandbox, { bcc: SENDER });
    const { Emails } = (await call(sandbox, 'ses.ListSentEmails')) as { Emails: { messageId: string }[] };
    expect(Emails).toMatchObject([
      { source: SENDER, recipients: [READER, SENDER], subject: 'Order', body: 'It is on its way.\n' },
    ]);
    expect(response).toBe(`250 Ok ${Emails[0]?.messageId}`);
    expect(await call(sandbox, 'ses.GetSendQuota')).toMatchObject({ SentLast24Hours: 2 });
  });

  it('takes a line that begins with a dot, and bytes beyond ASCII, as they are', async () => {
    const sandbox = await mailing();
    await send(sandbox, { raw: `From: ${SENDER}\r\nSubject: dots\r\n\r\n.one\r\n..두 개\r\n` });
    const { Emails } = await call(sandbox, 'ses.ListSentEmails');
    expect(Emails).toMatchObject([{ subject: 'dots', body: '.one\n..두 개\n' }]);
  });

  it('wants to know who sends', async () => {
    const sandbox = await mailing();
    await expect(send(sandbox, {}, { auth: null })).rejects.toThrow('530 Authentication required');
  });

  it('refuses addresses that are not verified', async () => {
    const sandbox = await mailing();
    await expect(send(sandbox, { from: 'other@example.com' })).rejects.toMatchObject({
      response:
        '554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: other@example.com',
    });
    await expect(send(sandbox, { to: 'unknown@example.net' })).rejects.toThrow('554 Message rejected');
  });

  it('refuses what the rate or the day do not allow, until they do', async () => {
    const sandbox = await mailing({ limits: { ...LIMITS.today, 'ses.sandbox.daily': 2 } });
    await send(sandbox);
    await expect(send(sandbox)).rejects.toThrow('454 Throttling failure: Maximum sending rate exceeded');
    await sandbox.world.advance(1_000);
    await send(sandbox);
    await sandbox.world.advance(1_000);
    await expect(send(sandbox)).rejects.toThrow('454 Throttling failure: Daily message quota exceeded');
    await sandbox.world.advance(86_400_000);
    expect((await send(sandbox)).response).toMatch(/^250 Ok /);
  });

  it('refuses what is too large, and only that', async () => {
    const sandbox = await mailing({ limits: { ...LIMITS.today, 'ses.message.size.max.v2': 2_000 } });
    await expect(send(sandbox, { text: 'x'.repeat(2_000) })).rejects.toThrow('552 Message is too long.');
    expect((await send(sandbox, { text: 'x'.repeat(1_000) })).response).toMatch(/^250 Ok /);
  });

  it('reads the configuration set from the headers', async () => {
    const sandbox = await mailing();
    const headers = { 'X-SES-CONFIGURATION-SET': 'none' };
    await expect(send(sandbox, { headers })).rejects.toThrow('Configuration set <none> does not exist.');
  });
});

describe('the credentials of SMTP, where signatures are verified', () => {
  const verifying = () => mailing({ rootKey: { accessKeyId: 'test', secret: 'secret' } });
  const denied = '535 Authentication Credentials Invalid';

  it('are derived from the secret key, for one Region', async () => {
    const sandbox = await verifying();
    const as = (pass: string) => send(sandbox, {}, { auth: { user: 'test', pass } });
    expect((await as(smtpPassword('secret', REGION))).response).toMatch(/^250 Ok /);
    await expect(as('secret')).rejects.toThrow(denied);
    await expect(as(smtpPassword('secret', 'eu-west-1'))).rejects.toThrow(denied);
    // A key that is not known has no secret, which must not be taken for an empty one.
    const nobody = { user: 'nobody', pass: smtpPassword('', REGION) };
    await expect(send(sandbox, {}, { auth: nobody })).rejects.toThrow(denied);
  });

  it('are those of IAM users, who may send only with permission', async () => {
    const sandbox = await verifying();
    await call(sandbox, 'iam.CreateUser', { UserName: 'mailer' });
    const { AccessKey } = (await call(sandbox, 'iam.CreateAccessKey', { UserName: 'mailer' })) as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    const auth = { user: AccessKey.AccessKeyId, pass: smtpPassword(AccessKey.SecretAccessKey, REGION) };
    await expect(send(sandbox, {}, { auth })).rejects.toMatchObject({
      response: `554 Access denied: User arn:aws:iam::000000000000:user/mailer is not authorized to perform ses:SendRawEmail on resource arn:aws:ses:us-east-1:000000000000:identity/${SENDER}`,
    });
    await call(sandbox, 'iam.PutUserPolicy', {
      UserName: 'mailer',
      PolicyName: 'smtp',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: '*' }],
      }),
    });
    expect((await send(sandbox, {}, { auth })).response).toMatch(/^250 Ok /);
  });

  it('are not those of sessions', async () => {
    const sandbox = await verifying();
    const { Credentials } = (await call(sandbox, 'sts.GetSessionToken')) as {
      Credentials: { AccessKeyId: string; SecretAccessKey: string };
    };
    const pass = smtpPassword(Credentials.SecretAccessKey, REGION);
    const auth = { user: Credentials.AccessKeyId, pass };
    await expect(send(sandbox, {}, { auth })).rejects.toThrow(denied);
  });
});

describe('a certificate', () => {
  it('makes STARTTLS come before credentials', async () => {
    const sandbox = await mailing({}, { tls: LOCALHOST });
    await expect(send(sandbox)).rejects.toThrow('STARTTLS');
    expect((await send(sandbox, {}, { tls: true })).response).toMatch(/^250 Ok /);
  });

  it('without its key is a mistake, not a cleartext server', () => {
    const values = { host: '127.0.0.1', smtp: '0', 'smtp-region': REGION, 'smtp-cert': 'cert.pem' };
    expect(() => smtpOptions(values)).toThrow('--smtp-key and --smtp-cert go together');
  });

  it('that is missing leaves STARTTLS out', async () => {
    await expect(send(await mailing(), {}, { tls: true })).rejects.toThrow('STARTTLS');
  });
});
