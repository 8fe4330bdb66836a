import type { Actor } from '@/core/access/actor';
import type { Profile, TopicId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { ok, type Result } from '@/core/kernel/result';
import { flaggedQuestions, lastSeen, missedQuestions } from '@/server/bank/history';
import { historyId, learnerOf } from '@/server/bank/learner';
import { publishedQuestions } from '@/server/bank/questions';
import { levelOf, profileOf } from '@/server/bank/revisions';
import type { Deps } from '../deps';

/** Questions of a topic by what the learner did with each last; they are the sizes of the filters. */
export interface TopicCounts {
  id: TopicId;
  title: Localized;
  short: Localized;
  questions: number;
  /** Of them, those that draw fresh variants. */
  generated: number;
  unseen: number;
  missed: number;
  flagged: number;
  confidentWrong: number;
  /** Questions askable at levels 1, 2 and 3. */
  levels: readonly [number, number, number];
}

/** Every topic in study order with its counts, for the page where a run is set up. */
export async function listTopicsWithCounts(
  deps: Deps,
  actor: Actor,
  input: { profile?: Profile | undefined } = {},
): Promise<Result<readonly TopicCounts[]>> {
  const learner = await learnerOf(deps, actor);
  const user = historyId(learner);
  // "Before" a moment from now: this answer of this very millisecond counts as well.
  const now = deps.now() + 1;
  const [bank, seen, missed, flagged] = await Promise.all([
    publishedQuestions(deps),
    lastSeen(deps, user, now),
    missedQuestions(deps, user, now),
    flaggedQuestions(deps, user),
  ]);
  const profile = input.profile ?? learner.profile;
  const askable = bank.filter(({ revision }) => (profileOf(revision) ?? profile) === profile);
  return ok(
    deps.content.topics.map(({ id, title, short }) => {
      const questions = askable.filter(({ topic }) => topic === id);
      const count = (is: (question: (typeof questions)[number]) => boolean): number =>
        questions.filter(is).length;
      const atLevel = (level: number): number =>
        count(({ revision }) => (levelOf(revision) ?? level) === level);
      return {
        id,
        title,
        short,
        questions: questions.length,
        generated: count(({ revision }) => revision.body.kind === 'generator'),
        unseen: count((question) => !seen.has(question.id)),
        missed: count((question) => missed.has(question.id)),
        flagged: count((question) => flagged.has(question.id)),
        confidentWrong: count((question) => missed.get(question.id)?.certainty === 'certain'),
        levels: [atLevel(1), atLevel(2), atLevel(3)],
      };
    }),
  );
}
