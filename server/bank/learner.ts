import type { Actor } from '@/core/access/actor';
import { PROFILES, type Profile } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import { isTimeZone, type StudyDay, studyDay } from '@/core/scheduling/study-day';
import { type LearnerRow, learnerById } from '@/server/db/queries/learners';
import { reading } from '@/server/db/writes';
import type { Deps } from '@/server/use-cases/deps';

/** Who studies, and how they want to. Nobody and guests without a row have the defaults and no history. */
export interface Learner {
  /** Null for nobody. */
  id: string | null;
  /** Whether there is a row, and so perhaps a history. */
  known: boolean;
  timeZone: string;
  profile: Profile;
  examVersion: string;
  examDate: string | null;
  newConceptsADay: number;
  retention: number;
  /** The study day it is for this learner. */
  today: StudyDay;
}

const DEFAULTS = {
  timeZone: 'Asia/Seoul',
  profile: 'exam',
  examVersion: 'DVA-C02',
  examDate: null,
  newConceptsADay: 10,
  retention: 0.9,
} as const;

/** The learner behind an actor. `timeZone` is the browser's, for those who have not chosen one. */
export async function learnerOf(deps: Deps, actor: Actor, timeZone?: string): Promise<Learner> {
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : DEFAULTS.timeZone;
  const stranger: Learner = {
    ...DEFAULTS,
    id: actor.kind === 'nobody' ? null : actor.id,
    known: false,
    timeZone: zone,
    today: studyDay(deps.now(), zone),
  };
  if (actor.kind === 'nobody') return stranger;
  const row = await learnerById(await reading(deps.db), actor.id);
  // A guest's cookie is no sign-in: once its row is an account, it opens nothing.
  if (!row || (actor.kind === 'guest' && !row.guest)) return stranger;
  return learnerFrom(row, deps.now());
}

/** A learner's profile as stored. */
export const profileFrom = (stored: string): Profile =>
  PROFILES.find((profile) => profile === stored) ?? DEFAULTS.profile;

/** A learner's time zone as stored. */
export const timeZoneFrom = (stored: string): string => (isTimeZone(stored) ? stored : DEFAULTS.timeZone);

/** A learner as stored, at an instant. */
export function learnerFrom(row: LearnerRow, now: Instant): Learner {
  const timeZone = timeZoneFrom(row.timeZone);
  return {
    id: row.id,
    known: true,
    timeZone,
    profile: profileFrom(row.profile),
    examVersion: row.examVersion,
    examDate: row.examDate,
    newConceptsADay: row.newConceptsADay,
    retention: row.desiredRetention,
    today: studyDay(now, timeZone),
  };
}

/** The id under which this learner has a history, or null. */
export const historyId = (learner: Learner): string | null => (learner.known ? learner.id : null);
