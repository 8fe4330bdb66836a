import { publicOrigin } from '@/server/auth/public-origin';
import { deps } from '@/server/deps';
import { messagesOf } from '@/server/i18n/messages';
import { makeResetLinkAsHost } from '@/server/use-cases/accounts/make-reset-link';

/** `npm run reset-link -- EMAIL`: prints a link by which that account sets a new password. */
const email = process.argv[2];
if (!email) {
  console.error('Usage: npm run reset-link -- EMAIL');
  process.exitCode = 1;
} else {
  const made = await makeResetLinkAsHost(deps(), { email });
  if (made.ok) {
    console.log(`Works once, within one hour, for ${made.value.email}:`);
    console.log(publicOrigin() + made.value.path);
    console.log('If people reach this server under another address, put that in place of the host,');
    console.log('or set NEXTAUTH_URL.');
  } else {
    const words = messagesOf('en').refusals?.account;
    const known = typeof words === 'object' && words !== null ? Object.entries(words) : [];
    console.error(known.find(([code]) => `account.${code}` === made.error.code)?.[1] ?? made.error.code);
    process.exitCode = 1;
  }
  await deps().db.$disconnect();
}
