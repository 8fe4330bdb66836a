import type { ConceptId } from '@/core/kernel/ids';
import { createRng } from '@/core/kernel/rng';
import type { Item } from '@/core/questions/item';
import { type Candidate, planPractice } from '@/core/questions/practice-plan';
import type { Deps } from '@/server/use-cases/deps';
import type { AttemptPlan } from './attempt-plan.schema';
import { flaggedQuestions, missedQuestions, recentVariants } from './history';
import { digestOf, freshItem } from './item-of';
import { historyId, type Learner } from './learner';
import { type BankQuestion, publishedQuestions } from './questions';
import { levelOf, profileOf, type Revision } from './revisions';
import { issueToken } from './tokens';

/** An item with the revision it came from. */
export interface Drawn {
  item: Item;
  revision: Revision;
}

/** A question that a run can draw from. */
export interface Choice extends Candidate {
  question: BankQuestion;
  /** What its items must be about; with none, whatever comes. */
  about: readonly ConceptId[];
}

type Asked = Pick<
  AttemptPlan,
  'topics' | 'concepts' | 'question' | 'level' | 'filter' | 'profile' | 'startedAt'
>;

/** The questions a run can draw from, given the learner's history before it began. */
export async function candidatesFor(deps: Deps, learner: Learner, asked: Asked): Promise<Choice[]> {
  const user = historyId(learner);
  const selection = { topics: asked.topics, concepts: asked.concepts, slug: asked.question };
  const [bank, aboutOf] = await Promise.all([
    publishedQuestions(deps, selection, user ? { userId: user, before: new Date(asked.startedAt) } : null),
    filterOf(deps, user, asked),
  ]);
  return bank.flatMap((question) => {
    const about = fits(question, asked) ? aboutOf(question) : null;
    if (!about) return [];
    const { id, concept, asks, revision, lastSeenAt } = question;
    const wanted = about.find((each) => asks.includes(each)) ?? concept;
    return [{ question, about, id, concept: wanted, fixed: revision.body.kind === 'authored', lastSeenAt }];
  });
}

function fits({ revision }: BankQuestion, asked: Asked): boolean {
  const level = levelOf(revision);
  const profile = profileOf(revision);
  const levelFits = asked.level === 0 || level === null || level === asked.level;
  return levelFits && (profile === null || profile === asked.profile);
}

/** What items of a question must be about; null leaves the question out. */
type AboutOf = (question: BankQuestion) => readonly ConceptId[] | null;

async function filterOf(
  deps: Deps,
  user: string | null,
  { filter, concepts, startedAt }: Asked,
): Promise<AboutOf> {
  switch (filter) {
    case 'all':
      return () => concepts;
    case 'unseen':
      return ({ lastSeenAt }) => (lastSeenAt === null ? concepts : null);
    case 'flagged': {
      const flagged = await flaggedQuestions(deps, user);
      return ({ id }) => (flagged.has(id) ? concepts : null);
    }
    case 'missed':
    case 'confident-wrong': {
      const missed = await missedQuestions(deps, user, startedAt);
      return ({ id, asks }) => {
        const last = missed.get(id);
        if (!last || (filter === 'confident-wrong' && last.certainty !== 'certain')) return null;
        // A question may ask several concepts: it is the missed one that has to be asked again.
        const known = asks.includes(last.concept) ? [last.concept] : concepts;
        return concepts.length === 0 || known.some((each) => concepts.includes(each)) ? known : null;
      };
    }
  }
}

/**
 * The item at a position of a practice run, or null when there is none. It follows from the plan and from
 * what the learner had answered before the run began, so reload, back and a second tab show the same.
 * @param candidates those of the attempt, when they were read just now
 */
export async function drawPractice(
  deps: Deps,
  learner: Learner,
  attempt: AttemptPlan,
  position: number,
  candidates?: readonly Choice[],
): Promise<Drawn | null> {
  const plan = planPractice(candidates ?? (await candidatesFor(deps, learner, attempt)), attempt);
  const chosen = plan[position];
  if (!chosen) return null;
  const { revision, id } = chosen.question;
  const avoid = await recentVariants(deps, historyId(learner), id, attempt.startedAt);
  const wanted = { concepts: chosen.about, avoid };
  // Earlier positions with the same question are drawn again to know which variants they showed.
  let item: Item | null = null;
  for (const [place, { id: other }] of plan.slice(0, position + 1).entries()) {
    if (other !== id) continue;
    item = freshItem(deps.content, revision, showing(attempt, revision, place), wanted);
    if (item) avoid.add(item.variantKey);
  }
  return item && { item, revision };
}

const LEVELS = [1, 2, 3] as const;

function showing(attempt: AttemptPlan, revision: Revision, position: number) {
  const seed = `${attempt.seed}.${position}`;
  const any = createRng(`${seed}:level`).pick(LEVELS);
  const level = levelOf(revision) ?? (attempt.level === 0 ? any : attempt.level);
  return { seed, level, profile: attempt.profile };
}

/**
 * A fresh variant on a concept, of the question that the learner has not seen longest; null without any. A fixed
 * question is asked once, where variants are to be had: whoever knows its wording again shows no memory of the concept.
 */
export async function drawForConcept(
  deps: Deps,
  learner: Learner,
  request: { concept: string; seed: string; level: 1 | 2 | 3 },
): Promise<Drawn | null> {
  const now = deps.now();
  const candidates = await candidatesFor(deps, learner, {
    topics: [],
    concepts: [request.concept],
    question: null,
    level: 0,
    filter: 'all',
    profile: learner.profile,
    startedAt: now,
  });
  const unknown = candidates.filter(({ fixed, lastSeenAt }) => !fixed || lastSeenAt === null);
  const [chosen] = planPractice(unknown.length > 0 ? unknown : candidates, { seed: request.seed, length: 1 });
  if (!chosen) return null;
  const { revision, id } = chosen.question;
  const avoid = await recentVariants(deps, historyId(learner), id, now);
  const level = levelOf(revision) ?? request.level;
  const item = freshItem(
    deps.content,
    revision,
    { seed: request.seed, level, profile: learner.profile },
    { concepts: [request.concept], avoid },
  );
  return item && { item, revision };
}

/** The signed ticket by which an item comes back with its answer. */
export const ticketOf = (deps: Deps, attempt: AttemptPlan, position: number, drawn: Drawn): string =>
  issueToken(deps, 'item', {
    attempt,
    position,
    revision: drawn.revision.id,
    seed: drawn.item.seed,
    level: drawn.item.level,
    profile: drawn.item.profile,
    digest: digestOf(drawn.item),
  });
