import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Limits } from '@/core/facts/limits';
import type { Lab } from '@/core/labs/lab';
import { servicesToBegin } from '@/core/labs/lab-services';
import { LabClient } from './lab-client';
import type { Opening, Request, View, Views } from './protocol';
import { changedViews } from './views';
import type { WorldPlay } from './world-play';

interface OptionWorld {
  readonly play: WorldPlay;
  /** Undefined until the world is built. */
  readonly view: View | undefined;
  readonly broken: boolean;
}

/** The world of an option, in a worker of its own. It is forgotten with the page. */
export function useOptionWorld(given: { lab: Lab; limits: Limits; opening: Opening }): OptionWorld {
  // A later render of the server brings the same world again; the one that was opened goes on.
  const [begun] = useState(given);
  const client = useRef<LabClient | null>(null);
  const [views, setViews] = useState<Views>({});
  const [broken, setBroken] = useState(false);

  const ask = useCallback(async (request: Request): Promise<void> => {
    const answer = await client.current?.ask(request);
    if (answer?.kind === 'views') setViews((before) => changedViews(before, answer.views));
    else if (answer?.kind === 'refused') setBroken(true);
  }, []);

  useEffect(() => {
    const made = new LabClient(servicesToBegin(begun.lab, begun.opening.actions), () => setBroken(true));
    client.current = made;
    void ask({ kind: 'open', ...begun });
    return () => made.close();
  }, [ask, begun]);

  const play = useMemo(
    (): WorldPlay => ({
      act: (action) => ask({ kind: 'act', branch: 'a', action }),
      tick: (ms) => ask({ kind: 'tick', branch: 'a', ms }),
      undo: () => void ask({ kind: 'undo', branch: 'a' }),
      redo: () => void ask({ kind: 'redo', branch: 'a' }),
      scrub: (count) => void ask({ kind: 'scrub', branch: 'a', count }),
      complete: async (text) => {
        const answer = await client.current?.ask({ kind: 'complete', branch: 'a', text });
        return answer?.kind === 'completions' ? answer.completions : [];
      },
    }),
    [ask],
  );
  return { play, view: views.a, broken };
}
