import type { Actor } from '@/core/access/actor';
import { readDraft } from '@/core/authoring/written';
import type { Profile } from '@/core/kernel/ids';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { isParameterised, type ParameterisedBody } from '@/core/parameterised/definition';
import { definitionFaults } from '@/core/parameterised/faults';
import { attemptItem, type UnsoundSeed } from '@/core/parameterised/item';
import type { Item } from '@/core/questions/item';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { teacherOf } from './studio-question';

/** Variants shown at once. */
export const VARIANTS_SHOWN = 20;
const FROM_MAX = 100_000;

/** Which variant of a draft, under whose values. */
export interface Variant {
  seed: string;
  profile: Profile;
}

/** What a seed gives. It holds the key: for instructors only. */
export interface VariantPreview {
  seed: string;
  drawn: { ok: true; item: Item } | { ok: false; fault: UnsoundSeed };
}

/** Variants of a draft, as many as are shown at once; nothing is stored. Refusal: `question.no-variant`. */
export function previewVariants(
  deps: Deps,
  actor: Actor,
  input: { draft: unknown; from: number; profile: Profile },
): Result<readonly VariantPreview[], Refusal<RefusalCode>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const { from } = input;
  const parsed = readDraft(input.draft);
  if (!parsed.success || !isParameterised(parsed.data)) return fail('input.malformed', { field: 'draft' });
  if (!Number.isInteger(from) || from < 0 || from > FROM_MAX)
    return fail('input.malformed', { field: 'from' });
  const body = parsed.data;
  if (definitionFaults(body).length > 0) return fail('question.no-variant');
  return ok(
    Array.from({ length: VARIANTS_SHOWN }, (_, index) => {
      const seed = previewSeed(from + index);
      return { seed, drawn: variantOf(deps, body, { seed, profile: input.profile }) };
    }),
  );
}

/** The seed of a variant by its number, from 0. */
export const previewSeed = (number: number): string => `preview-${number}`;

/** The variant that is shown until another one is asked for. */
export const FIRST_VARIANT: Variant = { seed: previewSeed(0), profile: 'exam' };

/** One variant of a definition without faults; one that holds for a profile only is drawn for that. */
export function variantOf(
  { content }: Pick<Deps, 'content'>,
  body: ParameterisedBody,
  variant: Variant,
): VariantPreview['drawn'] {
  const profile = body.profile ?? variant.profile;
  const limits = content.limits[profile];
  return attemptItem(body, { slug: 'preview', revision: 0, seed: variant.seed, profile, limits });
}
