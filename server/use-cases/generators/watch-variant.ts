import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { type WatchedOption, watchedOption } from '@/server/bank/watched-option';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { drawVariant, shippedRevision, type VariantRequest } from './variant';

/** The world of an option of a browsed variant, by its public id. Refusal: `question.unknown`. */
export function watchVariant(
  { content }: Pick<Deps, 'content'>,
  input: VariantRequest & { option: string },
): Result<WatchedOption, Refusal<RefusalCode>> {
  const drawn = drawVariant(content, input);
  if (!drawn) return fail('question.unknown');
  const topic = content.concepts.get(drawn.generator.concept)?.topic ?? '';
  const revision = shippedRevision(drawn.generator, topic);
  const watched = watchedOption(content, { item: drawn.item, revision }, input.option);
  return watched ? ok(watched) : fail('question.unknown');
}
