import 'server-only';
import { deps } from '@/server/deps';
import { mergeGuest } from '@/server/use-cases/accounts/merge-guest';
import { forgetGuest, guestOfBrowser } from './actor';

/** The account just signed in takes over what the guest of this browser has done; then the guest is forgotten. */
export async function joinGuest(accountId: string): Promise<void> {
  const guestId = await guestOfBrowser();
  if (!guestId) return;
  await mergeGuest(deps(), { guestId, accountId });
  await forgetGuest();
}
