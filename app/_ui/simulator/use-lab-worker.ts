import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Limits } from '@/core/facts/limits';
import type { Lab } from '@/core/labs/lab';
import { LabClient } from './lab-client';
import { isOnServer, type Loaded, loadLab } from './lab-server';
import type { LabChange } from './lab-state';
import { type Beginning, beginAnew, beginning, bringBack, isState } from './saved-lab';

/** The worker of a lab, opened with what the address or this browser holds; again when a link comes in. */
export function useLabWorker(
  { lab, limits, seed }: { lab: Lab; limits: Limits; seed: string },
  change: (change: LabChange) => void,
): RefObject<LabClient | null> {
  const client = useRef<LabClient | null>(null);

  const open = async (worker: LabClient, from: Beginning): Promise<boolean> => {
    const { opening, branch } = from;
    const answer = await worker.ask({ kind: 'open', lab, limits, opening, ...(branch && { branch }) });
    if (answer.kind !== 'views') return false;
    change({ kind: 'opened', views: answer.views, from });
    return true;
  };

  const begin = useEffectEvent(async (worker: LabClient): Promise<void> => {
    const fragment = location.hash;
    // Once read, a link must not come again over what is done after it.
    if (isState(fragment)) history.replaceState(history.state, '', location.pathname + location.search);
    const loaded: Loaded = isOnServer(lab) ? await loadLab(lab.slug) : { kind: 'unreachable' };
    const from = beginning(lab, seed, fragment, loaded);
    if (await open(worker, from)) return;
    // A link made by hand held what cannot be played: back to the learner's own.
    if (from.origin?.kind === 'link' && from.origin.aside) bringBack(lab.slug);
    const origin = { kind: 'link-fault', fault: 'damaged' } as const;
    if (await open(worker, { ...beginning(lab, seed, '', loaded), origin })) return;
    await open(worker, { ...beginAnew(seed), origin });
  });
  const broke = useEffectEvent(() => change({ kind: 'broke' }));

  useEffect(() => {
    const made = new LabClient(() => broke());
    client.current = made;
    const onLink = (): void => {
      if (isState(location.hash)) void begin(made);
    };
    void begin(made);
    addEventListener('hashchange', onLink);
    return () => {
      removeEventListener('hashchange', onLink);
      made.close();
    };
  }, []);

  return client;
}
