import 'server-only';
import { database } from '@/server/db/client';
import { log } from '@/server/log';

export type Health = { status: 'ok' } | { status: 'unavailable'; reason: 'database' };

/** Can this server do its work? Asks the database one cheap question. */
export async function checkHealth(): Promise<Health> {
  try {
    await database().systemState.findFirst();
    return { status: 'ok' };
  } catch (error) {
    log.error({ error }, 'health check: the database does not answer');
    return { status: 'unavailable', reason: 'database' };
  }
}
