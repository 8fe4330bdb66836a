import type { LabPlay } from './use-lab';

/** A world that is played without being a lab: nothing is kept, nothing is checked. */
export type WorldPlay = Pick<LabPlay, 'act' | 'tick' | 'undo' | 'redo' | 'scrub' | 'complete'>;
