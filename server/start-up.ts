import { settleClientAddresses } from './auth/client-address';
import { shippedContent } from './content/read';
import { syncContent } from './content/sync';
import { database } from './db/client';
import { env } from './env';
import { log } from './log';

/** Brings the database into step with the content. Broken content ends the start with every fault named. */
export async function startUp(): Promise<void> {
  settleClientAddresses(env().TRUST_PROXY);
  const outcome = await syncContent(database(), shippedContent());
  log.info({ outcome }, 'content synchronised');
}
