import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { Answer, PartAnswer } from '@/core/questions/item';
import type { PublicItem, PublicPart } from '@/core/questions/public-item';
import { shippedContent } from '@/server/content/read';
import { openDatabase } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';
import type { AnswerItemInput } from '@/server/use-cases/practice/answer-item.schema';
import { drawFirst } from '@/server/use-cases/practice/draw-first';

/** The outside world as in the product, over a database of the benchmark. */
export function benchDeps(url: string): Deps {
  return {
    db: openDatabase(url),
    content: shippedContent(),
    now: () => Date.now(),
    newId: () => randomUUID(),
    newSeed: () => randomBytes(9).toString('hex').slice(0, 12),
    newSecret: () => randomBytes(32).toString('base64url'),
    sign: (purpose, text) => createHmac('sha256', 'bench').update(`${purpose}\0${text}`).digest('base64url'),
  };
}

function somePart(part: PublicPart): PartAnswer {
  const [first = ''] = part.kind === 'numeric' ? [] : part.options;
  switch (part.kind) {
    case 'single':
      return { kind: 'single', picked: first };
    case 'multiple':
      return { kind: 'multiple', picked: part.options.slice(0, part.choose) };
    case 'ordering':
      return { kind: 'ordering', order: part.options };
    case 'matching':
      return { kind: 'matching', pairs: Object.fromEntries(part.prompts.map((prompt) => [prompt, first])) };
    case 'numeric':
      return { kind: 'numeric', value: 1 };
  }
}

/** Any answer that can be graded: the first choice everywhere. */
export function someAnswer({ structure }: Pick<PublicItem, 'structure'>): Answer {
  if (structure.kind !== 'case') return somePart(structure);
  const parts = structure.parts.map(({ id, structure: part }) => [id, somePart(part)]);
  return { kind: 'case', parts: Object.fromEntries(parts) };
}

/** What a learner sends for a drawn item. */
export const submission = (item: PublicItem, itemToken: string | null) =>
  ({
    responseId: randomUUID(),
    item: itemToken ?? '',
    answer: someAnswer(item),
    certainty: 'think',
    elapsedMs: 30_000,
    locale: 'en',
  }) satisfies AnswerItemInput;

/** Draws an item as the API does. */
export async function drawOne(deps: Deps, actor: Actor): Promise<AnswerItemInput> {
  const shown = await drawFirst(deps, actor, { length: 1 });
  if (!shown.ok) throw new Error(`drawing was refused: ${shown.error.code}`);
  return submission(shown.value.item, shown.value.itemToken);
}
