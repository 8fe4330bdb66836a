import type { AddressInfo, Server } from 'node:net';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerEnvelope,
  type SMTPServerOptions,
} from 'smtp-server';
import { type Limits, limit } from '@/core/facts/limits';
import type { Caller, Command } from '@/core/simulator/engine/contract';
import type { Callers } from '../callers';
import type { LiveWorld } from '../live-world';
import {
  AUTHENTICATION_REQUIRED,
  invalidCredentials,
  localFailure,
  refusalOf,
  type SmtpRefusal,
  tooLong,
} from './replies';

export interface SmtpOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** The Region whose endpoint this is: credentials are good for one. */
  readonly region: string;
  /** Key and certificate in PEM: with them the session must be encrypted by STARTTLS before it goes on. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
}

export interface SmtpParts {
  readonly world: LiveWorld;
  readonly callers: Callers;
  readonly limits: Limits;
  /** Told about exceptions, which are bugs of ours. */
  readonly onFault: (fault: unknown) => void;
}

export interface SmtpListening {
  readonly port: number;
  close(): Promise<void>;
}

/** As AWS's endpoints introduce themselves and let go of who is silent. */
const NAME = 'email-smtp.amazonaws.com';
const BANNER = 'SimpleEmailService';
const SILENCE_MAX_MS = 10_000;
/** Connections at once: ours. */
const CONNECTIONS_MAX = 1_000;
/** How long sessions may go on once the sandbox stops. */
const CLOSE_WITHIN_MS = 500;

/**
 * The SMTP interface of SES over a world: what is sent becomes a command of SES, so that quotas, verification,
 * suppression and metrics hold. Resolves when it listens; rejects when it cannot.
 */
export async function listenSmtp(parts: SmtpParts, options: SmtpOptions): Promise<SmtpListening> {
  const smtp = new SMTPServer({ ...conversation(options), ...handlers(parts, options.region) });
  const server: Server = await new Promise((resolve, reject) => {
    smtp.once('error', reject);
    const listening = smtp.listen(options.port, options.host, () => resolve(listening));
  });
  // From here on these are connections that clients broke off.
  smtp.on('error', () => {});
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

const conversation = ({ tls }: SmtpOptions): SMTPServerOptions => ({
  ...tls,
  name: NAME,
  banner: BANNER,
  disabledCommands: tls ? [] : ['STARTTLS'],
  allowInsecureAuth: !tls,
  authRequiredMessage: AUTHENTICATION_REQUIRED,
  // SES knows no addresses beyond ASCII.
  hideSMTPUTF8: true,
  hideSize: true,
  // No look-up leaves this machine.
  disableReverseLookup: true,
  maxClients: CONNECTIONS_MAX,
  socketTimeout: SILENCE_MAX_MS,
  closeTimeout: CLOSE_WITHIN_MS,
});

function handlers(parts: SmtpParts, region: string): SMTPServerOptions {
  const { callers, limits } = parts;
  return {
    size: limit(limits, 'ses.message.size.max.v2'),
    onAuth({ username = '', password }, _session, done) {
      const user = callers.ofSmtp({ username, password: password ?? '', region });
      if (user) done(null, { user });
      else done(invalidCredentials());
    },
    onData(stream, { user, envelope }, done) {
      collect(stream, (data) => {
        if (data) send(parts, commandOf(envelope, { data, caller: user as Caller, region }), done);
        else done(tooLong());
      });
    },
  };
}

type Done = (refusal: SmtpRefusal | null, text?: string) => void;

function send({ world, limits, onFault }: SmtpParts, command: Command, done: Done): void {
  try {
    world.submit(command, (outcome) => {
      if (outcome.ok) done(null, `Ok ${outcome.output.MessageId}`);
      else done(refusalOf(outcome.error, limits));
    });
  } catch (fault) {
    onFault(fault);
    done(localFailure());
  }
}

/** Who gets a message is what the envelope says, whatever its headers say. */
const commandOf = (
  { mailFrom, rcptTo }: SMTPServerEnvelope,
  { data, ...whoAndWhere }: { data: Uint8Array; caller: Caller; region: string },
): Command => ({
  service: 'ses',
  operation: 'SendOverSmtp',
  input: {
    Source: mailFrom ? mailFrom.address : '',
    Destinations: rcptTo.map(({ address }) => address),
    RawMessage: { Data: data },
  },
  ...whoAndWhere,
});

/** The message once it is whole; undefined when it is larger than the server takes. */
function collect(stream: SMTPServerDataStream, then: (data: Uint8Array | undefined) => void): void {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => {
    if (stream.sizeExceeded) parts.length = 0;
    else parts.push(part);
  });
  stream.on('end', () => then(stream.sizeExceeded ? undefined : new Uint8Array(Buffer.concat(parts))));
}
