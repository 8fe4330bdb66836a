import { readFileSync } from 'node:fs';
import type { SmtpOptions } from './smtp';

interface Values {
  readonly host: string;
  readonly smtp?: string | undefined;
  readonly 'smtp-region': string;
  readonly 'smtp-key'?: string | undefined;
  readonly 'smtp-cert'?: string | undefined;
}

/** What the command line says of SMTP; undefined where it says nothing. Throws where key and certificate are not both there. */
export function smtpOptions(values: Values): SmtpOptions | undefined {
  if (values.smtp === undefined) return undefined;
  return {
    port: Number(values.smtp),
    host: values.host,
    region: values['smtp-region'],
    tls: certificate(values['smtp-key'], values['smtp-cert']),
  };
}

function certificate(key: string | undefined, cert: string | undefined): SmtpOptions['tls'] {
  if (key === undefined && cert === undefined) return undefined;
  if (key === undefined || cert === undefined)
    throw new Error(
      '--smtp-key and --smtp-cert go together: a key without its certificate encrypts nothing.',
    );
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
