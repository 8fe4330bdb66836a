import type { PartView } from '@/app/_ui/question/view';
import type { Localized } from '@/core/kernel/locale';
import type { UnsoundSeed } from '@/core/parameterised/item';

/** A variant as an instructor reads it: with the key marked. */
export interface VariantView {
  seed: string;
  /** Null when the seed gives none. */
  shown: Localized<
    Pick<PartView, 'stem' | 'exhibits'> & { options: { words: string; right: boolean }[] }
  > | null;
  fault: UnsoundSeed | null;
}
