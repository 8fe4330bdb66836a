import { Callers, type RootKey } from './callers';
import { CONTROL_PATH, control } from './control';
import { Functions } from './functions/functions';
import { Host } from './host';
import { clickVerificationLinks } from './inbox';
import { listen } from './listen';
import { LiveWorld, type LiveWorldOptions } from './live-world';
import { StreamedReplies } from './streamed-replies';

export interface SandboxOptions extends LiveWorldOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly accountFromKey: boolean;
  /** The root user's key; signatures are verified when there is one. */
  readonly rootKey: RootKey | undefined;
  /** Told about exceptions, which are bugs of ours. */
  readonly onFault: (fault: unknown) => void;
}

export interface Sandbox {
  readonly endpoint: string;
  readonly world: LiveWorld;
  /** Stops listening; resolves when the world file is closed. */
  stop(): Promise<void>;
}

/** The account of a sandbox, unless keys tell others. */
const ACCOUNT = '000000000000';

/** Starts a sandbox: a live world behind AWS's protocols on one port. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { services, accountFromKey, rootKey, onFault } = options;
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
  clickVerificationLinks(world);
  const endpoint = `http://${options.host}:${port}`;
  new Functions(world, () => settingsFor(endpoint, rootKey));
  return {
    endpoint,
    world,
    stop: async () => {
      server.close();
      await world.close();
    },
  };
}

const settingsFor = (endpoint: string, rootKey: RootKey | undefined): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: rootKey?.accessKeyId ?? 'test',
  AWS_SECRET_ACCESS_KEY: rootKey?.secret ?? 'test',
});
