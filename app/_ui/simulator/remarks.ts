import { useCallback, useMemo, useState } from 'react';

/** Text the terminal says by itself, after so many actions. */
export interface Remark {
  readonly id: number;
  readonly after: number;
  readonly line: string;
  readonly text: string;
  /** Something that went wrong. */
  readonly wrong?: boolean;
}

export interface Remarks {
  readonly said: readonly Remark[];
  say(remark: Omit<Remark, 'id'>): void;
  clear(): void;
}

/** Most remarks that are kept; the oldest are dropped. */
const REMARKS_MAX = 2_000;

/** What stands between the actions of a terminal. What was said after actions since taken back is dropped. */
export function useRemarks(): Remarks {
  const [said, setSaid] = useState<readonly Remark[]>([]);
  const say = useCallback((remark: Omit<Remark, 'id'>) => {
    setSaid((before) => {
      const id = (before.at(-1)?.id ?? 0) + 1;
      const kept = before.filter(({ after }) => after <= remark.after);
      return [...kept, { ...remark, id }].slice(-REMARKS_MAX);
    });
  }, []);
  const clear = useCallback(() => setSaid([]), []);
  return useMemo(() => ({ said, say, clear }), [said, say, clear]);
}
