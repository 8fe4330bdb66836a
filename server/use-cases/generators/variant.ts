import type { AnyGenerator, Level } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { generatorOf } from '@/core/generators/list';
import { PROFILES, type Profile } from '@/core/kernel/ids';
import type { Item } from '@/core/questions/item';
import type { Revision } from '@/server/bank/revisions';
import type { Content } from '@/server/content/read';

/** The variants that can be browsed: enough to look around, and few enough to count up and down. */
export const VARIANTS_MAX = 9_999;

/** Which variant of a generator is looked at. */
export interface VariantRequest {
  slug: string;
  /** Counts from 1. */
  number: number;
  level: Level;
  profile: Profile;
}

/**
 * The seed of a browsed variant. Runs draw from seeds of random letters and digits, which hold no colon: what can
 * be looked up here, with its key, is never what somebody is asked.
 */
export const browsedSeed = (number: number): string => `browse:${number}`;

/** The request of an address: whatever is not there or not sound takes its first value. */
export function variantRequest(
  slug: string,
  query: { n?: string; level?: string; profile?: string },
): VariantRequest {
  const number = Number(query.n);
  return {
    slug,
    number: Number.isInteger(number) && number >= 1 && number <= VARIANTS_MAX ? number : 1,
    level: ([1, 2, 3] as const).find((level) => String(level) === query.level) ?? 1,
    profile: PROFILES.find((profile) => profile === query.profile) ?? 'exam',
  };
}

/** A browsed variant with the generator it comes from; undefined when there is no such generator. */
export function drawVariant(
  content: Content,
  { slug, number, level, profile }: VariantRequest,
): { generator: AnyGenerator; item: Item } | undefined {
  const generator = generatorOf(slug);
  if (!generator) return undefined;
  const seed = browsedSeed(number);
  return { generator, item: drawItem(generator, { seed, level, profile, limits: content.limits[profile] }) };
}

/** A generator as this release has it, in the form of a stored revision. */
export const shippedRevision = (generator: AnyGenerator, topic: string): Revision => ({
  id: '',
  number: generator.revision,
  questionId: '',
  slug: generator.slug,
  concept: generator.concept,
  topic,
  body: { kind: 'generator', generator: generator.slug, revision: generator.revision },
});
