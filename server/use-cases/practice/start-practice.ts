import type { Actor } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { practisedIn } from '@/core/notes/note.schema';
import { capacity } from '@/core/questions/practice-plan';
import type { AttemptPlan } from '@/server/bank/attempt-plan.schema';
import { type Choice, candidatesFor } from '@/server/bank/draw';
import { type Learner, learnerOf } from '@/server/bank/learner';
import { attemptToken } from '@/server/bank/tokens';
import type { Content } from '@/server/content/read';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { type StartPracticeInput, startPracticeSchema } from './start-practice.schema';

export interface StartedPractice {
  attemptId: string;
  /** Holds the whole plan; put it into the address, so that reload and a second tab show the same. */
  attempt: string;
  /** May be shorter than asked: a fixed question is asked once a run. */
  length: number;
}

/** Plans a practice run. Writes nothing. `attempt.empty` when no question is left by the choice. */
export async function startPractice(
  deps: Deps,
  actor: Actor,
  input: StartPracticeInput,
): Promise<Result<StartedPractice, Refusal<RefusalCode>>> {
  const planned = await planRun(deps, actor, input);
  if (!planned.ok) return planned;
  const { plan } = planned.value;
  return ok({ attemptId: plan.id, attempt: attemptToken(deps, plan), length: plan.length });
}

/** A new run with what was read to plan it, so that drawing its first item need not read it again. */
export interface PlannedRun {
  plan: AttemptPlan;
  learner: Learner;
  candidates: readonly Choice[];
}

/** Plans a run as `startPractice` does. */
export async function planRun(
  deps: Deps,
  actor: Actor,
  input: StartPracticeInput,
): Promise<Result<PlannedRun, Refusal<RefusalCode>>> {
  const parsed = startPracticeSchema.safeParse(input);
  if (!parsed.success) return fail('input.malformed');
  const { section, length, profile, ...asked } = parsed.data;
  const learner = await learnerOf(deps, actor);
  const taught = section ? conceptsOfSection(deps.content, section) : [];
  if (section && taught.length === 0) return fail('attempt.empty');
  const plan: AttemptPlan = {
    id: deps.newId(),
    mode: 'PRACTICE',
    ...asked,
    concepts: [...asked.concepts, ...taught],
    length,
    profile: profile ?? learner.profile,
    seed: deps.newSeed(),
    startedAt: deps.now(),
  };
  const candidates = await candidatesFor(deps, learner, plan);
  if (candidates.length === 0) return fail('attempt.empty');
  plan.length = Math.min(length, capacity(candidates));
  return ok({ plan, learner, candidates });
}

/** Concepts that a note section practises: by the note's own list, or by naming the section themselves. */
function conceptsOfSection(content: Content, reference: string): ConceptId[] {
  const [slug = '', id] = reference.split('#');
  const section = content.notes.get(slug)?.meta.sections.find((one) => one.id === id);
  const listed = section ? practisedIn(section) : [];
  const naming = [...content.concepts.values()].filter((concept) => concept.section === reference);
  return [...new Set([...listed, ...naming.map((concept) => concept.id)])];
}
