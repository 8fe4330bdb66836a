import type { Tx } from '@/server/bank/transaction';

/**
 * Holds every administrator's row until the transaction ends: two administrators who demote or delete each
 * other at the same moment come one after the other, and the second is refused.
 */
export async function lockAdmins(tx: Tx): Promise<void> {
  await tx.user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'ADMIN' } });
}
