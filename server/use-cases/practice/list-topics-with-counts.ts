import type { Actor } from '@/core/access/actor';
import type { Profile, TopicId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { ok, type Result } from '@/core/kernel/result';
import { flaggedQuestions, missedQuestions } from '@/server/bank/history';
import { historyId, type Learner, learnerOf } from '@/server/bank/learner';
import { type BankQuestion, publishedQuestions } from '@/server/bank/questions';
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
  return ok(await topicCounts(deps, await learnerOf(deps, actor), input.profile));
}

/** The same for a learner already read; by default for the profile they study for. */
export async function topicCounts(
  deps: Deps,
  learner: Learner,
  profile: Profile = learner.profile,
): Promise<TopicCounts[]> {
  const user = historyId(learner);
  // "Before" a moment from now: this answer of this very millisecond counts as well.
  const now = deps.now() + 1;
  const [bank, missed, flagged] = await Promise.all([
    publishedQuestions(deps, {}, user ? { userId: user, before: new Date(now) } : null),
    missedQuestions(deps, user, now),
    flaggedQuestions(deps, user),
  ]);
  const askable = bank.filter(({ revision }) => (profileOf(revision) ?? profile) === profile);
  return deps.content.topics.map(({ id, title, short }) => {
    const questions = askable.filter(({ topic }) => topic === id);
    const count = (is: (question: BankQuestion) => boolean): number => questions.filter(is).length;
    const atLevel = (level: number): number =>
      count(({ revision }) => (levelOf(revision) ?? level) === level);
    return {
      id,
      title,
      short,
      questions: questions.length,
      generated: count(({ revision }) => revision.body.kind === 'generator'),
      unseen: count(({ lastSeenAt }) => lastSeenAt === null),
      missed: count((question) => missed.has(question.id)),
      flagged: count((question) => flagged.has(question.id)),
      confidentWrong: count((question) => missed.get(question.id)?.certainty === 'certain'),
      levels: [atLevel(1), atLevel(2), atLevel(3)],
    };
  });
}
