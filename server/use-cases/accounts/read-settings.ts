import { type Actor, canLearn } from '@/core/access/actor';
import type { Deps } from '../deps';

export interface ShownToken {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What the settings page shows of its reader. */
export interface OwnSettings {
  guest: boolean;
  name: string | null;
  email: string | null;
  hasPassword: boolean;
  locale: string;
  theme: string;
  timeZone: string;
  examVersion: string;
  examDate: string | null;
  newConceptsADay: number;
  profile: string;
  desiredRetention: number;
  /** Those that still work, newest first. */
  tokens: ShownToken[];
}

/** The reader's own settings; null for somebody without a row, who has the defaults. */
export async function readSettings(deps: Deps, actor: Actor): Promise<OwnSettings | null> {
  if (!canLearn(actor)) return null;
  const user = await deps.db.user.findUnique({
    where: { id: actor.id, guest: actor.kind === 'guest' },
    include: {
      tokens: {
        where: { revokedAt: null },
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      },
    },
  });
  if (!user) return null;
  return {
    guest: user.guest,
    name: user.name,
    email: user.email,
    hasPassword: user.passwordHash !== null,
    locale: user.locale,
    theme: user.theme,
    timeZone: user.timeZone,
    examVersion: user.examVersion,
    examDate: user.examDate,
    newConceptsADay: user.newConceptsADay,
    profile: user.profile,
    desiredRetention: user.desiredRetention,
    tokens: user.tokens,
  };
}
