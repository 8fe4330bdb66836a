'use server';

import type { Profile } from '@/core/kernel/ids';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { previewVariants } from '@/server/use-cases/studio/preview-variants';
import { type Said, said } from '../../said';
import { presentVariants } from './present-variants';
import type { VariantView } from './variant-view';

/** Variants of a draft, from a number on. */
export async function variants(input: {
  draft: ParameterisedBody;
  from: number;
  profile: Profile;
  locale: string;
}): Promise<Said<VariantView[]>> {
  const { draft, from, profile, locale } = input;
  const made = previewVariants(deps(), await currentActor(), { draft, from, profile });
  if (!made.ok) return said(made, locale);
  return { ok: true, value: await presentVariants(made.value) };
}
