import { readEmail } from '@/core/access/email';
import { isStrongPassword } from '@/core/access/password';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { hashPassword } from '@/server/auth/password';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { mergeGuestWithin } from './merge-guest';
import { LIMITS, take } from './rate-limit';
import { canonicalTimeZone, NAME_LENGTH_MAX } from './settings.schema';
import { SIGN_IN_FIELDS, type SignIn } from './sign-in';

export interface SignUpInput {
  name: string;
  email: string;
  password: string;
  locale: Locale;
  theme: string;
  /** The browser's; used unless the guest has chosen one. */
  timeZone?: string | undefined;
  /** The guest of the browser, whose history the account takes over. */
  guestId: string | null;
  /** Address of the request. */
  address: string;
  /** The e-mail that becomes administrator while there is none. */
  firstAdminEmail: string | undefined;
}

/** Makes an account, with all that the guest of this browser has done and set. All of it is stored, or nothing. */
export async function signUp(deps: Deps, input: SignUpInput): Promise<Result<SignIn, Refusal<RefusalCode>>> {
  const email = readEmail(input.email);
  if (!email) return fail('account.email-malformed');
  if (!isStrongPassword(input.password, email.lower)) return fail('account.password-weak');
  const taken = await take(deps, LIMITS.signUpByAddress, input.address);
  if (!taken.ok) return taken;
  const passwordHash = await hashPassword(input.password);
  const done = await transact(deps.db, async (tx) => {
    const known = await tx.user.findUnique({ where: { emailLower: email.lower }, select: { id: true } });
    if (known) throw new Refused('account.email-taken');
    const now = new Date(deps.now());
    const account = await tx.user.create({
      data: {
        id: deps.newId(),
        guest: false,
        name: input.name.trim().slice(0, NAME_LENGTH_MAX) || null,
        email: email.shown,
        emailLower: email.lower,
        passwordHash,
        role: await roleOfNewcomer(tx, email.lower, input.firstAdminEmail),
        createdAt: now,
        lastSeenAt: now,
        locale: input.locale,
        theme: input.theme,
        ...(await studySettings(tx, input)),
      },
      select: SIGN_IN_FIELDS,
    });
    if (input.guestId) await mergeGuestWithin(tx, { guestId: input.guestId, accountId: account.id });
    return account;
  });
  return done.ok ? ok(done.value) : done;
}

/** The e-mail named by the host becomes administrator, as long as there is none. */
export async function roleOfNewcomer(
  tx: Tx,
  emailLower: string,
  firstAdminEmail: string | undefined,
): Promise<'ADMIN' | 'LEARNER'> {
  if (readEmail(firstAdminEmail ?? '')?.lower !== emailLower) return 'LEARNER';
  return (await tx.user.count({ where: { role: 'ADMIN' } })) === 0 ? 'ADMIN' : 'LEARNER';
}

/** How the guest wanted to study; without a guest, the browser's time zone. */
export async function studySettings(
  tx: Tx,
  { guestId, timeZone }: Pick<SignUpInput, 'guestId' | 'timeZone'>,
) {
  const guest = guestId
    ? await tx.user.findUnique({
        where: { id: guestId, guest: true },
        select: {
          timeZone: true,
          examVersion: true,
          examDate: true,
          newConceptsADay: true,
          profile: true,
          desiredRetention: true,
        },
      })
    : null;
  const own = timeZone ? canonicalTimeZone(timeZone) : null;
  return guest ?? (own ? { timeZone: own } : {});
}
