import { parseArgs } from 'node:util';
import type { Limits } from '@/core/facts/limits';
import { SERVICES } from '@/core/simulator/services/list';
import { Host } from './host';
import { listen } from './listen';

const DEFAULT_PORT = 4566;
const ACCOUNT = '000000000000';

/** The sandbox as a command. `limits` come from the fact registry, put into the bundle when it is made. */
export async function main(args: string[], limits: Limits): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      seed: { type: 'string', default: '1' },
    },
  });
  const host = new Host({
    services: SERVICES,
    limits,
    seed: values.seed,
    account: ACCOUNT,
    onFault: (fault) => console.error(fault),
  });
  const port = await listen(host, Number(values.port), '127.0.0.1');
  console.log(`Redrive sandbox: http://127.0.0.1:${port}`);
}
