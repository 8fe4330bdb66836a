import type { Level } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { generatorOf } from '@/core/generators/list';
import { type ItemStatistics, statisticsOf } from '@/core/generators/statistics';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { keyOf } from '@/core/questions/grade';
import { type PublicItem, publicItem } from '@/core/questions/public-item';
import { type Feedback, feedbackOn } from '@/server/bank/feedback';
import { issueShownToken } from '@/server/bank/shown-item';
import type { Content } from '@/server/content/read';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { type ListedGenerator, listedGenerator } from './list-generators';
import { browsedSeed, drawVariant, shippedRevision, type VariantRequest } from './variant';

/** A variant with everything about it: it is nobody's question, so its key may be shown. */
export interface VariantView {
  generator: ListedGenerator;
  topic: string;
  item: PublicItem;
  /** What is told of the right answer. */
  solution: Feedback;
  /** To report the variant by; null while the bank has another revision of its generator. */
  reportToken: string | null;
  statistics: ItemStatistics;
}

/** Draws, solves and proves a variant to look at. Writes nothing. Refusal: `question.unknown`. */
export async function showVariant(
  deps: Deps,
  input: VariantRequest & { locale: Locale },
): Promise<Result<VariantView, Refusal<RefusalCode>>> {
  const { content } = deps;
  const drawn = drawVariant(content, input);
  if (!drawn) return fail('question.unknown');
  const { generator, item } = drawn;
  const topic = content.concepts.get(generator.concept)?.topic ?? '';
  const answer = keyOf(item.structure);
  return ok({
    generator: listedGenerator(content, generator, input.locale),
    topic: content.topics.find(({ id }) => id === topic)?.title[input.locale] ?? '',
    item: publicItem(item),
    solution: feedbackOn(content, {
      item,
      revision: shippedRevision(generator, topic),
      response: { id: '', attemptId: '', position: 0, answer, certainty: 'certain' },
      next: null,
    }),
    reportToken: await issueShownToken(deps, item),
    statistics: statisticsFor(content, generator.slug),
  });
}

/** Variants that the figures rest on; all levels in turn. */
const SAMPLE = 150;
// Generators and content do not change while a server runs.
const known = new WeakMap<Content, Map<string, ItemStatistics>>();

function statisticsFor(content: Content, slug: string): ItemStatistics {
  const figures = known.get(content) ?? new Map<string, ItemStatistics>();
  known.set(content, figures);
  const made = figures.get(slug) ?? sampled(content, slug);
  figures.set(slug, made);
  return made;
}

function sampled(content: Content, slug: string): ItemStatistics {
  const generator = generatorOf(slug);
  const limits = content.limits.exam;
  const items = Array.from({ length: generator ? SAMPLE : 0 }, (_, place) => {
    const level = ((place % 3) + 1) as Level;
    return generator && drawItem(generator, { seed: browsedSeed(place + 1), level, profile: 'exam', limits });
  });
  return statisticsOf(items.flatMap((item) => item ?? []));
}
