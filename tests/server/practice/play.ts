import { randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { Answer, Certainty } from '@/core/questions/item';
import type { PublicItem } from '@/core/questions/public-item';
import type { Feedback } from '@/server/bank/feedback';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import type { AnswerItemInput } from '@/server/use-cases/practice/answer-item.schema';
import { type PracticeView, showPractice } from '@/server/use-cases/practice/show-practice';
import { startPractice } from '@/server/use-cases/practice/start-practice';
import type { StartPracticeInput } from '@/server/use-cases/practice/start-practice.schema';
import type { PracticeWorld } from './world';

type Outcome<T> = { ok: true; value: T } | { ok: false; error: { code: string } };

/** The value of a result, or a failure that names the refusal. */
export function value<T>(result: Outcome<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** The code of a refusal, or 'ok'. */
export const codeOf = (result: Outcome<unknown>): string => (result.ok ? 'ok' : result.error.code);

export const start = async (
  world: PracticeWorld,
  actor: Actor,
  input: StartPracticeInput = {},
): Promise<string> => value(await startPractice(world.deps, actor, input)).attempt;

export const show = async (
  world: PracticeWorld,
  actor: Actor,
  attempt: string,
  position?: number,
): Promise<PracticeView> => value(await showPractice(world.deps, actor, { attempt, position }));

/** The option whose words are these, or the number asked for, as a learner would answer. */
export function pick(item: PublicItem, wanted: 'right' | 'wrong' | 'odd'): Answer {
  if (item.structure.kind === 'numeric') {
    const number = Number(item.text.en.stem.split(' ')[0]);
    return { kind: 'numeric', value: wanted === 'right' ? number * 2 : number * 2 + 1 };
  }
  const [picked = ''] =
    Object.entries(item.text.en.options).find(([, text]) => text === `${wanted} one`) ?? [];
  return { kind: 'single', picked };
}

export function submission(
  view: { item: PublicItem; itemToken: string | null },
  wanted: 'right' | 'wrong' | 'odd' = 'right',
  over: Partial<AnswerItemInput> = {},
): AnswerItemInput {
  return {
    responseId: randomUUID(),
    item: view.itemToken ?? '',
    answer: pick(view.item, wanted),
    certainty: 'certain',
    elapsedMs: 20_000,
    locale: 'en',
    ...over,
  };
}

/** Shows a position and answers it. */
export async function play(
  world: PracticeWorld,
  actor: Actor,
  attempt: string,
  how: { position?: number; wanted?: 'right' | 'wrong' | 'odd'; certainty?: Certainty } = {},
): Promise<Feedback> {
  const view = await show(world, actor, attempt, how.position);
  const input = submission(view, how.wanted, { certainty: how.certainty ?? 'certain' });
  return value(await answerItem(world.deps, actor, input));
}
