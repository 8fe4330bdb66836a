import { DAY_MS, MINUTE_MS } from '@/core/kernel/time';
import { takeShortWay } from './api/short-way';
import { settleClientAddresses } from './auth/client-address';
import { offerFirstAdmin } from './auth/first-admin';
import { syncContent } from './content/sync';
import { deps } from './deps';
import { env } from './env';
import { takeAwsClients } from './labs/aws/aws-clients';
import { log } from './log';
import { warmSearch } from './search/search';
import { removeExpired } from './use-cases/accounts/remove-expired';
import { removeIdleGuests } from './use-cases/accounts/remove-idle-guests';

/** The first pages come first. */
const WARM_SEARCH_AFTER_MS = 10_000;
const CLEAN_UP_AFTER_MS = MINUTE_MS;

/** Brings the database into step with the content. Throws `ContentFaults` where that is broken. */
export async function startUp(): Promise<void> {
  settleClientAddresses(env().TRUST_PROXY);
  // The development server swaps code while it runs, which only Next's own way knows.
  if (process.env.NODE_ENV === 'production') takeShortWay(deps);
  takeAwsClients(deps);
  const world = deps();
  const outcome = await syncContent(world.db, world.content, world.now());
  log.info({ outcome }, 'content synchronised');
  await offerFirstAdmin(world.db);
  // The first search would otherwise wait for the index.
  setTimeout(() => warmSearch(world.content), WARM_SEARCH_AFTER_MS).unref();
  setTimeout(cleanUp, CLEAN_UP_AFTER_MS).unref();
  setInterval(cleanUp, DAY_MS).unref();
}

async function cleanUp(): Promise<void> {
  try {
    const guests = await removeIdleGuests(deps());
    const rows = await removeExpired(deps());
    if (guests + rows > 0) log.info({ guests, rows }, 'idle guests and expired rows removed');
  } catch (error) {
    log.error({ error }, 'clean-up failed; the next one is in a day');
  }
}
