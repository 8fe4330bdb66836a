import type { Actor } from '@/core/access/actor';
import type { TopicId } from '@/core/kernel/ids';
import { ok, type Result } from '@/core/kernel/result';
import type { Filter } from '@/server/bank/attempt-plan.schema';
import { historyId, learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';
import { type TopicCounts, topicCounts } from './list-topics-with-counts';

/** Why this is suggested; the words stand in the locale files. */
export type SuggestionReason =
  | 'begin'
  | 'confident-wrong'
  | 'missed'
  | 'weak-topic'
  | 'unseen'
  | 'keep-going';

export interface Suggestion {
  reason: SuggestionReason;
  topics: readonly TopicId[];
  filter: Filter;
  length: number;
  level: 0;
}

const LENGTH = 10;
const RECENT = 100;
/** Fewer make no run worth starting. */
const WORTH_CONFIDENT_WRONG = 2;
const WORTH_MISSED = 4;
/** A topic is judged from this many recent answers on, and weak below this share. */
const JUDGED_FROM = 5;
const WEAK_BELOW = 0.7;

/**
 * What to practise now: sure mistakes, then other misses, then a weak topic, then what is new.
 * @param counted the learner's counts, when they were read just now
 */
export async function suggestPractice(
  deps: Deps,
  actor: Actor,
  counted?: readonly TopicCounts[],
): Promise<Result<Suggestion>> {
  const learner = await learnerOf(deps, actor);
  const topics = counted ?? (await topicCounts(deps, learner));
  const suggest = (reason: SuggestionReason, filter: Filter, some: readonly TopicId[], length = LENGTH) =>
    ok({ reason, filter, topics: some, length: Math.min(LENGTH, length), level: 0 as const });
  const user = historyId(learner);
  const recent = user
    ? await deps.db.response.findMany({
        where: { userId: user },
        orderBy: { answeredAt: 'desc' },
        take: RECENT,
        select: { topicId: true, correct: true },
      })
    : [];
  if (recent.length === 0) return suggest('begin', 'all', []);
  const surelyWrong = total(topics, ({ confidentWrong }) => confidentWrong);
  if (surelyWrong >= WORTH_CONFIDENT_WRONG)
    return suggest('confident-wrong', 'confident-wrong', [], surelyWrong);
  const missed = total(topics, (topic) => topic.missed);
  if (missed >= WORTH_MISSED) return suggest('missed', 'missed', [], missed);
  const weak = weakTopic(recent);
  if (weak && topics.some(({ id, questions }) => id === weak && questions > 0)) {
    return suggest('weak-topic', 'all', [weak]);
  }
  const fresh = topics.filter(({ unseen }) => unseen > 0).map(({ id }) => id);
  return fresh.length > 0
    ? suggest(
        'unseen',
        'unseen',
        fresh,
        total(topics, ({ unseen }) => unseen),
      )
    : suggest('keep-going', 'all', []);
}

const total = (topics: readonly TopicCounts[], of: (topic: TopicCounts) => number): number =>
  topics.reduce((sum, topic) => sum + of(topic), 0);

function weakTopic(recent: readonly { topicId: string; correct: boolean }[]): TopicId | null {
  const shares = [...new Set(recent.map(({ topicId }) => topicId))]
    .map((id) => {
      const answers = recent.filter(({ topicId }) => topicId === id);
      return {
        id,
        answers: answers.length,
        share: answers.filter(({ correct }) => correct).length / answers.length,
      };
    })
    .filter(({ answers, share }) => answers >= JUDGED_FROM && share < WEAK_BELOW)
    .sort((a, b) => a.share - b.share);
  return shares[0]?.id ?? null;
}
