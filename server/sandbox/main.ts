import { parseArgs } from 'node:util';
import type { Limits } from '@/core/facts/limits';
import type { FactId } from '@/core/kernel/ids';
import { SERVICES } from '@/core/simulator/services/list';
import { WorldFileFault } from './journal/world-file-fault';
import { smtpOptions } from './smtp/options';
import { type Sandbox, type SandboxOptions, startSandbox } from './start';

const DEFAULT_PORT = 4566;
const USAGE = `Usage: npm run sandbox [-- OPTIONS]
  --port N               port to listen on (4566; 0 takes a free one)
  --host ADDRESS         address to listen on (127.0.0.1)
  --verify-signatures    refuse requests that are not signed with a key of the world: one that IAM made, or
                         AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of this process ("test" and "test")
  --unthrottled          lift the quotas that count something each second, as of a shard or a FIFO queue
  --account-from-key     different access keys are different accounts
  --seed TEXT            seed of identifiers and of chance (1)
  --smtp PORT            SMTP interface of SES on this port, in cleartext
  --smtp-region REGION   the Region whose endpoint it is (us-east-1)
  --smtp-key FILE, --smtp-cert FILE
                         key and certificate in PEM: it then demands STARTTLS, as AWS does
  --world FILE           keep the world in a file; nothing acknowledged is lost when the process dies`;

/** What the fact registry says, put into the bundle when it is made. */
interface Facts {
  readonly limits: Limits;
  /** The quotas that count something each second. */
  readonly rates: readonly FactId[];
}

/** The sandbox as a command. */
export async function main(args: string[], { limits, rates }: Facts): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      host: { type: 'string', default: '127.0.0.1' },
      'verify-signatures': { type: 'boolean', default: false },
      unthrottled: { type: 'boolean', default: false },
      'account-from-key': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      smtp: { type: 'string' },
      'smtp-region': { type: 'string', default: 'us-east-1' },
      'smtp-key': { type: 'string' },
      'smtp-cert': { type: 'string' },
      world: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const sandbox = await startOrSayWhyNot({
    services: SERVICES,
    limits: values.unthrottled ? withoutRates(limits, rates) : limits,
    port: Number(values.port),
    host: values.host,
    seed: values.seed,
    file: values.world,
    accountFromKey: values['account-from-key'],
    smtp: smtpOptions(values),
    rootKey: values['verify-signatures'] ? rootKey() : undefined,
    onFault: (fault) => console.error(fault),
    onFailure: stop,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
  console.log(`Redrive sandbox: ${sandbox.endpoint}`);
  if (sandbox.smtpPort !== undefined)
    console.log(`SMTP interface of SES: smtp://${values.host}:${sandbox.smtpPort}`);
}

/** A world file that cannot be used is a mistake in the command, not in the program. */
async function startOrSayWhyNot(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox(options);
  } catch (fault) {
    if (!(fault instanceof WorldFileFault)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}

/** More than any machine does in a second. */
const UNTHROTTLED = 1e12;

const withoutRates = (limits: Limits, rates: readonly FactId[]): Limits => ({
  ...limits,
  ...Object.fromEntries(rates.map((id) => [id, UNTHROTTLED])),
});

const rootKey = () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'test',
  secret: process.env.AWS_SECRET_ACCESS_KEY ?? 'test',
});

/** The world file can no longer be written: going on would acknowledge what is lost. */
function stop(error: unknown): never {
  console.error('The world file cannot be written; the sandbox stops.', error);
  process.exit(1);
}
