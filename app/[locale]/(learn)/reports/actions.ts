'use server';

import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { markAnswersSeen } from '@/server/use-cases/reports/mark-answers-seen';

/** Remembers that the answers to this learner's reports were seen. */
export async function markSeen(): Promise<void> {
  await markAnswersSeen(deps(), await currentActor());
}
