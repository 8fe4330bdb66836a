import { Callers, type RootKey } from './callers';
import { CONTROL_PATH, control } from './control';
import { Functions } from './functions/functions';
import { Host } from './host';
import { clickVerificationLinks } from './inbox';
import { listen } from './listen';
import { LiveWorld, type LiveWorldOptions } from './live-world';
import type { SmtpOptions } from './smtp/smtp';
import { StreamedReplies } from './streamed-replies';

export interface SandboxOptions extends LiveWorldOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly accountFromKey: boolean;
  /** The root user's key; signatures are verified when there is one. */
  readonly rootKey: RootKey | undefined;
  /** The SMTP interface of SES; none unless told so. */
  readonly smtp?: SmtpOptions | undefined;
  /** Told about exceptions, which are bugs of ours. */
  readonly onFault: (fault: unknown) => void;
}

export interface Sandbox {
  readonly endpoint: string;
  /** Port of the SMTP interface, where there is one. */
  readonly smtpPort: number | undefined;
  readonly world: LiveWorld;
  /** Stops listening; resolves when the world file is closed. */
  stop(): Promise<void>;
}

/** The account of a sandbox, unless keys tell others. */
const ACCOUNT = '000000000000';

/** Starts a sandbox: a live world behind AWS's protocols on one port. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { services, limits, accountFromKey, rootKey, onFault } = options;
  const world = await LiveWorld.open(options);
  const callers = new Callers(world, { account: ACCOUNT, accountFromKey, rootKey });
  const streams = new StreamedReplies(world);
  const host = new Host({ services, world, callers, streams, onFault });
  const { server, port } = await listen(
    (exchange) => {
      if (exchange.request.path.startsWith(CONTROL_PATH)) control(world, exchange);
      else host.handle(exchange);
    },
    options.port,
    options.host,
  );
  // Loaded only where it is wanted: starting must be quick.
  const smtp =
    options.smtp &&
    (await (await import('./smtp/smtp')).listenSmtp({ world, callers, limits, onFault }, options.smtp));
  clickVerificationLinks(world);
  const endpoint = `http://${options.host}:${port}`;
  new Functions(world, () => settingsFor(endpoint, rootKey));
  return {
    endpoint,
    smtpPort: smtp?.port,
    world,
    stop: async () => {
      server.close();
      await smtp?.close();
      await world.close();
    },
  };
}

const settingsFor = (endpoint: string, rootKey: RootKey | undefined): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: rootKey?.accessKeyId ?? 'test',
  AWS_SECRET_ACCESS_KEY: rootKey?.secret ?? 'test',
});
