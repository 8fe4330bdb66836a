import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '@/server/db/client';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { prepareFirstAdmin } from '@/server/use-cases/accounts/first-admin';
import { publicOrigin } from './public-origin';

/** At start: names the first administrator, or prints the one-time link by which somebody becomes it. */
export async function offerFirstAdmin(db: Db): Promise<void> {
  const deps = {
    db,
    now: () => Date.now(),
    newId: () => randomUUID(),
    newSecret: () => randomBytes(32).toString('base64url'),
  };
  const offer = await prepareFirstAdmin(deps, { firstAdminEmail: env().FIRST_ADMIN_EMAIL });
  if (offer.kind === 'promoted') log.info('the account of FIRST_ADMIN_EMAIL is administrator now');
  if (offer.kind === 'awaited') log.info('FIRST_ADMIN_EMAIL becomes administrator when it signs up');
  if (offer.kind === 'link') {
    const url = publicOrigin() + offer.path;
    log.warn({ url }, 'there is no administrator: open this link within 24 hours to become it');
  }
}
