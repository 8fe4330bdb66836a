import type { FactId } from '@/core/kernel/ids';

/** Id of the element that shows a fact; all its references open the same one. */
export const factCardId = (id: FactId): string => `fact-card-${id.replaceAll('.', '-')}`;
