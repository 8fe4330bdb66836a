import { SECOND_MS } from '../../kernel/time';
import type { Stage } from './driver';

/** When something is done, and how often. */
interface Rhythm {
  readonly startSec: number;
  readonly everySec: number;
  readonly count: number;
}

/** Does something again and again, or all at once where bursts are the fault. `act` is told how often it was called. */
export function repeat(stage: Stage, rhythm: Rhythm, act: (nth: number) => void): void {
  const startAt = stage.world.now + rhythm.startSec * SECOND_MS;
  const everyMs = stage.faults.bursts ? 0 : rhythm.everySec * SECOND_MS;
  const actNth = (nth: number): void => {
    act(nth);
    if (nth < rhythm.count) stage.later(startAt + nth * everyMs, () => actNth(nth + 1));
  };
  stage.later(startAt, () => actNth(1));
}
